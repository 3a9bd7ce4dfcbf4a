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
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

const DELIMITERS = [',', ';', '\t'];

/** The delimiter that parts most names in the first line: spreadsheets of half of Europe write semicolons. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split('\n', 1);
  const counts = DELIMITERS.map((each) => head.split(each).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

const faultOf = (cells: readonly string[], columns: readonly string[], error?: string): string | null => {
  if (error) return error;
  if (cells.length > columns.length) return `${cells.length} cells under ${columns.length} columns`;
  return null;
};

/** Reads CSV (RFC 4180, or with semicolons or tabs) whose first row names the columns. Empty rows are passed over. */
export function readCsv(text: string): Table {
  let columns: readonly string[] = [];
  const rows: Row[] = [];
  let line = 1;
  let start = 0;
  parse(text, {
    delimiter: delimiterOf(text),
    step: ({ data, errors, meta }) => {
      const here = line;
      line += lineAt(text.slice(start, meta.cursor), Number.POSITIVE_INFINITY) - 1;
      start = meta.cursor;
      if (data.every((cell) => cell.trim() === '')) return;
      if (columns.length === 0) {
        columns = data.map((name) => name.trim().toLowerCase());
        return;
      }
      const cells = Object.fromEntries(columns.map((name, index) => [name, data[index]?.trim() ?? '']));
      rows.push({ line: here, cells, fault: faultOf(data, columns, errors[0]?.message) });
    },
  });
  return { columns, rows };
}
