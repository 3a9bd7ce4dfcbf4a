import type { Attribution, Manner, SourceClass } from '../attribution/attribution';
import type { PartyName } from '../corpus/cited';
import type { Reading } from '../extension/page-state';
import { textOf } from '../text/span';

/** Whose words a claim is, as a view shows it. */
export interface ClaimSource {
  /** The full name, else the source as written, else null: nobody is named. */
  readonly name: string | null;
  /** The name as a sentence goes on with it: with the article that the text gives it ("denied by the Kremlin"). */
  readonly inSentence: string | null;
  /** As the article has it, where that is another word for the name ("he"); else null. */
  readonly written: string | null;
  /** What the article adds to the name ("the trawler's skipper"); else null. */
  readonly role: string | null;
  readonly sourceClass: SourceClass;
  readonly manner: Manner;
  readonly medium: string | null;
  /** Who passes it on, or null. */
  readonly via: string | null;
  readonly party: PartyName | null;
  readonly uncertain: boolean;
}

/** Below this an attribution is shown as uncertain: at 0.7 four in five are right on held-out news. */
const CERTAIN = 0.7;

/** Whose words attribution `index` marks; null for no attribution. */
export function sourceOf(reading: Reading, index: number | null): ClaimSource | null {
  const attribution = index === null ? undefined : reading.analysis.attributions[index];
  if (!attribution) return null;
  const written = writtenSource(reading, index);
  const name = attribution.name ?? written;
  return {
    name,
    inSentence: name && `${articleOf(reading, attribution, name)}${name}`.replace(/^The |^An? /, lower),
    ...besideName(written, name),
    sourceClass: attribution.sourceClass,
    manner: attribution.manner,
    medium: attribution.medium,
    via: attribution.via === null ? null : nameOf(reading, attribution.via),
    party: partyOf(reading, index),
    uncertain: attribution.confidence < CERTAIN,
  };
}

/** All that is left of "the United Nations" beside the name. */
const ARTICLE = /^(?:the|an?)?$/i;

/** What the source as written says beyond the name. */
function besideName(
  written: string | null,
  name: string | null,
): { readonly written: string | null; readonly role: string | null } {
  if (!written || !name || name.toLowerCase().includes(written.toLowerCase()))
    return { written: null, role: null };
  if (!written.includes(name)) return { written, role: null };
  const role = written.replace(name, '').replace(/^[\s,;:—–-]+|[\s,;:—–-]+$/g, '');
  return { written: null, role: ARTICLE.test(role) ? null : role };
}

const lower = (text: string): string => text.toLowerCase();

/** "the " where the text has it right before the name of a source, else nothing. */
function articleOf({ article: { text } }: Reading, { named, source }: Attribution, name: string): string {
  const places = named ? [named] : source;
  const before = places
    .map((place) => place.start + textOf(text, place).indexOf(name))
    .map((start) => text.slice(Math.max(0, start - ' the '.length), start));
  return before.some((words) => /\bthe\s$/i.test(words)) ? 'the ' : '';
}

function nameOf(reading: Reading, index: number): string | null {
  return reading.analysis.attributions[index]?.name ?? writtenSource(reading, index);
}

function writtenSource({ article, analysis }: Reading, index: number | null): string | null {
  const spans = index === null ? [] : (analysis.attributions[index]?.source ?? []);
  return spans.map((span) => textOf(article.text, span)).join(' … ') || null;
}

function partyOf({ analysis, parties }: Reading, index: number | null): PartyName | null {
  const voice =
    index === null ? undefined : analysis.voices.speakers.find((each) => each.attributions.includes(index));
  return (voice?.party && parties[voice.party]) || null;
}
