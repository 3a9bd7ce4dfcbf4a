import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readText } from '../text/document';
import { type Span, textOf } from '../text/span';
import { findSpans, parseModel } from './spans';

const model = parseModel(readFileSync(resolve(import.meta.dirname, '../../public/models/attribution.bin')));

/**
 * Sentences in the manner of war reports, another field than the one that the model learned from. [source], {cue},
 * <content>; a sentence without marks has no attribution.
 */
const SENTENCES = `
[Russia’s defence ministry] {said} <its forces had shot down 14 drones overnight>.
<“We did not leave anybody behind,”> [the commander] {wrote} on Telegram, <“but we lost two vehicles.”>
[Ukraine’s General Staff] {reported} <112 clashes along the front line>.
[The mayor of Kharkiv, Ihor Terekhov,] {said} <that three people had been wounded>.
[The Kremlin] {denied} <that Russian servicemen had executed prisoners>.
[Kyiv] {has accused} <Moscow of using banned chemical agents>.
[Witnesses] {told} Reuters <that soldiers had fired into the crowd>.
[A source in the security service] {told} the BBC <the operation had been planned for 18 months>.
<"The enemy is attempting to break through,"> [the spokesperson] {added}.
[Local officials] {say} <at least 20 civilians died in the strike on the market>.
[The IDF] {said} <it was looking into the reports>.
[The health ministry in Gaza] {says} <more than 40 people were killed>.
[Hamas] {rejected} <the accusation as a lie>.
In a statement, [the army] {said} <its troops came under fire from a residential building>.
[The governor] {claimed} <the depot had burned down because of a short circuit, not because of an attack>.
[The think tank] {estimates} <that the army lost 1,200 soldiers a day in November>.
[Zelensky] {warned} <that air defence missiles were running out>.
[Moscow] {insists} <the strike hit a military target>.
[He] {vowed} <to retake the city by spring>.
{According to} [the regional administration], <two schools and a hospital were damaged>.
<Two schools and a hospital were damaged>, {according to} [the regional administration].
<The bridge was hit twice during the night>, [the railway company] {said}.
<The shelling began at dawn>, {said} [Olena Kovalenko, a teacher who lives near the station].
[Investigators] {believe} <that the missile was fired from a ship>.
[The UN] {has called} <the attack a war crime>.
[The rebels] {have accused} <the army of breaking the truce>.
[Amnesty International] {said} <it had documented 17 cases of torture>.
[The report] {says} <that both sides used cluster munitions>.
[Analysts] {say} <the offensive has stalled>.
[The foreign minister] {dismissed} <the claims as propaganda>.
[A Pentagon official] {confirmed} <that the weapons had been delivered>.
[The militia] {claimed} <responsibility for the attack>.
<“They told us to lie down and then they opened fire,”> {said} [Olena], 34.
<‘They told us to lie down and then they opened fire,’> [she] {said}.
[The army] {announced} <the capture of two villages>.
[The ambassador] {argued} <that sanctions had failed>.
[Prosecutors] {allege} <that the general ordered the killings>.
[Residents] {described} <hearing three explosions>.
[The defence secretary] {acknowledged} <that mistakes had been made>.
[The Red Cross] {said} on Friday <that it had not been given access to the prisoners>.
[Iran’s state television] {reported} <that the air base had been evacuated>.
[Two European diplomats] {said} <the talks had collapsed>.
<The convoy never reached the town>, [survivors] {recalled}.
[The spokesman] {declined} <to say how many had died>.
[The president] {told} reporters <the war would end within weeks>.
[The ministry] {admitted} <it had lost contact with the ship>.
The villages are subjected to shelling every night.
The new units were expected to operate along the southern bank of the river.
The brigade was forced to withdraw to the second line.
The bridge was destroyed in the night.
A drone fell on a residential building and a fire broke out.
The column moved along the road towards the border.
Snow covered the trenches, and the roads were blocked for three days.
The truce began on Monday and held for a week.
`
  .trim()
  .split('\n');

const MARKED = /[[{<]|[\]}>]/g;
const plain = (marked: string): string => marked.replace(MARKED, '');
const part = (marked: string, pattern: RegExp): string =>
  [...marked.matchAll(pattern)].map(([, words]) => plain(words ?? '')).join(' … ');
const bare = (words: string): string =>
  words
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What is found in a sentence: source, cue and content of each attribution, without punctuation. */
function found(marked: string) {
  const text = plain(marked);
  const words = (spans: readonly Span[]) => bare(spans.map((span) => textOf(text, span)).join(' … '));
  return findSpans(readText(text), model).map(({ source, cue, content }) => ({
    source: words(source),
    cue: words(cue),
    content: words(content),
  }));
}

const expected = (marked: string) => ({
  source: bare(part(marked, /\[(.*?)\]/g)),
  cue: bare(part(marked, /\{(.*?)\}/g)),
  content: bare(part(marked, /<(.*?)>/g)),
});

it('reads nine in ten sentences of war reports as they are meant, sources and contents to the word', () => {
  const wrong = SENTENCES.filter((marked) => {
    const readings = found(marked);
    const meant = expected(marked);
    if (meant.cue === '') return readings.length > 0;
    const right = ({ source, content }: typeof meant) => source === meant.source && content === meant.content;
    return readings.length !== 1 || !readings.some(right);
  });
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(SENTENCES.length / 10);
});
