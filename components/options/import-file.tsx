import { useRef } from 'preact/hooks';
import { CLAIM_COLUMNS } from '../../lib/corpus/import/claim-columns';
import type { ImportReport } from '../../lib/extension/corpus-store-file';
import type { Translate } from '../translate';
import type { ImportState, LibraryActions } from './library-actions';

export interface ImportFileProps extends Pick<LibraryActions, 'onImport' | 'onCancelImport'> {
  readonly t: Translate;
  readonly importing: ImportState | null;
}

const TYPES = '.json,.jsonld,.csv,.tsv,.txt,application/json,application/ld+json,text/csv';

/** Adds a collection from a file. */
export function ImportFile({ t, importing, onImport, onCancelImport }: ImportFileProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file) onImport(file);
    // The same file may be chosen again once it is mended.
    if (chooser.current) chooser.current.value = '';
  };
  const running = importing?.kind === 'running';
  return (
    <div class="import">
      <h3>{t('importTitle')}</h3>
      <p class="soft">{t('importText', CLAIM_COLUMNS.slice(1).join(', '))}</p>
      <input
        ref={chooser}
        type="file"
        hidden
        accept={TYPES}
        onChange={(event) => take(event.currentTarget.files)}
      />
      {running ? (
        <div class="running">
          <progress aria-label={t('importRunning', importing.name)} value={importing.share} max={1} />
          <button type="button" class="secondary" onClick={onCancelImport}>
            {t('cancel')}
          </button>
        </div>
      ) : (
        <button type="button" class="secondary" onClick={() => chooser.current?.click()}>
          {t('importChoose')}
        </button>
      )}
      <div role="status">{importing ? <Outcome t={t} importing={importing} /> : null}</div>
    </div>
  );
}

function Outcome({ t, importing }: { readonly t: Translate; readonly importing: ImportState }) {
  const { kind, name } = importing;
  if (kind === 'running') return <p>{t('importRunning', name)}</p>;
  if (kind === 'failed') return <p class="warn">{t('importFailed', name, importing.reason)}</p>;
  return <Report t={t} name={name} report={importing.report} />;
}

/** Refusals that are worth showing; the rest is counted. */
const MOST_SHOWN = 100;

function Report({ t, name, report: { summary, replaced, refused } }: ReportProps) {
  return (
    <>
      {summary ? (
        <p>
          {t.count('importDone', summary.claims, name)}
          {replaced ? ` ${t('importReplaced')}` : null}
        </p>
      ) : (
        <p class="warn">{t('importNothing', name)}</p>
      )}
      {refused.length > 0 ? (
        <>
          <p>{t.count('importRefused', refused.length)}</p>
          <ul
            class="refused"
            lang="en"
            aria-live="off"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reached by the keyboard
            tabIndex={0}
            aria-label={t.count('importRefused', refused.length)}
          >
            {refused.slice(0, MOST_SHOWN).map(({ place, reason }, index) => (
              <li key={index}>
                <code>{place}</code>
                {reason}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

interface ReportProps {
  readonly t: Translate;
  readonly name: string;
  readonly report: ImportReport;
}
