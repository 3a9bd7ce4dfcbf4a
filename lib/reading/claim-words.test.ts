import { describe, expect, it } from 'vitest';
import { READING } from '../../components/example/reading';
import type { Manner } from '../attribution/attribution';
import { claimViews } from './claim-view';
import { claimWords } from './claim-words';

/** The first claim of an article in which [source] <cue> {content} are marked. */
function claimOf(marked: string, manner: Manner, flagged: boolean) {
  const text = marked.replace(/[[\]<>{}]/g, '');
  const spanOf = (open: string, close: string) => {
    const before = (sign: string): number =>
      marked.slice(0, marked.indexOf(sign)).replace(/[[\]<>{}]/g, '').length;
    return marked.includes(open) ? [{ start: before(open), end: before(close) }] : [];
  };
  const [first] = READING.analysis.attributions;
  const [claim] = READING.analysis.claims;
  const [flag] = READING.analysis.flags;
  if (!first || !claim || !flag) throw new Error('the example is empty');
  const cue = spanOf('<', '>');
  const content = spanOf('{', '}');
  const attribution = { ...first, source: spanOf('[', ']'), cue, content, manner };
  const [view] = claimViews({
    ...READING,
    article: { ...READING.article, text },
    analysis: {
      ...READING.analysis,
      attributions: cue.length > 0 ? [attribution] : [],
      flags: flagged ? [{ ...flag, ...cue[0], kind: 'denial', scope: null }] : [],
      claims: content.map((span) => ({
        ...claim,
        ...span,
        attribution: cue.length > 0 ? 0 : null,
        flags: [],
      })),
    },
  });
  if (!view) throw new Error('no claim is marked');
  return view;
}

describe('the words of a claim', () => {
  it.each([
    ['[He] <said> {that the bridge was closed}.', 'paraphrased', 'the bridge was closed'],
    ['[He] <said> {That is true}.', 'quoted', '“That is true”'],
    ['[He] <said> {the thatched roof burnt}.', 'paraphrased', 'the thatched roof burnt'],
    ['{We will stay,} [he] <said>.', 'quoted', '“We will stay”'],
    ['{“We will stay,”} [he] <said>.', 'quoted', '“We will stay”'],
    ['[He] <said> {they “will stay,” for now}.', 'mixed', 'they “will stay,” for now'],
    ['{Talks broke off.}', 'paraphrased', 'Talks broke off.'],
    ['[They] <accuse> {each other over the dam}.', 'paraphrased', 'accuse each other over the dam'],
    ['[He] <promised> {to look into it}.', 'paraphrased', 'promised to look into it'],
    ['[It] <told> {a “very similar” story}.', 'mixed', 'told a “very similar” story'],
    ['[He] <asked> {whether it was true}.', 'paraphrased', 'whether it was true'],
    ['[She] <called> {“a disgrace” what they did}.', 'mixed', '“a disgrace” what they did'],
    ['{The roads were closed}, [he] <warned>.', 'paraphrased', 'The roads were closed'],
    ['[He] <warned> them {of floods}.', 'paraphrased', 'of floods'],
  ] as const)('%s (%s) are: %s', (marked, manner, words) => {
    expect(claimWords(claimOf(marked, manner, false))).toBe(words);
  });

  it('are without the cue where that denies them', () => {
    const claim = claimOf('[He] <denied> {the charges}.', 'paraphrased', true);
    expect(claim.denied).toBe(true);
    expect(claimWords(claim)).toBe('the charges');
  });
});
