/** What follows takes long and cannot be parted. */
export const LONG = 'long';
/** Work in steps: each `yield` is a place where the page may have its thread back for a moment, and `yield LONG` gives it. */
export type Steps<Result> = Generator<typeof LONG | undefined, Result, void>;

/** A stretch of work, in milliseconds, that a reader does not feel: well below a frame at 60 Hz. */
const STRETCH = 8;
/**
 * A page at rest has more to give: browsers offer up to 50 milliseconds, with which an answer to the reader still comes
 * within 100. Half of that leaves room for a last step that takes longer than most.
 */
const LONGEST_STRETCH = 25;
/**
 * A page that is never idle waits so long for each stretch, in milliseconds: longer than a frame, so that the page gets one
 * in between. A reading has some ten stretches; over ten pages in turn with 100 ms, marks came a quarter sooner.
 */
const NO_IDLE = 20;

/** Does all the steps at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** How it went: the result is null where nobody wanted it any more; `busy` are milliseconds of work, waiting aside. */
export interface Calm<Result> {
  readonly result: Result | null;
  readonly busy: number;
}

/**
 * Does the steps in short stretches, each after the next idle moment, which tells how many milliseconds it has; breaks off
 * where `wanted` ends.
 */
export async function calmly<Result>(
  steps: Steps<Result>,
  idle: (timeout: number) => Promise<number>,
  wanted: () => boolean,
): Promise<Calm<Result>> {
  let busy = 0;
  for (;;) {
    const stretch = Math.max(STRETCH, Math.min(await idle(NO_IDLE), LONGEST_STRETCH));
    if (!wanted()) return { result: null, busy };
    const since = performance.now();
    const spent = (): number => performance.now() - since;
    let step = steps.next();
    while (!step.done && step.value !== LONG && spent() < stretch) step = steps.next();
    busy += spent();
    if (step.done) return { result: step.value, busy };
  }
}
