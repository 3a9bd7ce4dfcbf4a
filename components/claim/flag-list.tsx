import type { Flag } from '../../lib/flags/flag';
import { FLAG_WORDS } from '../../lib/reading/words';
import type { Span } from '../../lib/text/span';
import { textOf } from '../../lib/text/span';
import { Letter } from '../controls/letter';
import type { Translate } from '../translate';

export interface FlagListProps {
  readonly t: Translate;
  readonly text: string;
  readonly flags: readonly Flag[];
  readonly onReveal: (span: Span) => void;
}

/** The flags that bear on a claim: each with its letter and the very words that carry it. */
export function FlagList({ t, text, flags, onReveal }: FlagListProps) {
  if (flags.length === 0) return null;
  return (
    <ul class="flags">
      {flags.map((flag) => (
        <li key={`${flag.kind} ${flag.start}`}>
          <button
            type="button"
            class="flag"
            title={t(FLAG_WORDS[flag.kind].what)}
            onClick={() => onReveal(flag)}
          >
            <Letter t={t} kind={flag.kind} />
            <span lang="en" class="said">
              {textOf(text, flag)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
