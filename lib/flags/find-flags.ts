import type { Attribution } from '../attribution/attribution';
import allegation from '../lexicon/flags/allegation.json';
import classes from '../lexicon/flags/classes.json';
import denial from '../lexicon/flags/denial.json';
import hearsay from '../lexicon/flags/hearsay.json';
import lookalikes from '../lexicon/flags/lookalikes.json';
import noResponse from '../lexicon/flags/no-response.json';
import speculation from '../lexicon/flags/speculation.json';
import unverified from '../lexicon/flags/unverified.json';
import vagueSource from '../lexicon/flags/vague-source.json';
import type { TextDocument } from '../text/document';
import type { Flag } from './flag';
import { compileLexicons, type FlagLexicon } from './lexicon';
import { partyOf } from './party';
import { scopeOf } from './scope';
import { selectFinds } from './select-finds';
import { voiceOf } from './voice';

const LEXICONS = [
  unverified,
  allegation,
  hearsay,
  speculation,
  vagueSource,
  noResponse,
  denial,
  lookalikes,
] as readonly FlagLexicon[];

const find = compileLexicons(LEXICONS, classes);

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
