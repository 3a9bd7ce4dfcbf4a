/**
 * Work of which only the last is wanted: a turn that begins makes void what is under way, and whoever waits for that waits
 * for the new one instead. So work that never ends, because its answer was lost, holds up nobody for ever.
 */
export class Turns<Outcome> {
  #last = 0;
  #isOpen = false;
  #settled: Promise<unknown> = Promise.resolve();
  #handOn: (next: Promise<Outcome>) => void = () => {};

  readonly isOpen = (): boolean => this.#isOpen;

  /** When no turn is under way any more. */
  readonly settled = (): Promise<unknown> => this.#settled;

  /** `work` must not reject; it hears from `isWanted` whether to go on. Resolves with the outcome of the last turn. */
  begin(work: (isWanted: () => boolean) => Promise<Outcome>): Promise<Outcome> {
    const handOn = this.#handOn;
    const handedOn = new Promise<Outcome>((resolve) => {
      this.#handOn = resolve;
    });
    const turn = Promise.race([handedOn, this.#run(++this.#last, work, handedOn)]);
    this.#settled = turn;
    handOn(turn);
    return turn;
  }

  end(): void {
    this.#last++;
    this.#isOpen = false;
  }

  async #run(
    turn: number,
    work: (isWanted: () => boolean) => Promise<Outcome>,
    handedOn: Promise<Outcome>,
  ): Promise<Outcome> {
    const isWanted = (): boolean => turn === this.#last;
    this.#isOpen = true;
    const outcome = await work(isWanted);
    if (!isWanted()) return handedOn;
    this.#isOpen = false;
    return outcome;
  }
}
