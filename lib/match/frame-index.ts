import type { Corpus, Frame } from '../corpus/corpus';
import type { Statement } from './decide/statement';

interface ClaimFrame {
  readonly claim: string;
  readonly frame: Frame;
}

/** Frames by what a statement must speak of if they are to fit at all. */
export interface FrameIndex {
  readonly byAct: ReadonlyMap<string, readonly ClaimFrame[]>;
  /** By each concept of the first list of what else must be spoken of: a frame may fit without its act. */
  readonly byConcept: ReadonlyMap<string, readonly ClaimFrame[]>;
  /** Frames without an act, which say that somebody is somewhere. */
  readonly others: readonly ClaimFrame[];
}

function add(map: Map<string, ClaimFrame[]>, keys: readonly string[], each: ClaimFrame): void {
  for (const key of keys) {
    const list = map.get(key);
    if (list) list.push(each);
    else map.set(key, [each]);
  }
}

export function indexFrames({ claims }: Corpus): FrameIndex {
  const byAct = new Map<string, ClaimFrame[]>();
  const byConcept = new Map<string, ClaimFrame[]>();
  const others: ClaimFrame[] = [];
  for (const { id, frames } of claims)
    for (const frame of frames) {
      const each = { claim: id, frame };
      if (frame.acts.length === 0) others.push(each);
      add(byAct, frame.acts, each);
      add(byConcept, frame.with[0] ?? [], each);
    }
  return { byAct, byConcept, others };
}

/** The frames of wanted claims that a statement may fill, by their claims. */
export function framesFor(
  { acts, concepts }: Statement,
  { byAct, byConcept, others }: FrameIndex,
  isWanted: (claim: string) => boolean,
): ReadonlyMap<string, ReadonlySet<Frame>> {
  const found = new Map<string, Set<Frame>>();
  const take = ({ claim, frame }: ClaimFrame): void => {
    if (!isWanted(claim)) return;
    const frames = found.get(claim);
    if (frames) frames.add(frame);
    else found.set(claim, new Set([frame]));
  };
  for (const act of acts) for (const each of byAct.get(act) ?? []) take(each);
  for (const concept of concepts) for (const each of byConcept.get(concept) ?? []) take(each);
  for (const each of others) take(each);
  return found;
}
