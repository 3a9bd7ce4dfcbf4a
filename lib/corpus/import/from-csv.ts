import type { ClaimRelation, CorpusClaim, CorpusDocument } from '../corpus';
import { RELATIONS } from '../relation';
import { STATUSES } from '../status';
import { CLAIM_COLUMNS } from './claim-columns';
import { addressOf, bareClaim, bareCorpus, dateOf, slug } from './claim-record';
import { failed, type Imported, type Refusal } from './imported';
import { unused } from './own-corpus';
import { type Row, readCsv, type Table } from './read-csv';
import { circleReason, type Edge, findCircles } from './relation-cycles';

type Column = (typeof CLAIM_COLUMNS)[number];

const isColumn = (name: string): name is Column => CLAIM_COLUMNS.some((column) => column === name);
const isStatus = (name: string): name is CorpusClaim['status'] => STATUSES.some((status) => status === name);

const cell = ({ cells }: Row, column: Column): string | null => cells[column] || null;

function faultOf(row: Row, seen: Pick<ReadonlyMap<string, unknown>, 'has'>): string | null {
  const [id, status, date, url] = (['id', 'status', 'date', 'url'] as const).map((column) =>
    cell(row, column),
  );
  if (row.fault) return row.fault;
  if (!cell(row, 'text')) return 'no text';
  if (id && !/^[\p{L}\p{N}][\p{L}\p{N}._:-]*$/u.test(id)) return `"${id}" is not an id`;
  if (id && seen.has(id)) return `id "${id}" stands twice`;
  if (status && !isStatus(status)) return `status "${status}" is none of ${STATUSES.join(', ')}`;
  if (date && !dateOf(date)) return `"${date}" is not a date: write 2024, 2024-10 or 2024-10-14`;
  if (url && !addressOf(url)) return `"${url}" is not an address: write https://…`;
  return null;
}

/** Finds the document of a row: one for each address, or outlet and title. */
function documentsOfRows() {
  const byPage = new Map<string, CorpusDocument>();
  const ids = new Map<string, CorpusDocument>();
  const of = (row: Row): CorpusDocument => {
    const [title, outlet, url] = [cell(row, 'title'), cell(row, 'outlet'), cell(row, 'url')];
    const page = url ?? `${outlet ?? ''} ${title ?? ''}`;
    const known = byPage.get(page);
    if (known) return known;
    const short = slug(page, 'table');
    // By its line, as thousands of addresses may begin alike.
    const id = ids.has(short) ? unused(ids, `${short}-${row.line}`) : short;
    const document = { id, title: title ?? outlet ?? url ?? 'Table', outlet, url, date: null, note: null };
    byPage.set(page, document);
    ids.set(id, document);
    return document;
  };
  return { of, all: (): readonly CorpusDocument[] => [...ids.values()] };
}

const relationsOf = (row: Row): readonly ClaimRelation[] =>
  RELATIONS.flatMap((kind) =>
    [...new Set(cell(row, kind)?.split(/[\s,;]+/))].filter(Boolean).map((to) => ({ kind, to })),
  );

function claimOf(row: Row, document: CorpusDocument, id: string): CorpusClaim {
  const status = cell(row, 'status');
  const claimant = cell(row, 'claimant');
  return bareClaim({
    id,
    document: document.id,
    text: cell(row, 'text') ?? '',
    claimant,
    origin: cell(row, 'origin') ?? claimant ?? document.outlet ?? document.title,
    via: cell(row, 'via'),
    medium: cell(row, 'medium'),
    date: dateOf(cell(row, 'date')),
    ...(status && isStatus(status) ? { status } : {}),
    statusNote: cell(row, 'note'),
    relations: relationsOf(row),
  });
}

interface ReadClaim {
  readonly claim: CorpusClaim;
  readonly line: number;
}

/** Relations to claims that are not there, and such as go round in circles, are refused; the claims that name them stay. */
function withoutFaultyRelations(claims: ReadonlyMap<string, ReadClaim>) {
  const circles = new Map<string, string>();
  const key = (edge: Edge): string => `${edge.kind} ${edge.from} ${edge.to}`;
  for (const edge of findCircles([...claims.values()].map(({ claim }) => claim)))
    circles.set(key(edge), circleReason(edge));
  const refused: Refusal[] = [];
  const kept = [...claims.values()].map(({ claim, line }) => ({
    ...claim,
    relations: claim.relations.filter(({ kind, to }) => {
      let reason = circles.get(key({ kind, from: claim.id, to }));
      if (!claims.has(to)) reason = `${kind}: no claim "${to}"`;
      if (to === claim.id) reason = `${kind}: a claim cannot answer itself`;
      if (reason) refused.push({ place: `line ${line}`, reason });
      return !reason;
    }),
  }));
  return { kept, refused };
}

/** What of the head of a table is not read. */
function faultsOfHead({ columns, head, nameless }: Table): readonly Refusal[] {
  const faults = columns.flatMap((name, index) => {
    if (nameless.has(index + 1)) return `column ${index + 1} has no name and was left out`;
    if (name === '') return [];
    if (!isColumn(name)) return `column "${name}" is not known and was left out`;
    return columns.indexOf(name) < index ? `column "${name}" stands twice; the first was read` : [];
  });
  return faults.map((reason) => ({ place: `line ${head}`, reason }));
}

/** Reads a table of claims with the columns of `CLAIM_COLUMNS`; bad rows and unknown columns are refused by line. */
export function fromCsv(text: string, id: string, title: string): Imported {
  const table = readCsv(text);
  const { columns, head, rows } = table;
  if (!columns.includes('text')) return failed(`line ${head}`, 'no column "text"');
  const refused: Refusal[] = [...faultsOfHead(table)];
  const given = new Map(rows.map((row) => [cell(row, 'id') ?? '', row]));
  const claims = new Map<string, ReadClaim>();
  const documents = documentsOfRows();
  for (const row of rows) {
    const fault = faultOf(row, claims);
    if (fault) {
      refused.push({ place: `line ${row.line}`, reason: fault });
      continue;
    }
    const own = cell(row, 'id') ?? unused(given, `line-${row.line}`);
    claims.set(own, { claim: claimOf(row, documents.of(row), own), line: row.line });
  }
  if (claims.size === 0)
    return { kind: 'failed', refused: [...refused, { place: 'file', reason: 'no claims' }] };
  const { kept, refused: loose } = withoutFaultyRelations(claims);
  const corpus = bareCorpus({ id, title, documents: documents.all(), claims: kept });
  return { kind: 'read', corpus, refused: [...refused, ...loose] };
}
