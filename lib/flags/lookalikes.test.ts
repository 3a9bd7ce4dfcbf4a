import { describe, expect, it } from 'vitest';
import { readText } from '../text/document';
import { findFlags } from './find-flags';
import { compileLexicons, type FlagLexicon } from './lexicon';
import { CLASSES, LEXICONS } from './lexicons';
import { selectFinds } from './select-finds';

/** For each entry of the look-alikes, sentences that it alone keeps from being flagged. */
const SPARED: Readonly<Record<string, readonly string[]>> = {
  'month-of-may': ['May sales rose by a tenth.', 'May Day marches filled the square.'],
  'might-of-power': ['The fleet showed its might off the coast.', 'She tried with all her might to hold on.'],
  permission: [
    'Visitors may not bring dogs into the park.',
    'Under the rules the chair may cast a vote.',
    'The court ruled that the firm could keep the name.',
    'We may earn a small commission if you buy through our links.',
    'Delegates may back the candidate of their choice.',
    'Families may claim the heating allowance until March.',
  ],
  ability: ['Students could choose between French and Latin.', 'Nothing could change his mind.'],
  address: [
    'You may have heard the song on the radio.',
    'Older readers may recall the flood of 1998.',
    'Some might argue the film is too long.',
    'The keeper could have been forgiven for leaving early.',
  ],
  concession: [
    'It may have been a short book, but it changed the law.',
    'The slogan may be new, but its aims are old.',
    'While the rules may not be perfect, they work.',
    'It may sound odd that a horse likes jazz.',
  ],
  purpose: [
    'They moved the desk so staff could work.',
    'He asked if the questions could be sent by post.',
    'They hired a barn in which the band could practise.',
    'The firm closed before a buyer could be found.',
  ],
  example: ['The simplest case, for example, might be a red line.', 'Your file might look like this.'],
  comparison: [
    'The show made more money than anyone could have hoped.',
    'Sales fell in winter, as one might predict.',
  ],
  'likely-in-a-name': [
    'The likely lads were back on the bench.',
    'The two struck up an unlikely friendship over chess.',
  ],
  'claim-to-money': [
    'The valley is best known for its claim to fame.',
    'She filed a claim with her insurer the day after the flood.',
  ],
  'no-accusation': ['No allegations were made against the firm.', 'He is not accused of any offence.'],
  'supposed-duty': ['Drivers are less likely to crash than cyclists.', 'It was the worst possible answer.'],
  'reported-figures': [
    'Three new cases were reported to the health ministry.',
    'A burglary was reported to the police.',
  ],
  'not-a-speaker': [
    '“They are closing the ward,” said a porter, Glyn Rees.',
    'Those of us who believe in luck buy tickets.',
    'An anonymous donor paid for the roof.',
  ],
  'heir-apparent': ['The heir apparent cut the ribbon.', 'There was no apparent haste.'],
  'denied-a-right': ['The judge denied bail.', 'The prisoners were denied access to a doctor.'],
  'rejected-a-plan': ['The board rejected the offer as too low.'],
  'responding-and-reaching': [
    'The patient did not respond to treatment.',
    'The village could not be reached by road.',
  ],
  'clear-of': ['The road was not clear of snow.', 'The sky was not clear enough for the launch.'],
};

const withoutEntry = (id: string): readonly FlagLexicon[] =>
  LEXICONS.map((lexicon) =>
    lexicon.kind === null
      ? { ...lexicon, entries: lexicon.entries.filter((entry) => entry.id !== id) }
      : lexicon,
  );

describe('each entry of the look-alikes', () => {
  it('has its near misses here', () => {
    const lookalikes = LEXICONS.filter(({ kind }) => kind === null).flatMap(({ entries }) => entries);
    expect(Object.keys(SPARED).sort()).toEqual(lookalikes.map(({ id }) => id).sort());
  });

  it.each(Object.entries(SPARED))('spares what would be flagged without it: %s', (id, sentences) => {
    const find = compileLexicons(withoutEntry(id), CLASSES);
    for (const sentence of sentences) {
      const document = readText(sentence);
      expect(findFlags(document, []), sentence).toEqual([]);
      expect(selectFinds(find(document), document.tokens.length).length, sentence).toBeGreaterThan(0);
    }
  });
});
