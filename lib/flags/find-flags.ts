import type { Attribution } from '../attribution/attribution';
import type { TextDocument } from '../text/document';
import type { Flag } from './flag';
import { compileLexicons } from './lexicon';
import { CLASSES, LEXICONS } from './lexicons';
import { partyOf } from './party';
import { scopeOf } from './scope';
import { selectFinds } from './select-finds';
import { voiceOf } from './voice';

const find = compileLexicons(LEXICONS, CLASSES);

/** All flags of a text, in reading order; no two overlap. */
export function findFlags(document: TextDocument, attributions: readonly Attribution[]): readonly Flag[] {
  return selectFinds(find(document), document.tokens.length).map(({ from, to, kind, rule }): Flag => {
    const span = { start: document.tokens[from]?.start ?? 0, end: document.tokens[to - 1]?.end ?? 0 };
    const marked = { kind, from, to, span };
    return {
      ...span,
      kind,
      rule: `${kind}/${rule}`,
      ...voiceOf(document, attributions, span),
      scope: scopeOf(document, attributions, marked),
      party: partyOf(document, attributions, marked),
    };
  });
}
