import type { CitedClaim } from '../../lib/corpus/cited';
import { STATUS_WORDS } from '../../lib/reading/words';
import { facts } from '../look/facts';
import type { Translate } from '../translate';

/** Where and when a corpus claim was made, and what its document says of its standing. */
export function CitedLine({ t, cited }: { readonly t: Translate; readonly cited: CitedClaim }) {
  const { outlet, date, medium, via, status } = cited;
  const outletName = outlet ?? t('outletUnknown');
  return (
    <p class="meta">
      {cited.url ? (
        <a href={cited.url} target="_blank" rel="noreferrer">
          {outletName}
        </a>
      ) : (
        outletName
      )}
      {`\u00a0· ${facts([
        date ? t.date(date) : t('dateUnknown'),
        medium && t('viaMedium', medium),
        via && t('viaSource', via),
        t(STATUS_WORDS[status]),
      ])}`}
    </p>
  );
}
