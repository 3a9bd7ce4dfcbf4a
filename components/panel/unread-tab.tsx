import type { Reading } from '../../lib/extension/page-state';
import type { Translate } from '../translate';

/** What of the page was left out, and which corpora could not be used. */
export function UnreadTab({ t, reading }: { readonly t: Translate; readonly reading: Reading }) {
  const { unread, truncated } = reading.extraction;
  return (
    <section class="unread">
      {truncated ? <p class="warn">{t('truncated')}</p> : null}
      <p>{t(unread.length > 0 ? 'unreadText' : 'unreadNothing')}</p>
      {unread.map((passage, index) => (
        <blockquote key={index} lang="en" class="said">
          {passage}
        </blockquote>
      ))}
      {reading.broken.length > 0 ? (
        <>
          <h2>{t('brokenCorpora')}</h2>
          <ul class="broken">
            {reading.broken.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
