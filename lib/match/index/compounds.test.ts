import { describe, expect, it } from 'vitest';
import { buildIndex } from './build-index';
import { wordsApart } from './compounds';
import { openIndex } from './open-index';

/** A corpus of so many claims; every tenth says the same, the others say little. */
const indexOf = (size: number) =>
  openIndex(
    buildIndex(
      Array.from({ length: size }, (_, at) => ({
        id: String(at),
        text:
          at % 10 > 0
            ? 'Prices rose'
            : 'A single payer has fake news, one trickling stream and one middleman',
        title: at === 0 ? 'A zorb payer' : '',
      })),
    ),
    new Map(),
  );
const LARGE = indexOf(1000);

describe('wordsApart', () => {
  it.each([
    ['two words of the corpus', 'A singlepayer system', 'A single payer system'],
    ['a hashtag', '#FakeNews, #FAKENEWS', '#Fake News, #FAKE NEWS'],
    ['another form of a word', 'singlepayers', 'single payers'],
    ['a stop word', 'theprices', 'the prices'],
    ['a word that the corpus has', 'The middleman', 'The middleman'],
    ['one part unknown', 'singlequark', 'singlequark'],
    ['one part too rare to trust', 'zorbpayer', 'zorbpayer'],
    ['a link', 'See https://t.co/singlepayer now', 'See   now'],
    ['nothing', '', ''],
  ])('%s', (_, text, expected) => {
    expect(wordsApart(LARGE, text)).toBe(expected);
  });

  it('leaves a small corpus alone, which lacks most words', () => {
    expect(wordsApart(indexOf(500), 'A singlepayer system')).toBe('A singlepayer system');
  });
});
