import { parse } from 'papaparse';
import { lineAt } from './imported';

/** A row of a table by the names of its columns, and the line on which it begins. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** Why the row cannot be used; null if it can. */
  readonly fault: string | null;
}

export interface Table {
  /** In small letters; "" where a column has no name. */
  readonly columns: readonly string[];
  /** The line on which they are named. */
  readonly head: number;
  /** The numbers, from 1, of columns without a name under which something stands. */
  readonly nameless: ReadonlySet<number>;
  readonly rows: readonly Row[];
}

const DELIMITERS = [',', ';', '\t'];
/** A first line that tells Excel the delimiter. */
const TOLD = /^\s*sep=([,;\t])[^\S\n]*(?=\n)/i;

/** The delimiter that parts most names in the first line: spreadsheets of half of Europe write semicolons. */
function delimiterOf(text: string): string {
  const [head = ''] = /.*\S.*/.exec(text) ?? [];
  const counts = DELIMITERS.map((each) => head.split(each).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

const faultOf = (cells: readonly string[], columns: readonly string[], error?: string): string | null => {
  if (error) return error;
  const used = cells.findLastIndex((cell) => cell !== '') + 1;
  return used > columns.length ? `${used} cells under ${columns.length} columns` : null;
};

/**
 * Reads CSV (RFC 4180, or with semicolons or tabs) whose first row names the columns. Empty rows are passed over, and empty
 * cells behind the last column; of columns of one name the first counts.
 */
export function readCsv(written: string): Table {
  // Where tables were joined, lines end in several ways; the parser knows one at a time.
  const ended = written.replace(/\r\n?/g, '\n');
  const told = TOLD.exec(ended);
  const text = ended.replace(TOLD, '');
  let columns: readonly string[] = [];
  let head = 1;
  const nameless = new Set<number>();
  const rows: Row[] = [];
  let line = 1;
  let start = 0;
  parse(text, {
    delimiter: told?.[1] ?? delimiterOf(text),
    newline: '\n',
    step: ({ data, errors, meta }) => {
      const here = line;
      line += lineAt(text.slice(start, meta.cursor), Number.POSITIVE_INFINITY) - 1;
      start = meta.cursor;
      const cells = data.map((cell) => cell.trim());
      if (cells.every((cell) => cell === '')) return;
      if (columns.length === 0) {
        [columns, head] = [cells.map((name) => name.toLowerCase()), here];
        return;
      }
      const named = columns.map((name, index) => [name, cells[index] ?? ''] as const);
      for (const [index, [name, cell]] of named.entries())
        if (name === '' && cell !== '') nameless.add(index + 1);
      // The last of one name would win.
      const byName = Object.fromEntries(named.reverse());
      rows.push({ line: here, cells: byName, fault: faultOf(cells, columns, errors[0]?.message) });
    },
  });
  return { columns, head, nameless, rows };
}
