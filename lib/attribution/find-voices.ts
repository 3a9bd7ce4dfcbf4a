import type { PartyLookup } from '../corpus/party-lookup';
import { type TextDocument, tokensIn } from '../text/document';
import { textOf } from '../text/span';
import { isWord } from '../text/tokens';
import type { Attribution, SourceClass } from './attribution';
import { entitiesOf, normalName } from './entities';
import type { Voice, Voices } from './voices';

/**
 * Who gets how many words of an article. A word inside several attributions counts for the innermost: what X says that Y
 * said is Y's. Pronouns and short names count for whom they mean; sources that cannot be told apart by a name are one voice
 * for each class. Linear in the length of the text.
 */
export function findVoices(
  document: TextDocument,
  attributions: readonly Attribution[],
  parties: PartyLookup,
): Voices {
  const words = wordsOf(document, attributions);
  const speakers = speakersOf(document, attributions, words, parties);
  const all = speakers.reduce((sum, voice) => sum + voice.words, 0);
  const unnamed = speakers
    .filter(({ sourceClass }) => sourceClass === 'anonymous' || sourceClass === 'none')
    .reduce((sum, voice) => sum + voice.words, 0);
  return {
    speakers,
    words: document.tokens.filter(isWord).length,
    unnamedShare: all === 0 ? 0 : unnamed / all,
    unheard: unheard(document, speakers, parties),
  };
}

/** For each attribution, the words of content that are its own. */
function wordsOf(document: TextDocument, attributions: readonly Attribution[]): readonly number[] {
  const owner = new Int32Array(document.tokens.length).fill(-1);
  const own = ({ content }: Attribution, index: number): void => {
    for (const span of content) {
      const { from, to } = tokensIn(document, span);
      owner.fill(index, from, to);
    }
  };
  // An inner attribution comes after the one that it stands in, so the innermost writes last; a source cited may come first.
  attributions.forEach(own);
  attributions.forEach((attribution, index) => {
    if (attribution.via !== null && attribution.via > index) own(attribution, index);
  });
  const counts = new Array<number>(attributions.length).fill(0);
  document.tokens.forEach((token, at) => {
    const index = owner[at] ?? -1;
    if (index >= 0 && isWord(token)) counts[index] = (counts[index] ?? 0) + 1;
  });
  return counts;
}

function speakersOf(
  document: TextDocument,
  attributions: readonly Attribution[],
  words: readonly number[],
  parties: PartyLookup,
): readonly Voice[] {
  const byKey = new Map<string, number[]>();
  attributions.forEach((attribution, index) => {
    const key = keyOf(document, attribution);
    const list = byKey.get(key);
    if (list) list.push(index);
    else byKey.set(key, [index]);
  });
  const voices = [...byKey.values()].map((indices): Voice => {
    const first = attributions[indices[0] ?? 0] as Attribution;
    const name = nameOf(document, first);
    return {
      name,
      sourceClass: first.sourceClass,
      party: name === null ? null : partyOf(name, first.sourceClass, parties),
      words: indices.reduce((sum, index) => sum + (words[index] ?? 0), 0),
      attributions: indices,
    };
  });
  return voices.sort((a, b) => b.words - a.words);
}

const keyOf = (document: TextDocument, attribution: Attribution): string =>
  `${attribution.name ? '' : attribution.sourceClass}|${(nameOf(document, attribution) ?? '').toLowerCase()}`;

/** A pronoun that leads nowhere is no name. */
const PRONOUN =
  /^(?:he|she|they|it|i|we|you|who|which|that|his|her|their|its|my|our|your|those|these|this|some|many|one|others?)$/i;

function nameOf({ text }: TextDocument, { name, source, sourceClass }: Attribution): string | null {
  if (name !== null || source.length === 0 || sourceClass === 'none') return name;
  const written = normalName(source.map((span) => textOf(text, span)).join(' '));
  return PRONOUN.test(written) ? null : written;
}

/**
 * The party of a name; for a body of a state also that of the first word that names one ("Russian" in "Russian Defence
 * Ministry"). The Kyiv Post and Russian lawyers are on nobody's side.
 */
function partyOf(name: string, sourceClass: SourceClass, parties: PartyLookup): string | null {
  const whole = parties.partyOf(name);
  if (whole !== null || sourceClass !== 'official') return whole;
  for (const word of name.split(/[\s,]+/)) {
    const party = parties.partyOf(word.replace(/['’]s$/, ''));
    if (party !== null) return party;
  }
  return null;
}

/** Parties whom the article names and who say nothing in it, in the order in which it names them. */
function unheard(
  document: TextDocument,
  speakers: readonly Voice[],
  parties: PartyLookup,
): readonly string[] {
  const heard = new Set(speakers.map(({ party }) => party));
  const named = new Set<string>();
  for (const { name, sourceClass } of entitiesOf(document).all) {
    const party = partyOf(name, sourceClass, parties);
    if (party !== null && !heard.has(party)) named.add(party);
  }
  return [...named];
}
