import type { SavedPage } from '../../evaluate/saved-pages';

/** A class that more pages have than this is a framework's, not a publisher's. */
const COMMON = 12;
/** Two pages are of one publisher, or made with one theme, from this share of the rarer classes of either. */
const LEAST_SHARED = 0.3;
/** Pages with fewer rarer classes tell nothing by them. */
const LEAST_CLASSES = 10;

/**
 * For each page the number of its part, out of `parts`, so that pages of one site, one publisher or one theme stand in the
 * same: what is learned from the others has then not seen their markup. Parts get about as many pages of each folder.
 */
export function partsOf(pages: readonly SavedPage[], parts: number): readonly number[] {
  const groups = groupsOf(pages);
  const members = new Map<number, number[]>();
  groups.forEach((group, index) => {
    members.set(group, [...(members.get(group) ?? []), index]);
  });
  const sizes = Array.from({ length: parts }, () => new Map<string, number>());
  const result = pages.map(() => 0);
  for (const group of [...members.values()].sort((a, b) => b.length - a.length)) {
    const folder = pages[group[0] ?? 0]?.folder ?? '';
    const counts = sizes.map((size) => size.get(folder) ?? 0);
    const part = counts.indexOf(Math.min(...counts));
    for (const index of group) {
      const own = pages[index]?.folder ?? '';
      result[index] = part;
      sizes[part]?.set(own, (sizes[part]?.get(own) ?? 0) + 1);
    }
  }
  return result;
}

/** For each page the index of the first page of its group. */
function groupsOf(pages: readonly SavedPage[]): readonly number[] {
  const classes = rareClasses(pages);
  const group = pages.map((_, index) => index);
  pages.forEach((page, index) => {
    for (let other = 0; other < index; other++) {
      const from = group[index] ?? index;
      const to = group[other] ?? other;
      if (from === to) continue;
      if (page.site !== pages[other]?.site && !areAlike(classes[index], classes[other])) continue;
      group.forEach((each, i) => {
        if (each === from) group[i] = to;
      });
    }
  });
  return group;
}

function areAlike(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): boolean {
  const [fewer, more] = (one?.size ?? 0) < (other?.size ?? 0) ? [one, other] : [other, one];
  if (!fewer || !more || fewer.size < LEAST_CLASSES) return false;
  return [...fewer].filter((name) => more.has(name)).length > LEAST_SHARED * fewer.size;
}

function rareClasses(pages: readonly SavedPage[]): readonly ReadonlySet<string>[] {
  const all = pages.map(
    ({ html }) =>
      new Set([...html.matchAll(/\sclass="([^"]*)"/g)].flatMap((match) => (match[1] ?? '').split(/\s+/))),
  );
  const times = new Map<string, number>();
  for (const names of all) for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return all.map(
    (names) => new Set([...names].filter((name) => name !== '' && (times.get(name) ?? 0) <= COMMON)),
  );
}
