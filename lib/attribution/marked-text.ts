import { readText, type TextDocument } from '../text/document';
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
