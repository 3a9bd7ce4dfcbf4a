import { Switch } from '../controls/switch';
import { facts } from '../look/facts';
import type { Translate } from '../translate';

/** A collection of claims as the options list it. */
export interface LoadedCorpus {
  readonly id: string;
  readonly title: string;
  readonly claims: number;
  readonly documents: number;
  /** What is wrong with it, with the place; null where it can be used. */
  readonly broken: string | null;
}

export interface CorporaProps {
  readonly t: Translate;
  readonly corpora: readonly LoadedCorpus[];
  /** Ids of those that are switched off. */
  readonly off: readonly string[];
  readonly onCorpus: (id: string, used: boolean) => void;
}

/** The collections that answers come from; each can be left out. */
export function Corpora({ t, corpora, off, onCorpus }: CorporaProps) {
  return (
    <section>
      <h2>{t('corporaTitle')}</h2>
      <p class="soft">{t('corporaText')}</p>
      {corpora.length === 0 ? <p>{t('noCorpora')}</p> : null}
      {corpora.map(({ id, title, claims, documents, broken }) =>
        broken === null ? (
          <Switch key={id} on={!off.includes(id)} onChange={(used) => onCorpus(id, used)}>
            {title}
            <small>{facts([t.count('corpusHolds', claims), t.count('corpusDocuments', documents)])}</small>
          </Switch>
        ) : (
          <p key={id} class="warn">
            {title}
            <small>{broken}</small>
          </p>
        ),
      )}
    </section>
  );
}
