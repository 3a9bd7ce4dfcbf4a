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

/** What a pronoun at a token may go back to: asked with a test, gives the best referent before it, or null. */
export interface Salience {
  before(token: number, fits: (referent: Referent) => boolean): Referent | null;
  /** The nearest referent by order alone, for nouns that say what they mean ("the ministry"). */
  nearest(token: number, fits: (referent: Referent) => boolean): Referent | null;
  /** Who spoke last. */
  speaker(): Referent | null;
  spoke(token: number, referent: Referent): void;
  learn(entity: Entity, gender: Gender): void;
  referentOf(entity: Entity): Referent;
}

/** Points a mention is worth, in sentences of distance. Chosen on the development half of the source labels. */
const WEIGHTS = {
  source: 1.6,
  subject: 1,
  quoted: -2,
  credit: -4,
  possessive: -0.7,
  unknownGender: -0.4,
  unnamed: -1,
};
/** How far back a pronoun reaches, in sentences and in mentions. */
const REACH = 10;
const MENTIONS = 60;

export function salienceOf(document: TextDocument, entities: Entities): Salience {
  const genders = new Map<Entity, Gender>();
  const events: Event[] = entities.mentions.map(({ mention, entity }) => ({
    token: mention.from,
    referent: referentOf(entity),
    weight: weightOf(document, mention.from, mention.to),
  }));
  const spoken: Event[] = [];
  return {
    before,
    nearest,
    speaker: () => spoken.at(-1)?.referent ?? null,
    spoke,
    learn: (entity, gender) => genders.set(entity, gender),
    referentOf,
  };

  function referentOf(entity: Entity): Referent {
    const { sourceClass, name, named } = entity;
    return { sourceClass, name, named, entity, gender: entity.gender, plural: false };
  }

  function before(token: number, fits: (referent: Referent) => boolean): Referent | null {
    let best: Referent | null = null;
    let most = Number.NEGATIVE_INFINITY;
    const here = document.sentenceOf[token] ?? 0;
    for (const event of [...recent(events, token), ...recent(spoken, token)]) {
      const distance = here - (document.sentenceOf[event.token] ?? 0);
      const referent = known(event.referent);
      if (distance > REACH || !fits(referent)) continue;
      const doubt =
        referent.gender !== null
          ? 0
          : referent.entity
            ? WEIGHTS.unknownGender
            : referent.plural
              ? 0
              : WEIGHTS.unnamed;
      const score = event.weight + doubt - distance - (token - event.token) / 1000;
      if (score > most) [best, most] = [referent, score];
    }
    return best;
  }

  function known(referent: Referent): Referent {
    const gender = referent.entity && genders.get(referent.entity);
    return gender ? { ...referent, gender } : referent;
  }

  function nearest(token: number, fits: (referent: Referent) => boolean): Referent | null {
    const all = [
      ...recent(spoken, token, entities.mentions.length),
      ...recent(events, token, entities.mentions.length),
    ];
    const found = all.filter(({ referent }) => fits(referent)).sort((a, b) => b.token - a.token)[0];
    return found?.referent ?? null;
  }

  function spoke(token: number, referent: Referent): void {
    spoken.push({ token, referent, weight: WEIGHTS.source });
  }
}

/** The last events before a token; events are in order. */
function recent(events: readonly Event[], token: number, most = MENTIONS): readonly Event[] {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle] as Event).token >= token) high = middle;
    else low = middle + 1;
  }
  return events.slice(Math.max(0, low - most), low);
}

function weightOf({ tokens, sentences, sentenceOf, quotes }: TextDocument, from: number, to: number): number {
  if (quotes.inside[from]) return WEIGHTS.quoted;
  // "(Mohamed El Saife/CBC)", "AP Photo/Eric Gay": who took the picture.
  if (/^[(/]$/.test(tokens[from - 1]?.text ?? '') || /^[/]$/.test(tokens[to]?.text ?? ''))
    return WEIGHTS.credit;
  if (tokens[to]?.lower === "'s") return WEIGHTS.possessive;
  const sentence = sentences[sentenceOf[from] ?? 0];
  return sentence && from - sentence.from <= 3 ? WEIGHTS.subject : 0;
}
