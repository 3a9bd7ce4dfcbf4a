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
    'Israel may not, as an occupying power, close the crossing.',
  ],
  ability: [
    'Students could choose between French and Latin.',
    'Nothing could change his mind.',
    'We could have finished it that way.',
    'The minister could learn a lot from the book.',
    'Few families on that wage could obtain a loan, so hundreds could obtain nothing.',
    'It was the first bag stuffed with foam that could come close to down.',
    'The price is the biggest lever that a city could pull.',
  ],
  address: [
    'You may have heard the song on the radio.',
    'Older readers may recall the flood of 1998.',
    'Some might argue the film is too long.',
    'The keeper could have been forgiven for leaving early.',
    'In Europe, you might also see the older label.',
    'Everybody else might be better off waiting.',
  ],
  concession: [
    'It may have been a short book, but it changed the law.',
    'The slogan may be new, but its aims are old.',
    'While the rules may not be perfect, they work.',
    'It may sound odd that a horse likes jazz.',
    'Buying a kettle may not sound like much of an outing.',
    'A hunger strike might be nothing new to the prison, but this one spread.',
    'While they may not solve the problem, filters cut the noise.',
  ],
  purpose: [
    'They moved the desk so staff could work.',
    'He asked if the questions could be sent by post.',
    'They hired a barn in which the band could practise.',
    'The firm closed before a buyer could be found.',
    'If Lena Marsh could get them to vote, the seat would fall.',
    'They requested a server that could be run from outside.',
  ],
  example: [
    'The simplest case, for example, might be a red line.',
    'For instance, the land statistics for a whole river valley might be one layer, and the roads might be another.',
  ],
  comparison: [
    'The show made more money than anyone could have hoped.',
    'Sales fell in winter, as one might predict.',
    'Clubs do not use it in the same way they might a ledger.',
  ],
  'likely-in-a-name': [
    'The likely lads were back on the bench.',
    'The two struck up an unlikely friendship over chess.',
  ],
  'claim-to-money': [
    'The valley is best known for its claim to fame.',
    'She filed a claim with her insurer the day after the flood.',
    "The note weighs the kingdom's claim to the islands.",
    'The two have several border claims, and one of those claims lies in the north.',
  ],
  'no-accusation': [
    'No allegations were made against the firm.',
    'He is not accused of any offence.',
    'The county is part of the so-called farming “green belt”.',
    'There is a so-called early exit fee of two million.',
    'We cannot claim to be the only authors.',
  ],
  'supposed-duty': [
    'Drivers are less likely to crash than cyclists.',
    'It was the worst possible answer.',
    'Read the probable cause affidavit here.',
    'For a firm so small, your best bet is a lawyer.',
    'Heat waves are, it says, five times more likely to occur.',
    'The plan had gone a long way, even the possibility of poisoning him.',
    'The vote hurt her chances of keeping the seat.',
    'They never stood a chance of saving it.',
  ],
  'reported-figures': [
    'Three new cases were reported to the health ministry.',
    'A burglary was reported to the police.',
    "If someone's already reported this number, you will see it.",
    'Long delays were reported at two airports.',
    'The farm became known as the house of horrors in media reports.',
    'Officers learned of the order from news reports.',
    'The party spent most, according to the media tracking firm Oriel.',
  ],
  'not-a-speaker': [
    '“They are closing the ward,” said a porter, Glyn Rees.',
    'Those of us who believe in luck buy tickets.',
    'An anonymous donor paid for the roof.',
    'The experts advise a fern for the bathroom.',
    'Lawyers involved in the case are filing them day by day.',
    'I am tired of people who think it is easy.',
    'The swelling goes down within a day, say the researchers.',
    'In their study, economists describe three ways to price water.',
    'Others, including Zornova, thought it was done.',
    'Use the data to answer some question about soil.',
    'Forty per cent of British people think the war was wrong.',
    'People think the cables are safe, but they rust.',
    'A tool helps researchers estimate the load.',
  ],
  'heir-apparent': [
    'The heir apparent cut the ribbon.',
    'There was no apparent haste.',
    'The figures make it seem a smaller firm.',
    'I cannot seem to open the box.',
    'On her, it seems impossible for a coat to look wrong.',
    'It seems like every day there is a new story about it.',
    'At first it seems a plain puzzle game.',
  ],
  'denied-a-right': [
    'The judge denied bail.',
    'The prisoners were denied access to a doctor.',
    'The line divides disputed Kashmir in two.',
    'She broke her silence about the dispute in a story for the paper.',
    'The general condemned the spread of disinformation.',
    'There is no basis to think that the bridge is weak.',
    'Asked whether he thought he had done nothing wrong, he laughed.',
    'The plant contradicts the tourism plan of the ministry.',
    'He mended the lid with Scotch tape, and mended the claim form too.',
    'That is not entirely false.',
  ],
  'rejected-a-plan': ['The board rejected the offer as too low.', 'Members voted on Monday to reject it.'],
  'responding-and-reaching': [
    'The patient did not respond to treatment.',
    'The village could not be reached by road.',
    'After the trial, some questions about the money remain unanswered.',
    'Her efforts to speak from the gallery were repeatedly rebuffed.',
    'He did not say anything.',
    'The parties have been unable to reach a consensus.',
  ],
  'clear-of': [
    'The road was not clear of snow.',
    'The sky was not clear enough for the launch.',
    'The singer was not well known at the time.',
    'She moved north, uncertain how she would fit in.',
    'Predictions that the club would fold have not been borne out.',
    'The clerk, unable to check back, wrote the title himself.',
    'Asked if the rumour was true, she nodded.',
  ],
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
