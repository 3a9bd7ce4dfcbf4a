import type { TextDocument } from '../text/document';
import type { Span } from '../text/span';
import type { SourceClass } from './attribution';
import type { Entities, Entity } from './entities';
import type { Gender } from './source-words';

/** Whom a source means. */
export interface Referent {
  readonly sourceClass: SourceClass;
  readonly name: string | null;
  /** Where the article names it. */
  readonly named: Span | null;
  readonly entity: Entity | null;
  readonly gender: Gender | null;
  readonly plural: boolean;
}

/** Somebody whom the text does not name. */
export const NOBODY: Referent = {
  sourceClass: 'anonymous',
  name: null,
  named: null,
  entity: null,
  gender: null,
  plural: false,
};

/** A place where somebody or something is spoken of, or speaks. */
interface Event {
  readonly token: number;
  readonly referent: Referent;
  readonly weight: number;
}

type Test = (referent: Referent) => boolean;

/** Who is spoken of, and who has spoken, before a place in the text. */
export interface Salience {
  /** The likeliest referent of a pronoun at a token among those that pass the test, or null. */
  before(token: number, fits: Test): Referent | null;
  /** The nearest referent by order alone, for nouns that say what they mean ("the ministry"). */
  nearest(token: number, fits: Test): Referent | null;
  /** The only referent of those named after a token that passes the test, or null: "the minister said … Minister Reed". */
  onlyAfter(token: number, fits: Test): Referent | null;
  /** Who spoke last. */
  speaker(): Referent | null;
  /** Notes that somebody speaks at a token; to be called in reading order. */
  spoke(token: number, referent: Referent): void;
  learn(entity: Entity, gender: Gender): void;
  referentOf(entity: Entity): Referent;
}

/**
 * What a mention is worth, in sentences of distance: who has spoken is spoken of again, as the subject of a sentence is;
 * who stands in a quotation, a picture's credit or before "'s" is not. Chosen on the development half of the labels.
 */
const WEIGHTS = { source: 1.6, subject: 1, plain: 0, quoted: -2, credit: -4, possessive: -0.7 } as const;
/** What it costs that nothing is known of the gender, and that there is no name either. */
const DOUBT = { named: 0.4, unnamed: 1 };
/** How far back a pronoun reaches, in sentences, and a noun, in mentions; how far ahead an office does. */
const REACH = { sentences: 10, mentions: 60, nouns: 400, later: 60 };

export function salienceOf(document: TextDocument, entities: Entities): Salience {
  const genders = new Map<Entity, Gender>();
  const spoken: Event[] = [];
  const sure = entities.mentions.filter(({ entity }) => !isDoubted(entity));
  const events: readonly Event[] = sure.map(({ mention, entity }) => ({
    token: mention.from,
    referent: referentOf(entity),
    weight: WEIGHTS[standing(document, mention.from, mention.to)],
  }));
  return {
    before,
    nearest,
    onlyAfter,
    speaker: () => spoken.at(-1)?.referent ?? null,
    spoke: (token, referent) => spoken.push({ token, referent, weight: WEIGHTS.source }),
    learn: (entity, gender) => genders.set(entity, gender),
    referentOf,
  };

  function before(token: number, fits: Test): Referent | null {
    const here = document.sentenceOf[token] ?? 0;
    let best: Referent | null = null;
    let most = Number.NEGATIVE_INFINITY;
    for (const event of [
      ...recent(events, token, REACH.mentions),
      ...recent(spoken, token, REACH.mentions),
    ]) {
      const distance = here - (document.sentenceOf[event.token] ?? 0);
      const referent = known(event.referent);
      // A token of distance breaks ties within a sentence only.
      const score = event.weight - doubtOf(referent) - distance - (token - event.token) / 1000;
      if (score > most && distance <= REACH.sentences && fits(referent)) [best, most] = [referent, score];
    }
    return best;
  }

  function nearest(token: number, fits: Test): Referent | null {
    const mentioned = recent(events, token, REACH.nouns).findLast(({ referent }) => fits(referent));
    const heard = recent(spoken, token, REACH.nouns).findLast(({ referent }) => fits(referent));
    const later = (heard?.token ?? -1) >= (mentioned?.token ?? -1) ? heard : mentioned;
    return later?.referent ?? null;
  }

  function onlyAfter(token: number, fits: Test): Referent | null {
    const from = firstFrom(events, token);
    const found = events.slice(from, from + REACH.later).filter(({ referent }) => fits(referent));
    const [first] = found;
    return first && found.every(({ referent }) => referent.entity === first.referent.entity)
      ? first.referent
      : null;
  }

  function known(referent: Referent): Referent {
    const gender = referent.entity && genders.get(referent.entity);
    return gender ? { ...referent, gender } : referent;
  }
}

/** Whether nothing but a sentence's first letter says that it is a name at all. */
const isDoubted = ({ mentions }: Entity): boolean =>
  mentions.every(({ doubtful, roles }) => doubtful && roles.length === 0);

function referentOf(entity: Entity): Referent {
  const { sourceClass, name, named, gender } = entity;
  return { sourceClass, name, named, entity, gender, plural: false };
}

function doubtOf({ gender, entity, plural }: Referent): number {
  if (gender !== null || (plural && !entity)) return 0;
  return entity ? DOUBT.named : DOUBT.unnamed;
}

/** The last events before a token; events are in order. */
function recent(events: readonly Event[], token: number, most: number): readonly Event[] {
  const end = firstFrom(events, token);
  return events.slice(Math.max(0, end - most), end);
}

/** The index of the first event at a token or after it. Binary search. */
function firstFrom(events: readonly Event[], token: number): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle] as Event).token >= token) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How a mention stands in its sentence. */
function standing(document: TextDocument, from: number, to: number): keyof typeof WEIGHTS {
  const { tokens, sentences, sentenceOf, quotes } = document;
  if (quotes.inside[from]) return 'quoted';
  // "(Mohamed El Saife/CBC)", "AP Photo/Eric Gay": who took the picture.
  if (/^[(/]$/.test(tokens[from - 1]?.text ?? '') || tokens[to]?.text === '/') return 'credit';
  if (tokens[to]?.lower === "'s") return 'possessive';
  const sentence = sentences[sentenceOf[from] ?? 0];
  return sentence && from - sentence.from <= 3 ? 'subject' : 'plain';
}
