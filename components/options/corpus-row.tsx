import { useState } from 'preact/hooks';
import type { CorpusEntry } from '../../lib/extension/library';
import { IconButton } from '../controls/icon-button';
import { Switch } from '../controls/switch';
import { facts } from '../look/facts';
import type { MessageKey, Translate } from '../translate';
import type { LibraryActions } from './library-actions';
import { Sure } from './sure';

export interface CorpusRowProps extends LibraryActions {
  readonly t: Translate;
  readonly corpus: CorpusEntry;
  readonly on: boolean;
}

const ORIGINS = {
  packaged: 'corpusPackaged',
  imported: 'corpusImported',
  own: 'corpusOwn',
} as const satisfies Record<CorpusEntry['origin'], MessageKey>;

/** One collection; it is deleted once the reader has said so twice. */
export function CorpusRow({ t, corpus, on, onCorpus, onExport, onRemoveCorpus }: CorpusRowProps) {
  const [asked, setAsked] = useState(false);
  const { id, title, origin, claims, documents, broken } = corpus;
  if (broken !== null)
    return (
      <li>
        <p class="warn">
          {title}
          <small lang="en">{broken}</small>
        </p>
      </li>
    );
  return (
    <li>
      <div class="corpus-row">
        <Switch on={on} onChange={(used) => onCorpus(id, used)}>
          {title}
          <small>
            {facts([
              t.count('corpusHolds', claims),
              t.count('corpusDocuments', documents),
              t(ORIGINS[origin]),
            ])}
          </small>
        </Switch>
        <IconButton icon="take" label={t('corpusSave', title)} onClick={() => onExport(id)} />
        {origin === 'packaged' ? null : (
          <IconButton icon="close" label={t('corpusDelete', title)} onClick={() => setAsked(true)} />
        )}
      </div>
      {asked ? (
        <Sure t={t} name={title} onYes={() => onRemoveCorpus(id)} onCancel={() => setAsked(false)} />
      ) : null}
    </li>
  );
}
