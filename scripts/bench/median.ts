// Apart from `measure`, since browsers run this, too.

/** Milliseconds that one call takes: the median of several, after a warm-up. */
export function medianMs(work: () => unknown, rounds = 9, now = () => performance.now()): number {
  work();
  const times = Array.from({ length: rounds }, () => {
    const start = now();
    work();
    return now() - start;
  });
  return percentile(times, 0.5);
}

/** The value below which the share `rank` (0 to 1) of all values lies. */
export function percentile(values: readonly number[], rank: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(rank * sorted.length))] ?? 0;
}
