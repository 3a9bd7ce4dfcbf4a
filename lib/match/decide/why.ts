import type { IndexedCorpus } from '../corpus-index';
import type { Difference, Why } from '../match';
import type { Pairing } from '../pairings';
import { shareOf } from '../profile/profiles';
import type { Quantity } from '../reading/numbers';
import type { FrameFit } from './compare-frame';
import type { Statement } from './statement';

const amountText = ({ least, most }: { least: number; most: number }): string =>
  most === least ? String(least) : most === Number.POSITIVE_INFINITY ? `${least}+` : `${least}–${most}`;

const placeNames = ({ vocabulary }: IndexedCorpus, ids: Iterable<string>): string =>
  [...ids].map((id) => vocabulary.topics.get(id)?.name ?? id).join(', ');

function differences(fit: FrameFit, statement: Statement, indexed: IndexedCorpus): Difference[] {
  const { frame, kind } = fit;
  const sides = [frame.who, frame.whom].map(
    (role) => indexed.vocabulary.parties.get(role?.party ?? '')?.name ?? '',
  );
  const here = [fit.deed?.who, fit.deed?.whom].map((entity) =>
    (entity?.parties ?? []).map((id) => indexed.vocabulary.parties.get(id)?.name ?? id).join(', '),
  );
  const found: Difference[] = [];
  if (kind === 'swapped') found.push({ aspect: 'sides', here: here.join(' → '), there: sides.join(' → ') });
  if (kind === 'opposite') found.push({ aspect: 'polarity', here: '', there: '' });
  if (fit.number === 'differs' || (fit.number === 'silent' && frame.numbers.length > 0))
    found.push({
      aspect: 'number',
      here: statement.quantities.map(({ text }) => text).join(', '),
      there: frame.numbers.map(amountText).join(', '),
    });
  if (fit.place === 'differs')
    found.push({
      aspect: 'place',
      here: placeNames(indexed, statement.places),
      there: placeNames(indexed, frame.places),
    });
  return found;
}

const sharedNumbers = (fit: FrameFit, quantities: readonly Quantity[]): string[] =>
  fit.number !== 'same'
    ? []
    : quantities
        .filter(({ least, most }) => fit.frame.numbers.some((n) => least <= n.most && n.least <= most))
        .map(({ text }) => text);

/** In so many of a claim's wordings stands what is called shared. */
const COMMON = 0.5;

/** Without a frame: the parties and acts of the statement that most wordings of the claim speak of. */
function explainByWordings(
  { claim, fit, shared }: Pairing,
  statement: Statement,
  indexed: IndexedCorpus,
): Why {
  const { vocabulary, profiles } = indexed;
  const isCommon = (concept: string): boolean => shareOf(profiles, claim, 'concepts', concept) >= COMMON;
  const concepts = [...statement.concepts];
  return {
    actors: concepts.flatMap((id) => (isCommon(`@${id}`) ? (vocabulary.parties.get(id)?.name ?? []) : [])),
    acts: concepts.flatMap((id) => (isCommon(id) ? (vocabulary.acts.get(id)?.name ?? []) : [])),
    numbers: statement.quantities.filter(({ least }) => isCommon(`#${least}`)).map(({ text }) => text),
    words: shared,
    differs: fit ? differences(fit, statement, indexed) : [],
  };
}

/** Says what a page claim and a corpus claim share, and what differs. */
export function explain(
  pairing: Pairing,
  kind: FrameFit['kind'],
  statement: Statement,
  indexed: IndexedCorpus,
): Why {
  const why = explainPairing(pairing, statement, indexed);
  const isTold = kind !== 'opposite' || why.differs.some(({ aspect }) => aspect === 'polarity');
  return isTold ? why : { ...why, differs: [{ aspect: 'polarity', here: '', there: '' }, ...why.differs] };
}

function explainPairing(pairing: Pairing, statement: Statement, indexed: IndexedCorpus): Why {
  const { fit, shared } = pairing;
  if (!fit?.deed) return explainByWordings(pairing, statement, indexed);
  const { parties, acts } = indexed.vocabulary;
  const sides = new Set([...(fit.deed.who?.parties ?? []), ...(fit.deed.whom?.parties ?? [])]);
  const act = acts.get(fit.deed.act);
  return {
    actors: [...sides].map((id) => parties.get(id)?.name ?? id),
    acts: act ? [act.name] : [],
    numbers: sharedNumbers(fit, statement.quantities),
    words: shared,
    differs: differences(fit, statement, indexed),
  };
}
