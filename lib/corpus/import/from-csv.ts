import type { ClaimRelation, CorpusClaim, CorpusDocument } from '../corpus';
import { RELATIONS } from '../relation';
import { STATUSES } from '../status';
import { CLAIM_COLUMNS } from './claim-columns';
import { bareClaim, bareCorpus, dateOf, slug } from './claim-record';
import { failed, type Imported, type Refusal } from './imported';
import { type Row, readCsv } from './read-csv';

type Column = (typeof CLAIM_COLUMNS)[number];

const isColumn = (name: string): name is Column => CLAIM_COLUMNS.some((column) => column === name);
const isStatus = (name: string): name is CorpusClaim['status'] => STATUSES.some((status) => status === name);

const cell = ({ cells }: Row, column: Column): string | null => cells[column] || null;

function faultOf(row: Row, seen: Pick<ReadonlyMap<string, unknown>, 'has'>): string | null {
  const [id, status, date] = [cell(row, 'id'), cell(row, 'status'), cell(row, 'date')];
  if (row.fault) return row.fault;
  if (!cell(row, 'text')) return 'no text';
  if (id && !/^[\p{L}\p{N}][\p{L}\p{N}._:-]*$/u.test(id)) return `"${id}" is not an id`;
  if (id && seen.has(id)) return `id "${id}" stands twice`;
  if (status && !isStatus(status)) return `status "${status}" is none of ${STATUSES.join(', ')}`;
  if (date && dateOf(date) !== date) return `"${date}" is not a date: write 2024, 2024-10 or 2024-10-14`;
  return null;
}

function documentOf(row: Row): CorpusDocument {
  const [title, outlet, url] = [cell(row, 'title'), cell(row, 'outlet'), cell(row, 'url')];
  const name = title ?? outlet ?? url ?? 'Table';
  return {
    id: slug(url ?? `${outlet ?? ''} ${title ?? ''}`, 'table'),
    title: name,
    outlet,
    url,
    date: null,
    note: null,
  };
}

const relationsOf = (row: Row): readonly ClaimRelation[] =>
  RELATIONS.flatMap((kind) => (cell(row, kind)?.split(/[\s,;]+/) ?? []).map((to) => ({ kind, to })));

function claimOf(row: Row, document: CorpusDocument): CorpusClaim {
  const status = cell(row, 'status');
  const claimant = cell(row, 'claimant');
  return bareClaim({
    id: cell(row, 'id') ?? `line-${row.line}`,
    document: document.id,
    text: cell(row, 'text') ?? '',
    claimant,
    origin: cell(row, 'origin') ?? claimant ?? document.outlet ?? document.title,
    via: cell(row, 'via'),
    medium: cell(row, 'medium'),
    date: cell(row, 'date'),
    ...(status && isStatus(status) ? { status } : {}),
    statusNote: cell(row, 'note'),
    relations: relationsOf(row),
  });
}

/** Relations to claims that are not there are refused; the claims that name them stay. */
function withoutLooseEnds(claims: ReadonlyMap<string, { claim: CorpusClaim; line: number }>) {
  const refused: Refusal[] = [];
  const kept = [...claims.values()].map(({ claim, line }) => ({
    ...claim,
    relations: claim.relations.filter(({ kind, to }) => {
      const fine = claims.has(to) && to !== claim.id;
      if (!fine)
        refused.push({
          place: `line ${line}`,
          reason: to === claim.id ? `${kind}: a claim cannot answer itself` : `${kind}: no claim "${to}"`,
        });
      return fine;
    }),
  }));
  return { kept, refused };
}

/** Reads a table of claims with the columns of `CLAIM_COLUMNS`; bad rows and unknown columns are refused by line. */
export function fromCsv(text: string, id: string, title: string): Imported {
  const { columns, rows } = readCsv(text);
  if (!columns.includes('text')) return failed('line 1', 'no column "text"');
  const refused: Refusal[] = columns
    .filter((name) => !isColumn(name))
    .map((name) => ({ place: 'line 1', reason: `column "${name}" is not known and was left out` }));
  const claims = new Map<string, { claim: CorpusClaim; line: number }>();
  const documents = new Map<string, CorpusDocument>();
  for (const row of rows) {
    const fault = faultOf(row, claims);
    if (fault) {
      refused.push({ place: `line ${row.line}`, reason: fault });
      continue;
    }
    const document = documentOf(row);
    documents.set(document.id, document);
    const claim = claimOf(row, document);
    claims.set(claim.id, { claim, line: row.line });
  }
  if (claims.size === 0)
    return { kind: 'failed', refused: [...refused, { place: 'file', reason: 'no claims' }] };
  const { kept, refused: loose } = withoutLooseEnds(claims);
  const corpus = bareCorpus({ id, title, documents: [...documents.values()], claims: kept });
  return { kind: 'read', corpus, refused: [...refused, ...loose] };
}
