import type { Amount, Event, Frame } from '../../corpus/corpus';
import type { Deed } from '../reading/deeds';
import { UNKNOWN_GROUP } from '../reading/entities';
import type { Quantity } from '../reading/numbers';
import type { Vocabulary } from '../reading/vocabulary';
import { fitRole, fitSides, type SidesFit } from './compare-roles';
import type { Statement } from './statement';

/** How what the page gives fits what the corpus gives: the page may be silent, or give what the corpus leaves out. */
export type DetailFit = 'same' | 'differs' | 'silent' | 'extra';

/** How far a statement fills a frame, and in which way. */
export interface FrameFit {
  readonly frame: Frame;
  /** The same, its denial, or the same with the sides swapped. */
  readonly kind: 'same' | 'opposite' | 'swapped';
  /** What on the page fills it; null where no act of the frame is told. */
  readonly deed: Deed | null;
  readonly sides: SidesFit;
  /** Roles with a side in the frame, but none on the page. */
  readonly silent: number;
  /** Of what else must be spoken of, how much is and how much is not. */
  readonly found: number;
  readonly missing: number;
  /** The nested deed is missing. */
  readonly unnested: boolean;
  /** Only spoken of, not said to be done. */
  readonly mentioned: boolean;
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
  if (acts.includes(deed.act)) return 1;
  const { kindOf = [], opposite } = vocabulary.acts.get(deed.act) ?? {};
  // To deny a whole is to deny its cases; to assert a case is not to assert the whole.
  if (not && deed.not && kindOf.some((id) => acts.includes(id))) return 1;
  return opposite && acts.includes(opposite) ? -1 : 0;
}

const isNested = (statement: Statement, event: Event, own: Deed | null, vocabulary: Vocabulary): boolean =>
  statement.deeds.some(
    (deed) =>
      deed !== own &&
      fitAct(deed, event, vocabulary, false) === 1 &&
      ['same', 'open', 'silent'].includes(fitSides(deed, event, vocabulary).fit),
  );

/** A side that goes without saying still has to be about: itself, or its soldiers, or whoever the role asks for. */
function speaksOf({ concepts }: Statement, { who, whom }: Event): boolean {
  const roles = [who, whom].filter((role) => role?.tacit);
  return (
    roles.length === 0 ||
    roles.some((role) => [role?.party ?? '', ...(role?.groups ?? [])].some((id) => concepts.has(id)))
  );
}

type Common = Pick<FrameFit, 'frame' | 'found' | 'missing' | 'number' | 'place'>;

function fitDeed(statement: Statement, deed: Deed, common: Common, vocabulary: Vocabulary): FrameFit | null {
  const { frame } = common;
  const act = fitAct(deed, frame, vocabulary, frame.not);
  if (act === 0) return null;
  const { fit, silent } = fitSides(deed, frame, vocabulary);
  if (fit === 'open' && (statement.foreign || !speaksOf(statement, frame))) return null;
  const denied = (deed.not !== frame.not) !== (act === -1);
  // What a claim denies is not contradicted by all that says yes: only a denial of it, or its contrary, is.
  if (denied && (fit === 'swapped' || (frame.not && act === 1))) return null;
  return {
    ...common,
    kind: fit === 'swapped' ? 'swapped' : denied ? 'opposite' : 'same',
    deed,
    sides: fit,
    silent,
    unnested: frame.of !== null && !isNested(statement, frame.of, deed, vocabulary),
    mentioned: deed.mentioned,
  };
}

/** A frame without an act says that somebody is somewhere; the same is all that can be seen where its act is not told. */
function fitPresence(statement: Statement, common: Common, vocabulary: Vocabulary): FrameFit[] {
  const { frame } = common;
  const base = {
    ...common,
    deed: null,
    silent: 0,
    unnested: frame.of !== null && !isNested(statement, frame.of, null, vocabulary),
    mentioned: false,
  };
  if (!frame.who) return [{ ...base, kind: 'same', sides: 'open' }];
  return statement.entities.flatMap((entity): FrameFit[] => {
    if (entity.not || entity.groups.length === 0 || entity.groups.includes(UNKNOWN_GROUP)) return [];
    const fit = fitRole(entity, frame.who, vocabulary);
    if (fit !== 'same' && fit !== 'swapped') return [];
    return [{ ...base, kind: fit, sides: fit }];
  });
}

/** Where no act of the frame is told, its sides may still be spoken of: then they are all there, or the fit is void. */
function fitWithoutAct(statement: Statement, common: Common, vocabulary: Vocabulary): FrameFit[] {
  const { who, whom, of } = common.frame;
  const sides = [who, whom].flatMap((role) => role?.party ?? []);
  if (sides.length === 0 || !sides.every((id) => statement.concepts.has(id))) return [];
  // Whatever is done, it is done the other way round.
  if (statement.deeds.some((deed) => fitSides(deed, common.frame, vocabulary).fit === 'swapped')) return [];
  return [
    {
      ...common,
      kind: 'same',
      deed: null,
      sides: 'other',
      silent: 0,
      unnested: of !== null && !isNested(statement, of, null, vocabulary),
      mentioned: false,
    },
  ];
}

const KINDS = { same: 0, opposite: 1, swapped: 2 } as const satisfies Record<FrameFit['kind'], number>;
const SIDES = { same: 0, open: 1, silent: 2, swapped: 2, other: 3 } as const satisfies Record<
  SidesFit,
  number
>;

const detailsSame = (fit: FrameFit): number => Number(fit.number === 'same') + Number(fit.place === 'same');

/** The fuller one first. */
export const byFullness = (a: FrameFit, b: FrameFit): number =>
  Number(a.mentioned) - Number(b.mentioned) ||
  Number(a.sides === 'other') - Number(b.sides === 'other') ||
  KINDS[a.kind] - KINDS[b.kind] ||
  Number(a.deed === null) - Number(b.deed === null) ||
  a.missing + a.silent + Number(a.unnested) - (b.missing + b.silent + Number(b.unnested)) ||
  SIDES[a.sides] - SIDES[b.sides] ||
  detailsSame(b) - detailsSame(a) ||
  b.found - a.found;

/** The best way in which a statement fills a frame, if it does so at all. */
export function compareFrame(statement: Statement, frame: Frame, vocabulary: Vocabulary): FrameFit | null {
  const isTold = (any: readonly string[]): boolean => any.some((id) => statement.concepts.has(id));
  const acted = frame.acts.length === 0 || frame.acts.some((id) => statement.acts.has(id));
  if (!acted && (frame.with.length === 0 || !frame.with.every(isTold))) return null;
  const found = frame.with.filter(isTold).length;
  const common: Common = {
    frame,
    found,
    missing: frame.with.length - found,
    number: fitNumber(statement.quantities, frame.numbers),
    place: fitPlace(statement.places, frame.places),
  };
  if (frame.exact && common.number !== 'same') return null;
  if (frame.acts.length === 0) return fitPresence(statement, common, vocabulary).sort(byFullness)[0] ?? null;
  const told = acted
    ? statement.deeds.flatMap((deed) => fitDeed(statement, deed, common, vocabulary) ?? [])
    : [];
  // Without its act a frame is worth a thought only if all else is told.
  const guessed =
    told.length === 0 && common.missing === 0 && found > 0
      ? fitWithoutAct(statement, common, vocabulary)
      : [];
  return [...told, ...guessed].sort(byFullness)[0] ?? null;
}
