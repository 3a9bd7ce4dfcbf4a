import type { Flag } from '../flags/flag';
import { hull, type Span, textOf } from '../text/span';
import { isAccusedIn } from './accused';
import { withoutArticle } from './without-article';

/** Of the parties that an article names as silent, as written, those of whom it says that they are accused. */
export function accusedParties(text: string, flags: readonly Flag[]): readonly string[] {
  const allegations = flags
    .filter(({ kind }) => kind === 'allegation')
    .map((flag) => textOf(text, around(flag)));
  const silent = flags.flatMap(({ kind, party }) =>
    party && kind !== 'denial' ? [textOf(text, party)] : [],
  );
  return [...new Set(silent)].filter((name) => {
    const [compared = ''] = withoutArticle(name).split(',');
    return allegations.some((allegation) => isAccusedIn(allegation, compared));
  });
}

const around = (flag: Flag): Span => hull(flag.scope ? [flag, flag.scope] : [flag]) ?? flag;
