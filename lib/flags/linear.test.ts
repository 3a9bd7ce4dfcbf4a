import { describe, expect, it } from 'vitest';
import type { Attribution } from '../attribution/attribution';
import { PARAPHRASE } from '../attribution/fixtures/paraphrase';
import { readText, type TextDocument } from '../text/document';
import type { Token } from '../text/tokens';
import { findFlags } from './find-flags';

/** A document that counts how often its tokens are looked at. */
function counted(text: string): { readonly document: TextDocument; readonly reads: () => number } {
  const document = readText(text);
  let reads = 0;
  const tokens = new Proxy(document.tokens as Token[], {
    get: (list, key, receiver) => {
      if (typeof key === 'string' && /^\d/.test(key)) reads++;
      return Reflect.get(list, key, receiver);
    },
  });
  return { document: { ...document, tokens }, reads: () => reads };
}

/** An attribution in every twenty tokens; `looked` counts how often one is asked for its source. */
function attributionsOf({ tokens }: TextDocument): {
  readonly attributions: Attribution[];
  readonly looked: () => number;
} {
  let looks = 0;
  const attributions: Attribution[] = [];
  for (let at = 0; at + 20 <= tokens.length; at += 20) {
    const span = (from: number, to: number) => [
      { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 },
    ];
    attributions.push({
      get source() {
        looks++;
        return span(at, at + 1);
      },
      cue: span(at + 1, at + 2),
      content: span(at + 2, at + 20),
      ...PARAPHRASE,
    });
  }
  return { attributions, looked: () => looks };
}

describe('findFlags on a text without full stops', () => {
  it.each([
    ['capitals', 'The Alleged Rumours '],
    ['small letters', 'the alleged rumours could not be verified and the army denies it '],
    ['quotations', '"the alleged rumours" have not commented '],
  ])('does work that grows with its length: %s', (_, words) => {
    const perToken = (length: number): { readonly tokens: number; readonly attributions: number } => {
      const { document, reads } = counted(words.repeat(Math.ceil(length / words.split(' ').length)));
      const { attributions, looked } = attributionsOf(document);
      findFlags(document, attributions);
      const { length: size } = document.tokens;
      return { tokens: reads() / size, attributions: looked() / size };
    };
    const short = perToken(1000);
    const long = perToken(4000);
    expect(long.tokens).toBeLessThan(1.6 * short.tokens);
    expect(long.attributions).toBeLessThan(1.6 * short.attributions);
  });
});
