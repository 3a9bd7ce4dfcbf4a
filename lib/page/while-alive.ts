/**
 * What `ask` says, or `otherwise` where it is about something of a frame that is gone: Firefox cuts content scripts off from
 * that, and whatever is asked of it throws.
 */
export function whileAlive<T>(ask: () => T, otherwise: T): T {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}
