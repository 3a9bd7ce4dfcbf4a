import type { Reading } from '../../lib/extension/page-state';
import { IconButton } from '../controls/icon-button';
import { facts } from '../look/facts';
import type { Translate } from '../translate';
import type { ExportFormat } from './tab-actions';
import { TakeAlong } from './take-along';

export interface PanelHeaderProps {
  readonly t: Translate;
  /** Null where there is nothing to take along. */
  readonly reading: Reading | null;
  readonly onSave: (format: ExportFormat) => void;
  readonly onPrint: () => void;
  readonly onOptions: () => void;
}

/** The article's title and provenance, and how sure it is that all of it was read. */
export function PanelHeader({ t, reading, onSave, onPrint, onOptions }: PanelHeaderProps) {
  return (
    <header class="panel-header">
      <div class="brand">
        <b>{t('appName')}</b>
        {reading ? <TakeAlong t={t} onSave={onSave} onPrint={onPrint} /> : null}
        <IconButton icon="options" label={t('options')} onClick={onOptions} />
      </div>
      {reading ? <About t={t} reading={reading} /> : null}
    </header>
  );
}

function About({
  t,
  reading: { article, extraction },
}: {
  readonly t: Translate;
  readonly reading: Reading;
}) {
  const about = facts([
    article.siteName ?? hostOf(article.url),
    article.byline,
    article.publishedTime && t.date(article.publishedTime),
    article.lang && t.language(article.lang),
    t.count('words', extraction.words),
    extraction.unread.length > 0 && t.count('passagesUnread', extraction.unread.length),
  ]);
  return (
    <>
      <h1 lang="en" class="said">
        {article.title ?? t('untitled')}
      </h1>
      <p class="meta">{about}</p>
      {extraction.truncated ? <p class="meta warn">{t('truncated')}</p> : null}
    </>
  );
}

/** The host of an address, without "www."; null for no address. */
function hostOf(url: string | null): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;
}
