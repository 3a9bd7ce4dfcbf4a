import type { Flag } from '../../lib/flags/flag';
import { joinFlags } from '../../lib/reading/joined-flags';
import { FLAG_WORDS } from '../../lib/reading/words';
import type { Span } from '../../lib/text/span';
import { Letter } from '../controls/letter';
import type { Translate } from '../translate';

export interface FlagListProps {
  readonly t: Translate;
  readonly text: string;
  readonly flags: readonly Flag[];
  readonly onReveal: (span: Span) => void;
}

/** The flags that bear on a claim: a kind once, with its letter, and the very words that carry it. */
export function FlagList({ t, text, flags, onReveal }: FlagListProps) {
  if (flags.length === 0) return null;
  return (
    <ul class="flags">
      {joinFlags(text, flags).map(({ kind, places }) => (
        <li key={kind} class="flag-kind">
          {places.map(({ words, first, times }, index) => (
            <button
              key={first.start}
              type="button"
              class="flag"
              title={t(FLAG_WORDS[kind].what)}
              onClick={() => onReveal(first)}
            >
              {index === 0 ? <Letter t={t} kind={kind} /> : '· '}
              <span lang="en" class="said">
                {words}
              </span>
              {times > 1 ? <span>×{t.number(times)}</span> : null}
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}
