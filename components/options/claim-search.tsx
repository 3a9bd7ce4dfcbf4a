import { useEffect, useState } from 'preact/hooks';
import type { ShelvedClaim } from '../../lib/extension/library';
import type { Translate } from '../translate';
import type { LibraryActions } from './library-actions';

export interface ClaimSearchProps extends Pick<LibraryActions, 'onFind'> {
  readonly t: Translate;
  readonly label: string;
  /** What stands in the field at first; it is searched at once. */
  readonly initial: string;
  readonly children: (claim: ShelvedClaim) => preact.ComponentChildren;
}

/** How long the reader may pause between two keys, in milliseconds, before a search begins. */
const PAUSE = 150;

/** Finds claims of all collections by their words, while the reader types. */
export function ClaimSearch({ t, label, initial, onFind, children }: ClaimSearchProps) {
  const [words, setWords] = useState(initial);
  const [found, setFound] = useState<readonly ShelvedClaim[] | null>(null);
  useEffect(() => {
    if (words.trim() === '') return setFound(null);
    let wanted = true;
    const show = (claims: readonly ShelvedClaim[] | null): void => void (wanted && setFound(claims));
    // Who searches says why it failed.
    const soon = setTimeout(() => void onFind(words).then(show, () => show(null)), PAUSE);
    return () => {
      wanted = false;
      clearTimeout(soon);
    };
  }, [words]);
  return (
    <div class="claim-search">
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <p role="status" class="soft">
        {found && (found.length === 0 ? t('findNothing') : t.count('corpusHolds', found.length))}
      </p>
      <ul>
        {(found ?? []).map((claim) => (
          <li key={`${claim.cited.corpus}/${claim.cited.id}`}>{children(claim)}</li>
        ))}
      </ul>
    </div>
  );
}
