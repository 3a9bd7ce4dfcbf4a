/** Work in steps: each `yield` is a place where the page may have its thread back for a moment. */
export type Steps<Result> = Generator<void, Result, void>;

/** A stretch of work, in milliseconds, that a reader does not feel: well below a frame at 60 Hz. */
const STRETCH = 8;

/** Does all the steps at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Does the steps in short stretches, each after the next idle moment; breaks off with null where `wanted` ends. */
export async function calmly<Result>(
  steps: Steps<Result>,
  idle: () => Promise<void>,
  wanted: () => boolean,
): Promise<Result | null> {
  let since = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() - since < STRETCH) continue;
    await idle();
    if (!wanted()) return null;
    since = performance.now();
  }
}
