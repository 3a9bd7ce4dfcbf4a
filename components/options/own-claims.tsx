import { useState } from 'preact/hooks';
import { RELATIONS, type Relation } from '../../lib/corpus/relation';
import type { ShelvedClaim } from '../../lib/extension/library';
import { IconButton } from '../controls/icon-button';
import type { Translate } from '../translate';
import { ClaimSearch } from './claim-search';
import type { LibraryActions } from './library-actions';
import { LINK_WORDS } from './link-words';
import { ShelvedClaimView } from './shelved-claim';
import { Sure } from './sure';

export interface OwnClaimsProps
  extends Pick<LibraryActions, 'onFind' | 'onRemoveClaim' | 'onLink' | 'onUnlink'> {
  readonly t: Translate;
  /** Null until they are known. */
  readonly own: readonly ShelvedClaim[] | null;
}

/** What the reader has collected, and how it answers other claims. */
export function OwnClaims({ t, own, ...actions }: OwnClaimsProps) {
  return (
    <section id="own">
      <h2>{t('ownTitle')}</h2>
      <p class="soft">{t('ownText')}</p>
      {own?.length === 0 ? <p>{t('ownNone')}</p> : null}
      <ul class="own">
        {own?.map((claim) => (
          <OwnClaim key={claim.cited.id} {...{ t, claim, ...actions }} />
        ))}
      </ul>
    </section>
  );
}

type OwnClaimProps = Omit<OwnClaimsProps, 'own'> & { readonly claim: ShelvedClaim };

function OwnClaim({ t, claim, onFind, onRemoveClaim, onLink, onUnlink }: OwnClaimProps) {
  const [linking, setLinking] = useState(false);
  const [asked, setAsked] = useState(false);
  const { id } = claim.cited;
  return (
    <li>
      <ShelvedClaimView
        {...{ t, claim }}
        onUnlink={({ relation, answers, other }) => {
          const [from, to] = answers ? [claim.cited, other] : [other, claim.cited];
          onUnlink({ from: from.id, relation, to: { corpus: to.corpus, claim: to.id } });
        }}
      />
      <div class="buttons">
        <button type="button" class="secondary" aria-expanded={linking} onClick={() => setLinking(!linking)}>
          {t('linkAdd')}
        </button>
        <IconButton icon="close" label={t('removeClaim', claim.cited.text)} onClick={() => setAsked(true)} />
      </div>
      {asked ? (
        <Sure
          {...{ t, name: claim.cited.text }}
          onYes={() => onRemoveClaim(id)}
          onCancel={() => setAsked(false)}
        />
      ) : null}
      {linking ? (
        <LinkForm
          {...{ t, claim, onFind }}
          onChosen={(relation, to) => {
            setLinking(false);
            onLink({ from: id, relation, to: { corpus: to.cited.corpus, claim: to.cited.id } });
          }}
        />
      ) : null}
    </li>
  );
}

interface LinkFormProps extends Pick<LibraryActions, 'onFind'> {
  readonly t: Translate;
  readonly claim: ShelvedClaim;
  readonly onChosen: (relation: Relation, to: ShelvedClaim) => void;
}

function LinkForm({ t, claim, onFind, onChosen }: LinkFormProps) {
  const [relation, setRelation] = useState<Relation>('contradicts');
  const others = async (words: string): Promise<readonly ShelvedClaim[]> =>
    (await onFind(words)).filter(
      ({ cited }) => cited.corpus !== claim.cited.corpus || cited.id !== claim.cited.id,
    );
  return (
    <div class="link-form">
      <label>
        {t('linkHow')}
        <select
          value={relation}
          onChange={(event) => setRelation(RELATIONS[event.currentTarget.selectedIndex] ?? relation)}
        >
          {RELATIONS.map((each) => (
            <option key={each} value={each}>
              {t(LINK_WORDS[each])}
            </option>
          ))}
        </select>
      </label>
      <ClaimSearch t={t} label={t('linkFind')} initial="" onFind={others}>
        {(other) => (
          <button type="button" class="choose" onClick={() => onChosen(relation, other)}>
            <span lang="en" class="said">
              {other.cited.text}
            </span>
            <small>{other.corpusTitle}</small>
          </button>
        )}
      </ClaimSearch>
    </div>
  );
}
