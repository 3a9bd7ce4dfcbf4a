import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';

export { medianMs, percentile } from './median';

const SCHEDSTAT = '/proc/thread-self/schedstat';
const hasThreadTime = existsSync(SCHEDSTAT);

/**
 * Milliseconds for which this thread has run, in steps of up to four: time in which the machine did something else does
 * not count. Where the system does not tell, the clock on the wall.
 */
export const threadMs = (): number =>
  hasThreadTime ? Number(readFileSync(SCHEDSTAT, 'utf8').split(' ')[0]) / 1e6 : performance.now();

/** Absolute figures mean nothing without the machine that they were taken on. */
export const machine = (): string =>
  `${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`;

export type Row = Readonly<Record<string, string | number>>;

/** Takes one finished table: to the screen, or into a file. */
export type Print = (title: string, rows: readonly Row[]) => void;

const shown = (value: string | number): string =>
  typeof value === 'string' ? value : value >= 100 ? value.toFixed(0) : value.toPrecision(3);

/** Prints rows as a table with a heading; numbers to three figures. */
export const printTable: Print = (title, rows) => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = [columns, ...rows.map((row) => columns.map((column) => shown(row[column] ?? '')))];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const line of cells)
    console.log(
      line
        .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
        .join('  '),
    );
};
