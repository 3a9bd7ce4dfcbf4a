import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addToScore, emptyScore, parseSentence, readLabels } from '../../scripts/evaluate/flag-labels';
import type { Attribution } from '../attribution/attribution';
import { PARAPHRASE } from '../attribution/fixtures/paraphrase';
import { readText } from '../text/document';
import { type Span, textOf } from '../text/span';
import { findFlags } from './find-flags';
import { FLAG_KINDS } from './flag';

const LABELS = join(import.meta.dirname, '../../scripts/evaluate/labels/flags-dev.txt');

const flagged = (line: string): void => {
  const { text, marks } = parseSentence(line);
  const flags = findFlags(readText(text), []);
  expect(flags.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)).toEqual(
    marks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`),
  );
};

describe('what is marked', () => {
  it.each([
    ['The video {unverified:could not be independently verified}.'],
    ['The army {unverified:has not yet confirmed} the strike.'],
    ['The {allegation:alleged} thief fled.'],
    ['The band {hearsay:is said to} be splitting up.'],
    ['It {speculation:may have} rained.'],
    ['{vague-source:Officials say} the dam is safe.'],
    ['The depot burned, {vague-source:a security source} said on Monday.'],
    ['The memo, {unverified:which Reuters has not seen}, runs to nine pages.'],
    ['The firm {no-response:declined to comment}.'],
    ['He {denial:has repeatedly denied it}.'],
    ['The club {denial:disputes this}.'],
    ['He {denial:dismissed that as} “political opportunism”.'],
    ['{vague-source:People familiar with the matter said} inspectors had warned the firm.'],
    ['“He is in a dark place,” {vague-source:added the insider}.'],
    ['“He is in a dark place,” {vague-source:said a pal}.'],
    ['{vague-source:Rovers sources dismiss} that story.'],
    ['The problem, {vague-source:as a former permanent secretary put it}, is trust.'],
    ['{vague-source:A soldier}, who {vague-source:gave only his call sign}, said shells were short.'],
    ['Rovers are to sign the winger, {hearsay:Sky Sports News understands}.'],
    ['The institute {unverified:has not observed visual evidence} to support the report.'],
  ])('%s', flagged);
});

describe('what only looks alike', () => {
  it.each([
    ['Talks resume on 4 May in Geneva.'],
    ['Theresa May spoke for an hour.'],
    ['Visitors may not bring dogs.'],
    ['By the age of four she could swim.'],
    ['She tried with all her might to hold the door.'],
    ['The insurer paid claims worth ten million.'],
    ['The avalanche claimed 12 lives.'],
    ['No allegations were made against the firm.'],
    ['We were supposed to leave at nine.'],
    ['The airline reported a profit of two million.'],
    ['The river has two sources in the hills.'],
    ['The band appeared on stage at ten.'],
    ['The judge denied bail.'],
    ['The prisoners were denied access to a doctor.'],
    ['The body rejected the kidney.'],
    ['The patient did not respond to treatment.'],
    ['Agreement could not be reached by midnight.'],
    ['The road is not clear of snow yet.'],
    ['Police found probable cause.'],
    ['A spokesman for Amery did not dispute that account.'],
    ['The mayor described the talks without quite denying it.'],
    ['The ministry did not contest the figures.'],
    ['He had not observed anything of the sort.'],
    ['As one does, she put it on the shelf.'],
    ['She knew what her daughter understands.'],
    ['“We saw it,” added the mayor.'],
  ])('%s', flagged);
});

describe('may, might and could', () => {
  it.each([
    ['a thing that is possible', 'The crews found a crack that {speculation:could} sink the ferry.'],
    ['a ruling', 'A ruling that {speculation:could cost} the club its ground is due on Friday.'],
    ['a time to come', 'She {speculation:could take} the oath as early as next week.'],
    ['numbers', 'There {speculation:may be} as many as forty men in the mine.'],
    ['before a "but"', 'The illness {speculation:may be} linked to the lake, but tests are not back.'],
    ['what a person was able to do', 'She could walk to school in an hour.'],
    ['what one may do', 'Anglers may keep two fish a day.'],
    ['what was possible then', 'The crews fled before the roof could be propped.'],
  ])('%s: %s', (_, line) => flagged(line));
});

describe('findFlags', () => {
  it('keeps to the labelled development half', () => {
    const score = emptyScore();
    for (const { text, marks } of readLabels(LABELS)) addToScore(score, marks, findFlags(readText(text), []));
    for (const kind of FLAG_KINDS) {
      expect(score[kind].hits / score[kind].found, `precision of ${kind}`).toBeGreaterThan(0.92);
      expect(score[kind].caught / score[kind].marked, `recall of ${kind}`).toBeGreaterThan(0.94);
    }
  });

  it('gives flags in order, inside the text, without overlap, for any words', () => {
    const words = fc.constantFrom(
      ...'could not be verified , officials said that the alleged " may have denied . no comment from It \n'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (list) => {
        const text = list.join(' ');
        let last = 0;
        for (const { start, end, scope } of findFlags(readText(text), [])) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          if (scope) expect(scope.end).toBeGreaterThan(scope.start);
          last = end;
        }
      }),
    );
  });
});

/** An attribution with these words as its parts. */
const attribution = (text: string, source: string, cue: string, content: string): Attribution => {
  const span = (part: string): Span => ({
    start: text.indexOf(part),
    end: text.indexOf(part) + part.length,
  });
  return {
    ...PARAPHRASE,
    source: source ? [span(source)] : [],
    cue: [span(cue)],
    content: [span(content)],
    sourceClass: source ? 'official' : 'none',
  };
};

describe('voice', () => {
  it('is the speaker’s inside attributed content, with the index of the innermost', () => {
    const text = 'The mayor said the clerk told him the bridge may have been mined.';
    const found = findFlags(readText(text), [
      attribution(text, 'The mayor', 'said', 'the clerk told him the bridge may have been mined'),
      attribution(text, 'the clerk', 'told', 'the bridge may have been mined'),
    ]);
    expect(found).toMatchObject([{ voice: 'speaker', attribution: 1 }]);
  });

  it('is the outlet’s where the mark is itself the cue, or nobody speaks', () => {
    const text = 'The ship is said to have sunk.';
    const found = findFlags(readText(text), [attribution(text, '', 'is said to', 'have sunk')]);
    expect(found).toMatchObject([{ voice: 'outlet', attribution: null }]);
  });

  it.each([
    ['“It may have been a bomb, we think,” she said.', 'speaker'],
    ['The “alleged” victim left.', 'outlet'],
  ])('without a known source: %s', (text, voice) => {
    expect(findFlags(readText(text), [])).toMatchObject([{ voice }]);
  });
});

describe('scope', () => {
  it.each([
    [
      'The army took two villages. It captured a bridge. None of these reports could be verified.',
      'The army took two villages. It captured a bridge',
    ],
    ['The rain may have caused the slide, but the road held.', 'The rain may have caused the slide'],
    ['Nine men died, which could not be confirmed.', 'Nine men died'],
    ['The minister declined to comment on the sale of the port.', 'on the sale of the port'],
    ['The port was sold in secret. The minister declined to comment.', 'The port was sold in secret'],
  ])('%s', (text, scope) => {
    const spans = findFlags(readText(text), []).map((flag) => flag.scope && textOf(text, flag.scope));
    expect(spans).toEqual([scope]);
  });
});

describe('party', () => {
  it.each([
    ['The Russian defence ministry denied shelling the town.', 'The Russian defence ministry'],
    ['There was no immediate comment from Kyiv.', 'Kyiv'],
    ['The embassy has not yet responded.', 'The embassy'],
    ['He declined to comment.', null],
    ['I’ve done nothing wrong, the man told them.', null],
  ])('%s', (text, party) => {
    const spans = findFlags(readText(text), []).map((flag) => flag.party && textOf(text, flag.party));
    expect(spans).toEqual([party]);
  });

  it.each([
    ['“Whatever you read online, it’s nonsense,” the coach said.', 'the coach'],
    ['“Any such suggestion is untrue,” the coach said.', 'the coach'],
    ['“The Kremlin denied it twice,” the coach said.', 'The Kremlin'],
  ])('in speech: %s', (text, party) => {
    const content = text.slice(0, text.indexOf('”') + 1);
    const found = findFlags(readText(text), [attribution(text, 'the coach', 'said', content)]);
    expect(found.map((flag) => flag.party && textOf(text, flag.party))).toEqual([party]);
  });
});

describe('a name', () => {
  it.each([
    ['She sang a song from the album Rumours at the wedding.'],
    ['The novel “Hearsay” sold well.'],
    ['“{speculation:Perhaps} we will,” he said.'],
    ['He put it plainly: “{speculation:Maybe} not.”'],
    ['{allegation:Alleged} Thief Flees Court in Stolen Car'],
  ])('is told by its capital letters: %s', flagged);
});
