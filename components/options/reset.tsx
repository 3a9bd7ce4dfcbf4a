import { useState } from 'preact/hooks';
import type { Translate } from '../translate';

/** Puts all settings back, once the reader has said so twice. */
export function Reset({ t, onReset }: { readonly t: Translate; readonly onReset: () => void }) {
  const [asked, setAsked] = useState(false);
  const sure = (): void => {
    setAsked(false);
    onReset();
  };
  return (
    <section>
      <h2>{t('resetTitle')}</h2>
      <p class="soft">{t('resetText')}</p>
      {asked ? (
        <div class="buttons">
          <button type="button" class="primary" onClick={sure}>
            {t('resetSure')}
          </button>
          <button type="button" class="secondary" onClick={() => setAsked(false)}>
            {t('cancel')}
          </button>
        </div>
      ) : (
        <button type="button" class="secondary" onClick={() => setAsked(true)}>
          {t('reset')}
        </button>
      )}
    </section>
  );
}
