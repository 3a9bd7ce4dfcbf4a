import type { Reading } from '../../lib/extension/page-state';
import type { Translate } from '../translate';

export interface UnheardProps {
  readonly t: Translate;
  readonly reading: Reading;
}

/** The sides of the dispute that the article speaks about and never lets speak; nothing where there are none. */
export function Unheard({ t, reading: { analysis, parties } }: UnheardProps) {
  const names = analysis.voices.unheard.map((id) => parties[id]?.name ?? id);
  return names.length > 0 ? <p class="unheard">{t('voicesUnheard', names.join(', '))}</p> : null;
}
