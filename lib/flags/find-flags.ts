import type { Attribution } from '../attribution/attribution';
import type { TextDocument } from '../text/document';
import type { Flag } from './flag';
import { compileLexicons } from './lexicon';
import { CLASSES, LEXICONS } from './lexicons';
import { nearTo } from './near';
import { partyOf } from './party';
import { scopeOf } from './scope';
import { selectFinds } from './select-finds';
import { voiceOf } from './voice';

const find = compileLexicons(LEXICONS, CLASSES);

/** All flags of a text, in reading order; no two overlap. Linear in its length. */
export function findFlags(document: TextDocument, attributions: readonly Attribution[]): readonly Flag[] {
  const indexed = attributions.map((attribution, index) => ({ attribution, index }));
  const attributionsNear = nearTo(indexed, ({ attribution: { source, cue, content } }) => [
    ...source,
    ...cue,
    ...content,
  ]);
  const quotationsNear = nearTo(document.quotes.quotations, (quotation) => [quotation]);
  return selectFinds(find(document), document.tokens.length).map(({ from, to, kind, rule }): Flag => {
    const span = { start: document.tokens[from]?.start ?? 0, end: document.tokens[to - 1]?.end ?? 0 };
    const marked = { kind, from, to, span };
    const close = attributionsNear(span);
    const closeOnes = close.map(({ attribution }) => attribution);
    return {
      ...span,
      kind,
      rule: `${kind}/${rule}`,
      ...voiceOf(document, close, quotationsNear(span), span),
      scope: scopeOf(document, closeOnes, marked),
      party: partyOf(document, closeOnes, marked),
    };
  });
}
