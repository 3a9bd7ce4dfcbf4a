import type { PageMark } from './page-marks';

/** Marks of one place, which the keyboard comes to at once. */
export type Stop = readonly [PageMark, ...PageMark[]];

/** The places that the keyboard goes to, in the order of the marks: one for all that share a start and an end. */
export function stopsOf(marks: readonly PageMark[]): readonly Stop[] {
  const stops = new Map<string, [PageMark, ...PageMark[]]>();
  for (const mark of marks) {
    if (mark.style === 'cue') continue;
    const place = `${mark.start} ${mark.end}`;
    const stop = stops.get(place);
    if (stop) stop.push(mark);
    else stops.set(place, [mark]);
  }
  return [...stops.values()];
}

/** All stops, from the one after (or before) the current mark on; the last is followed by the first. */
export function stopsFrom(
  stops: readonly Stop[],
  current: PageMark | null,
  direction: 1 | -1,
): readonly Stop[] {
  const at = stops.findIndex(([{ start, end }]) => start === current?.start && end === current.end);
  const ordered = direction > 0 ? stops : [...stops].reverse();
  const next = at < 0 ? 0 : (direction > 0 ? at : stops.length - 1 - at) + 1;
  return [...ordered.slice(next), ...ordered.slice(0, next)];
}
