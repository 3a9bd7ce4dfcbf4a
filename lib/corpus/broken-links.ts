import type { Corpus, CorpusClaim, Event, Frame } from './corpus';

/** The ids of a corpus by what they name. */
type Ids = Readonly<
  Record<'claim' | 'document' | 'party' | 'group' | 'act' | 'concept' | 'place', Set<string>>
>;

const idsOf = (list: readonly { readonly id: string }[]): Set<string> => new Set(list.map(({ id }) => id));

function collectIds(corpus: Corpus): Ids {
  const { acts, groups, topics } = corpus;
  return {
    claim: idsOf(corpus.claims),
    document: idsOf(corpus.documents),
    party: idsOf(corpus.parties),
    group: idsOf(groups),
    act: idsOf(acts),
    concept: idsOf([...corpus.parties, ...acts, ...groups, ...topics]),
    place: idsOf(topics.filter(({ kind }) => kind === 'place')),
  };
}

const LISTS = ['parties', 'groups', 'acts', 'topics', 'documents', 'claims'] as const;

function findDuplicates(corpus: Corpus): string[] {
  return LISTS.flatMap((list) => {
    const seen = new Set<string>();
    return corpus[list].flatMap(({ id }, index) => {
      const twice = seen.has(id);
      seen.add(id);
      return twice ? [`${list}[${index}].id: "${id}" stands twice`] : [];
    });
  });
}

/** Says of a reference whether what it names is there; gives the error with its path, or nothing. */
type Check = (path: string, kind: keyof Ids, id: string | null) => string[];

function checkEvent(path: string, event: Event, check: Check): string[] {
  const roles = (['who', 'whom'] as const).flatMap((name) => [
    ...check(`${path}.${name}.party`, 'party', event[name]?.party ?? null),
    ...(event[name]?.groups ?? []).flatMap((id, i) => check(`${path}.${name}.groups[${i}]`, 'group', id)),
  ]);
  return [...roles, ...event.acts.flatMap((id, i) => check(`${path}.acts[${i}]`, 'act', id))];
}

function checkFrame(path: string, frame: Frame, check: Check): string[] {
  return [
    ...checkEvent(path, frame, check),
    ...(frame.of ? checkEvent(`${path}.of`, frame.of, check) : []),
    ...frame.with.flatMap((any, i) =>
      any.flatMap((id, j) => check(`${path}.with[${i}][${j}]`, 'concept', id)),
    ),
    ...frame.places.flatMap((id, i) => check(`${path}.places[${i}]`, 'place', id)),
  ];
}

function checkClaim(path: string, claim: CorpusClaim, check: Check): string[] {
  const relations = claim.relations.flatMap(({ to }, i) => {
    if (to === claim.id) return [`${path}.relations[${i}].to: a claim cannot answer itself`];
    return check(`${path}.relations[${i}].to`, 'claim', to);
  });
  return [
    ...check(`${path}.document`, 'document', claim.document),
    ...check(`${path}.party`, 'party', claim.party),
    ...claim.frames.flatMap((frame, i) => checkFrame(`${path}.frames[${i}]`, frame, check)),
    ...relations,
  ];
}

/** Every reference that leads nowhere and every id that stands twice, each with its path into the file. */
export function findBrokenLinks(corpus: Corpus): readonly string[] {
  const ids = collectIds(corpus);
  const check: Check = (path, kind, id) =>
    id === null || ids[kind].has(id) ? [] : [`${path}: no ${kind} "${id}"`];
  return [
    ...findDuplicates(corpus),
    ...corpus.parties.flatMap(({ opponents }, i) =>
      opponents.flatMap((id, j) => check(`parties[${i}].opponents[${j}]`, 'party', id)),
    ),
    ...corpus.acts.flatMap(({ kindOf, opposite }, i) => [
      ...kindOf.flatMap((id, j) => check(`acts[${i}].kindOf[${j}]`, 'act', id)),
      ...check(`acts[${i}].opposite`, 'act', opposite),
    ]),
    ...corpus.claims.flatMap((claim, i) => checkClaim(`claims[${i}]`, claim, check)),
  ];
}
