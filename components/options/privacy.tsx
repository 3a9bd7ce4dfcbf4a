import type { Translate } from '../translate';

/** What leaves the browser (nothing), what is synced, and what a page can see. */
export function Privacy({ t }: { readonly t: Translate }) {
  return (
    <section>
      <h2>{t('privacyTitle')}</h2>
      <p>{t('privacyLocal')}</p>
      <p>{t('privacySync')}</p>
      <p>{t('privacyNames')}</p>
    </section>
  );
}
