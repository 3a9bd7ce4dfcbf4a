import { failed, type Imported, placeAt } from './imported';

/** Deeper than any corpus or feed, and far from what could exhaust a parser. */
const DEEPEST = 32;

/** A string ends on its line; what else may not stand in it, the engine's own parser finds. */
const TOKEN =
  /\s*(?:([{[])|([}\]])|([:,])|"[^"\\\n\r]*(?:\\.[^"\\\n\r]*)*"|-?\d[\d.eE+-]*|true|false|null)/uy;
const PARTNER: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

interface Fault {
  readonly offset: number;
  readonly reason: string;
}

/** Walks the tokens of a JSON text: the first one that is none, closes what is not open, or nests too deep. */
function findFault(text: string): Fault | null {
  const open: string[] = [];
  TOKEN.lastIndex = 0;
  let end = 0;
  for (let token = TOKEN.exec(text); token; token = TOKEN.exec(text)) {
    const [, opening, closing] = token;
    const offset = TOKEN.lastIndex - 1;
    if (opening) open.push(PARTNER[opening] ?? '');
    if (open.length > DEEPEST) return { offset, reason: `nested more than ${DEEPEST} deep` };
    if (closing && open.pop() !== closing) return { offset, reason: `"${closing}" closes nothing` };
    end = TOKEN.lastIndex;
  }
  const rest = text.slice(end).search(/\S/);
  if (rest >= 0) return { offset: end + rest, reason: 'not JSON from here' };
  return open.length > 0 ? { offset: text.length, reason: 'breaks off: something is not closed' } : null;
}

/** The place that the engine's own message names, if it names one. */
function placeIn(message: string, text: string): string {
  const position = /position (\d+)/.exec(message)?.[1];
  const line = /line (\d+)/.exec(message)?.[1];
  if (line) return `line ${line}`;
  return position ? placeAt(text, Number(position)) : placeAt(text, text.length);
}

/** Parses JSON that may be anything: `{ json }`, or the failure with the line where it stops being JSON. */
export function readJson(text: string): { readonly json: unknown } | Imported {
  const fault = findFault(text);
  if (fault) return failed(placeAt(text, fault.offset), fault.reason);
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    return failed(placeIn(String(error), text), 'not JSON');
  }
}
