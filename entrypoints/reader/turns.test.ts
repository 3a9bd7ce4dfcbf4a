import { describe, expect, it } from 'vitest';
import { Turns } from './turns';

/** Work that ends when the test says so. */
const deferred = () => {
  let end = (_: string): void => {};
  const done = new Promise<string>((resolve) => {
    end = resolve;
  });
  return { work: () => done, end };
};
const never = (): Promise<string> => new Promise(() => {});

describe('turns', () => {
  it('are open until their work has ended', async () => {
    const turns = new Turns<string>();
    const { work, end } = deferred();
    const turn = turns.begin(work);
    expect(turns.isOpen()).toBe(true);
    end('done');
    expect(await turn).toBe('done');
    expect(turns.isOpen()).toBe(false);
  });

  it('tell the work of an earlier one that nobody wants it any more', async () => {
    const turns = new Turns<string>();
    let wanted = (): boolean => false;
    void turns.begin((isWanted) => {
      wanted = isWanted;
      return never();
    });
    expect(wanted()).toBe(true);
    await turns.begin(async () => 'second');
    expect(wanted()).toBe(false);
  });

  it('end with what the last one ends with, for whoever waits', async () => {
    const turns = new Turns<string>();
    const first = deferred();
    const second = deferred();
    const begun = turns.begin(first.work);
    const waiting = turns.settled();
    void turns.begin(second.work);
    first.end('first');
    second.end('second');
    expect(await begun).toBe('second');
    await waiting;
    expect(turns.isOpen()).toBe(false);
  });

  it('free whoever waits for work that never ends, as soon as a later one has', async () => {
    const turns = new Turns<string>();
    const begun = turns.begin(never);
    const waiting = turns.settled();
    void turns.begin(never);
    await turns.begin(async () => 'third');
    await waiting;
    expect(await begun).toBe('third');
  });

  it('leave nothing open, and nothing wanted, when they end', () => {
    const turns = new Turns<string>();
    let wanted = (): boolean => false;
    void turns.begin((isWanted) => {
      wanted = isWanted;
      return never();
    });
    turns.end();
    expect(turns.isOpen()).toBe(false);
    expect(wanted()).toBe(false);
  });
});
