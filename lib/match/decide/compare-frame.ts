import type { Amount, Event, Frame } from '../../corpus/corpus';
import type { Deed } from '../reading/deeds';
import { type Entity, UNKNOWN_GROUP } from '../reading/entities';
import type { Quantity } from '../reading/numbers';
import type { Vocabulary } from '../reading/vocabulary';
import { fitSides } from './compare-roles';
import { kindsOf, type Statement } from './statement';

/** How what the page gives fits what the corpus gives: the page may be silent, or give what the corpus leaves out. */
export type DetailFit = 'same' | 'differs' | 'silent' | 'extra';

/** A frame that a statement fills, in its own way. */
export interface FrameFit {
  readonly frame: Frame;
  /** The same, its denial, or the same with the sides swapped. */
  readonly kind: 'same' | 'opposite' | 'swapped';
  /** What on the page fills it; null for a frame without an act. */
  readonly deed: Deed | null;
  /** Roles with a side in the frame, but none on the page. */
  readonly silent: number;
  readonly number: DetailFit;
  readonly place: DetailFit;
}

const within = ({ least, most }: Quantity, amount: Amount): boolean =>
  least <= amount.most && amount.least <= most;

function fitNumber(quantities: readonly Quantity[], amounts: readonly Amount[]): DetailFit {
  if (quantities.length === 0) return 'silent';
  if (amounts.length === 0) return 'extra';
  return quantities.some((quantity) => amounts.some((amount) => within(quantity, amount)))
    ? 'same'
    : 'differs';
}

function fitPlace(here: ReadonlySet<string>, there: readonly string[]): DetailFit {
  if (here.size === 0) return 'silent';
  if (there.length === 0) return 'extra';
  return there.some((place) => here.has(place)) ? 'same' : 'differs';
}

/** Whether the deed is the event's act (1), what denies it (-1), or something else (0). */
function fitAct(deed: Deed, { acts }: Event, vocabulary: Vocabulary, not: boolean): -1 | 0 | 1 {
  // To deny a whole is to deny its cases; to assert a case is not to assert the whole.
  const ids = not && deed.not ? kindsOf(vocabulary, deed.act) : [deed.act];
  if (ids.some((id) => acts.includes(id))) return 1;
  const opposite = vocabulary.acts.get(deed.act)?.opposite;
  return opposite && acts.includes(opposite) ? -1 : 0;
}

/** Both roles have one and the same side: then the page must say so of both. */
const isOwn = ({ who, whom }: Event): boolean => Boolean(who?.party) && who?.party === whom?.party;

/** A role whose side the page leaves out is filled in only where something else tells that it is the same event. */
function tooSilent(event: Event, deed: Deed, silent: number, told: boolean): boolean {
  if (silent === 0 || (deed.who?.parties.length ?? 0) > 1) return false;
  return isOwn(event) || !told;
}

const detailsDiffer = ({ number, place }: Pick<FrameFit, 'number' | 'place'>, frame: Frame): boolean =>
  (number === 'differs' && place !== 'same') ||
  (place === 'differs' && number !== 'same') ||
  (frame.exact && number !== 'same');

function fitsNested(statement: Statement, event: Event, own: Deed, vocabulary: Vocabulary): boolean {
  return statement.deeds.some(
    (deed) =>
      deed !== own &&
      fitAct(deed, event, vocabulary, false) === 1 &&
      ['same', 'open', 'silent'].includes(fitSides(deed, event, vocabulary).fit),
  );
}

function fitDeed(statement: Statement, deed: Deed, frame: Frame, vocabulary: Vocabulary): FrameFit | null {
  const act = fitAct(deed, frame, vocabulary, frame.not);
  if (act === 0 || deed.mentioned) return null;
  const { fit, silent } = fitSides(deed, frame, vocabulary);
  if (fit === 'other' || fit === 'silent') return null;
  if (fit === 'open' && statement.foreign) return null;
  const details = {
    number: fitNumber(statement.quantities, frame.numbers),
    place: fitPlace(statement.places, frame.places),
  };
  const told = details.number === 'same' || details.place === 'same';
  if (tooSilent(frame, deed, silent, told) || detailsDiffer(details, frame)) return null;
  if (frame.of && !fitsNested(statement, frame.of, deed, vocabulary)) return null;
  const denied = (deed.not !== frame.not) !== (act === -1);
  // What a claim denies is not contradicted by all that says yes: only a denial of it, or its contrary, is.
  if (denied && (fit === 'swapped' || (frame.not && act === 1))) return null;
  return {
    frame,
    kind: fit === 'swapped' ? 'swapped' : denied ? 'opposite' : 'same',
    deed,
    silent,
    ...details,
  };
}

/** A frame without an act says that somebody is somewhere, so many of them. */
function fitPresence(
  statement: Statement,
  entity: Entity,
  frame: Frame,
  vocabulary: Vocabulary,
): FrameFit | null {
  const event: Event = { who: frame.who, acts: [], whom: null };
  const deed = { who: entity, whom: null } as unknown as Deed;
  if (entity.not || entity.groups.length === 0 || entity.groups.includes(UNKNOWN_GROUP)) return null;
  const { fit } = fitSides(deed, event, vocabulary);
  if (fit !== 'same' && fit !== 'swapped') return null;
  const details = {
    number: fitNumber(statement.quantities, frame.numbers),
    place: fitPlace(statement.places, frame.places),
  };
  if (detailsDiffer(details, frame)) return null;
  return { frame, kind: fit, deed: null, silent: 0, ...details };
}

const ORDER = { same: 0, opposite: 1, swapped: 2 } as const satisfies Record<FrameFit['kind'], number>;

const fullness = (fit: FrameFit): number =>
  (fit.number === 'same' ? 1 : 0) + (fit.place === 'same' ? 1 : 0) - fit.silent;

/** The best way in which a statement fills a frame, or null. */
export function compareFrame(statement: Statement, frame: Frame, vocabulary: Vocabulary): FrameFit | null {
  if (!frame.with.every((any) => any.some((id) => statement.concepts.has(id)))) return null;
  const fits =
    frame.acts.length > 0
      ? statement.deeds.map((deed) => fitDeed(statement, deed, frame, vocabulary))
      : frame.who
        ? statement.entities.map((entity) => fitPresence(statement, entity, frame, vocabulary))
        : [{ frame, kind: 'same' as const, deed: null, silent: 0, number: 'silent' as const, place: 'silent' as const }];
  return (
    fits
      .filter((fit) => fit !== null)
      .sort((a, b) => ORDER[a.kind] - ORDER[b.kind] || fullness(b) - fullness(a))[0] ?? null
  );
}
