import { useState } from 'preact/hooks';
import type { CorpusEntry } from '../../lib/extension/library';
import { Icon } from '../controls/icon';
import { Switch } from '../controls/switch';
import { facts } from '../look/facts';
import type { MessageKey, Translate } from '../translate';
import type { LibraryActions } from './library-actions';

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
        <Tool t={t} words="corpusSave" of={title} icon="take" onClick={() => onExport(id)} />
        {origin === 'packaged' ? null : (
          <Tool t={t} words="corpusDelete" of={title} icon="close" onClick={() => setAsked(true)} />
        )}
      </div>
      {asked ? (
        <div class="sure">
          <p role="alert">{t('corpusSure', title)}</p>
          <div class="buttons">
            <button type="button" class="primary" onClick={() => onRemoveCorpus(id)}>
              {t('corpusDeleteYes')}
            </button>
            <button type="button" class="secondary" onClick={() => setAsked(false)}>
              {t('cancel')}
            </button>
          </div>
        </div>
      ) : null}
    </li>
  );
}

interface ToolProps {
  readonly t: Translate;
  readonly words: MessageKey;
  readonly of: string;
  readonly icon: 'take' | 'close';
  readonly onClick: () => void;
}

function Tool({ t, words, of, icon, onClick }: ToolProps) {
  return (
    <button type="button" class="plain" title={t(words, of)} aria-label={t(words, of)} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
