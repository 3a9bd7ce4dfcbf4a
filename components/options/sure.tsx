import type { Translate } from '../translate';

export interface SureProps {
  readonly t: Translate;
  /** What would be deleted. */
  readonly name: string;
  readonly onYes: () => void;
  readonly onCancel: () => void;
}

/** Asks once more before something of the reader's is deleted for good. */
export function Sure({ t, name, onYes, onCancel }: SureProps) {
  return (
    <div class="sure">
      <p role="alert">{t('corpusSure', name)}</p>
      <div class="buttons">
        <button type="button" class="primary" onClick={onYes}>
          {t('corpusDeleteYes')}
        </button>
        <button type="button" class="secondary" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}
