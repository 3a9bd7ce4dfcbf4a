import { describe, expect, it } from 'vitest';
import { readText } from '../text/document';
import { mendAgentless } from './agentless';

/** The tokens of words that occur once in a text. */
function rangeOf(text: string, words: string) {
  const start = text.indexOf(words);
  const { tokens } = readText(text);
  const from = tokens.findIndex((token) => token.end > start);
  return { from, to: tokens.findLastIndex((token) => token.start < start + words.length) + 1 };
}

describe('mendAgentless', () => {
  it.each([
    [
      'Unconfirmed footage is said to show tanks.',
      ['Unconfirmed', 'footage is said', 'to show tanks'],
      '- | is said | Unconfirmed footage + to show tanks',
    ],
    [
      'On Monday, the ministry is believed to have known about the plan.',
      ['', 'is believed to have known about', 'the plan'],
      '- | is believed | the ministry + to have known about the plan',
    ],
    [
      'Unconfirmed footage is also said to show soldiers.',
      ['Unconfirmed footage', 'is also said', 'to show soldiers'],
      '- | is also said | Unconfirmed footage + to show soldiers',
    ],
    [
      'The mayor is reportedly said to have left.',
      ['The mayor', 'reportedly said', 'to have left'],
      '- | is reportedly said | The mayor + to have left',
    ],
    [
      'The colonel had been widely reported to lead the unit.',
      ['The colonel', 'reported', 'to lead the unit'],
      '- | had been widely reported | The colonel + to lead the unit',
    ],
    [
      'The mayor recently said to have patience.',
      ['The mayor', 'said', 'to have patience'],
      'The mayor | said | to have patience',
    ],
    [
      `Columns ${'of smoke '.repeat(200)}are said to show.`,
      ['', 'are said', 'to show'],
      `- | are said | ${'of smoke '.repeat(50).trim()} + to show`,
    ],
    [
      'It is reported that they left.',
      ['It', 'is reported', 'that they left'],
      '- | is reported | that they left',
    ],
    [
      'The money, it is claimed, went missing in June.',
      ['it', 'is claimed', 'went missing in June'],
      '- | is claimed | went missing in June',
    ],
    [
      'Nurse stole morphine, jury told',
      ['jury', 'told', 'Nurse stole morphine'],
      '- | told | Nurse stole morphine',
    ],
    [
      'The court heard that she had left.',
      ['The court', 'heard', 'that she had left'],
      '- | heard | that she had left',
    ],
    [
      'The court told the man that he must leave.',
      ['The court', 'told', 'that he must leave'],
      'The court | told | that he must leave',
    ],
    [
      'It was stated that the work goes on.',
      ['It', 'was stated', 'that the work goes on'],
      '- | was stated | that the work goes on',
    ],
    [
      'The mayor is reported to have said that it was over.',
      ['The mayor', 'is reported to have said', 'that it was over'],
      'The mayor | is reported to have said | that it was over',
    ],
    [
      'The army said to reporters that it left.',
      ['The army', 'said', 'that it left'],
      'The army | said | that it left',
    ],
    [
      'She is said by friends to like tea.',
      ['friends', 'is said', 'to like tea'],
      'friends | is said | to like tea',
    ],
  ])('%s', (text, [source = '', cue = '', content = ''], expected) => {
    const { tokens } = readText(text);
    const mended = mendAgentless(tokens, {
      source: source === '' ? [] : [rangeOf(text, source)],
      cue: [rangeOf(text, cue)],
      content: [rangeOf(text, content)],
    });
    const write = (ranges: typeof mended.source): string =>
      ranges.map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end)).join(' + ') || '-';
    expect(`${write(mended.source)} | ${write(mended.cue)} | ${write(mended.content)}`).toBe(expected);
  });
});
