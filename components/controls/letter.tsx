import type { FlagKind } from '../../lib/flags/flag';
import { FLAG_WORDS } from '../../lib/reading/words';
import { inkOf, LETTERS } from '../look/mark-styles';
import type { Translate } from '../translate';

/** The letter of a kind of flag in its colour, named for whoever cannot see it. */
export function Letter({ t, kind }: { readonly t: Translate; readonly kind: FlagKind }) {
  const name = t(FLAG_WORDS[kind].name);
  return (
    <span class="letter" style={{ '--kind': inkOf(kind) }} role="img" aria-label={name} title={name}>
      {LETTERS[kind]}
    </span>
  );
}
