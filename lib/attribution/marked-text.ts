import { readText, type TextDocument, tokensIn } from '../text/document';
import type { Span } from '../text/span';
import type { Attribution } from './attribution';
import { describeSpans } from './find-attributions';
import type { AttributionSpans } from './spans';

/** For tests: a text with the roles of its attributions marked: "{He} <said> [it was late]." */
export interface Marked {
  readonly document: TextDocument;
  readonly attributions: readonly Attribution[];
}

const ROLES = { '{': 'source', '<': 'cue', '[': 'content' } as const;
const CLOSED = { '}': '{', '>': '<', ']': '[' } as const;

/** Reads marked text and describes its attributions. A content belongs to the cue nearest to it. */
export function marked(written: string): Marked {
  const spans: { readonly role: 'source' | 'cue' | 'content'; readonly span: Span }[] = [];
  const open = new Map<string, number>();
  let text = '';
  for (const character of written) {
    if (character in ROLES) open.set(character, text.length);
    else if (character in CLOSED) {
      const mark = CLOSED[character as keyof typeof CLOSED];
      spans.push({ role: ROLES[mark], span: { start: open.get(mark) ?? 0, end: text.length } });
    } else text += character;
  }
  const document = readText(text);
  return { document, attributions: describeSpans(document, byCue(spans)) };
}

/** The roles of the first attribution in marked text, in tokens, and the words of such a stretch. */
export function firstRoles(written: string) {
  const { document, attributions } = marked(written);
  const [first] = attributions;
  if (!first) throw new Error(`no attribution in "${written}"`);
  const of = (spans: readonly Span[]) => spans.map((span) => tokensIn(document, span));
  const { tokens, text } = document;
  return {
    document,
    roles: { source: of(first.source), cue: of(first.cue), content: of(first.content) },
    wordsOf: (range: ReturnType<typeof tokensIn> | undefined): string =>
      range ? text.slice(tokens[range.from]?.start, tokens[range.to - 1]?.end) : '',
  };
}

function byCue(
  spans: readonly { readonly role: string; readonly span: Span }[],
): readonly AttributionSpans[] {
  const cues = spans.filter(({ role }) => role === 'cue').map(({ span }) => span);
  const nearest = (span: Span): Span | undefined => [...cues].sort((a, b) => gap(a, span) - gap(b, span))[0];
  return cues.map((cue) => {
    const of = (wanted: string): Span[] =>
      spans.filter(({ role, span }) => role === wanted && nearest(span) === cue).map(({ span }) => span);
    return { source: of('source'), cue: [cue], content: of('content'), confidence: 1 };
  });
}

const gap = (a: Span, b: Span): number => Math.max(a.start, b.start) - Math.min(a.end, b.end);
