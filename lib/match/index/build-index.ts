import { INDEX_FORMAT, type IndexData } from './index-data';
import { invert } from './invert';
import { readForward, STEP } from './read-forward';
import type { Searchable } from './retriever';

/** Builds an index step by step; whoever drives the generator decides when to pause. */
export function* indexSteps(documents: readonly Searchable[]): Generator<void, IndexData> {
  const forward = yield* readForward(documents);
  const inverted = yield* invert(forward);
  const { terms: _, ...kept } = forward;
  return { format: INDEX_FORMAT, ...kept, ...inverted };
}

/** Builds an index in one go. Linear in the length of the documents: about 0.1 ms a claim. */
export function buildIndex(documents: readonly Searchable[]): IndexData {
  const steps = indexSteps(documents);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** How long the builder may hold the thread, in milliseconds. */
const SLICE = 12;

/**
 * Builds an index without holding the thread for long: after each slice of work it waits for `pause`, which lets
 * messages through (a timer or a channel; a resolved promise would not) and is told the share done, from 0 to 1.
 */
export async function buildIndexInSlices(
  documents: readonly Searchable[],
  pause: (done: number) => Promise<void>,
): Promise<IndexData> {
  const steps = indexSteps(documents);
  // Every document is read once and weighed twice.
  const all = Math.ceil((3 * documents.length) / STEP);
  let begun = Date.now();
  for (let taken = 1; ; taken++) {
    const step = steps.next();
    if (step.done) return step.value;
    if (Date.now() - begun < SLICE) continue;
    await pause(Math.min(taken / all, 1));
    begun = Date.now();
  }
}
