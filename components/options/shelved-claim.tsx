import type { ClaimLink, ShelvedClaim } from '../../lib/extension/library';
import { claimantOf } from '../../lib/reading/claimant';
import { CitedLine } from '../claim/cited-line';
import { RelationName } from '../claim/relation-name';
import { IconButton } from '../controls/icon-button';
import type { Translate } from '../translate';
import { LINK_WORDS } from './link-words';

export interface ShelvedClaimViewProps {
  readonly t: Translate;
  readonly claim: ShelvedClaim;
  /** Takes a relation of the claim away; null where it is not the reader's own. */
  readonly onUnlink: ((link: ClaimLink) => void) | null;
}

/** A claim of a collection with its source, what answers it, and what it answers. */
export function ShelvedClaimView({
  t,
  claim: { cited, corpusTitle, links },
  onUnlink,
}: ShelvedClaimViewProps) {
  return (
    <>
      <p lang="en" class="said">
        {cited.text}
      </p>
      {cited.claimant ? (
        <p class="meta">
          <b>{cited.claimant}</b>
        </p>
      ) : null}
      <CitedLine t={t} cited={cited} />
      <p class="meta">{corpusTitle}</p>
      {links.map((link) => (
        <div key={`${link.relation} ${link.answers} ${link.other.id}`} class="link">
          <div>
            {link.answers ? (
              <span class="link-words">{t(LINK_WORDS[link.relation])}</span>
            ) : (
              <RelationName t={t} relation={link.relation} by={claimantOf(link.other)} />
            )}
            <p lang="en" class="said">
              {link.other.text}
            </p>
          </div>
          {onUnlink ? <IconButton icon="close" label={t('unlink')} onClick={() => onUnlink(link)} /> : null}
        </div>
      ))}
    </>
  );
}
