/** So far into a page its encoding is declared (HTML Standard, prescanning). */
const PRESCAN = 1024;
const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([^\s"'/>;]+)/i;

/** Text in UTF-8, or in what its byte order mark says; without the mark. */
export const decodeText = (bytes: Uint8Array): string =>
  new TextDecoder(markOf(bytes) ?? 'utf-8').decode(bytes);

/** A page in the encoding that its byte order mark names, else the page itself; as UTF-8 where neither does. */
export function decodePage(bytes: Uint8Array): string {
  const declared = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN)))?.[1];
  // What could be read so far is not UTF-16, whatever it says.
  const label = markOf(bytes) ?? (declared && !/^utf-?16/i.test(declared) ? declared : 'utf-8');
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return decodeText(bytes);
  }
}

function markOf([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}
