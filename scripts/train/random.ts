/** Numbers that look random, the same for the same seed: xorshift32 (Marsaglia 2003). */
export interface Random {
  /** An integer of 32 bits. */
  next(): number;
  /** An integer from 0 to `below` - 1. */
  below(below: number): number;
}

export function randomFrom(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  for (let i = 0; i < 8; i++) next();
  return { next, below: (below) => Math.floor((next() / 0x100000000) * below) };
}

/** Puts a list into a random order, in place. Fisher–Yates. */
export function shuffle(list: Int32Array, random: Random): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const other = list[j] as number;
    list[j] = list[i] as number;
    list[i] = other;
  }
}
