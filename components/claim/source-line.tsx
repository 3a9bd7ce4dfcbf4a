import type { ClaimSource } from '../../lib/reading/claim-source';
import { MANNER_WORDS, SOURCE_WORDS } from '../../lib/reading/words';
import { facts } from '../look/facts';
import type { Translate } from '../translate';

export interface SourceLineProps {
  readonly t: Translate;
  /** Null: the outlet says it itself. */
  readonly source: ClaimSource | null;
}

/** Who says it, what kind of source that is, in what manner, and through whom. */
export function SourceLine({ t, source }: SourceLineProps) {
  if (!source) return <p class="meta">{t('ownVoice')}</p>;
  const { name, written, role, sourceClass, manner, medium, via, party, uncertain } = source;
  const details = facts([
    role ?? (name === null || sourceClass === 'none' ? null : t(SOURCE_WORDS[sourceClass])),
    party && party.name !== name ? party.name : null,
    t(MANNER_WORDS[manner]),
    medium && t('viaMedium', medium),
    via && t('viaSource', via),
    uncertain && t('sourceUncertain'),
  ]);
  return (
    <p class="meta">
      <b>{name ?? t('sourceNone')}</b>
      {written && ` (“${written}”)`}
      {`\u00a0· ${details}`}
    </p>
  );
}
