import type { CorpusEntry } from '../../lib/extension/library';
import type { Translate } from '../translate';
import { CorpusRow } from './corpus-row';
import { ImportFile } from './import-file';
import type { ImportState, LibraryActions } from './library-actions';

export interface CorporaProps extends LibraryActions {
  readonly t: Translate;
  /** Null until they are known. */
  readonly corpora: readonly CorpusEntry[] | null;
  /** Ids of those that are switched off. */
  readonly off: readonly string[];
  /** Null where no file has been chosen yet. */
  readonly importing: ImportState | null;
}

/** The collections that answers come from: each can be left out, taken along and deleted, and more can be added. */
export function Corpora(props: CorporaProps) {
  const { t, corpora, off } = props;
  return (
    <section>
      <h2>{t('corporaTitle')}</h2>
      <p class="soft">{t('corporaText')}</p>
      {corpora?.length === 0 ? <p>{t('noCorpora')}</p> : null}
      <ul class="corpora">
        {corpora?.map((corpus) => (
          <CorpusRow key={corpus.id} {...props} corpus={corpus} on={!off.includes(corpus.id)} />
        ))}
      </ul>
      <ImportFile {...props} />
    </section>
  );
}
