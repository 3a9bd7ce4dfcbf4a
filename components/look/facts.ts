/** What is known of a thing, on one line: a dot stays with the words before it. */
export const facts = (parts: readonly (string | false | null | undefined)[]): string =>
  parts.filter(Boolean).join('\u00a0· ');
