import { browser } from 'wxt/browser';
import { OWN_CORPUS } from '../../lib/corpus/import/own-corpus';
import type { CorpusSummary } from '../../lib/extension/corpus-store-schema';
import type { CorpusEntry } from '../../lib/extension/library';
import type { PackagedCorpus } from '../../lib/extension/packaged-corpora';
import { corpusStore, ownPackage } from './corpus-sources';

const packagedEntry = ({ name, parsed }: PackagedCorpus): CorpusEntry =>
  'corpus' in parsed
    ? {
        id: parsed.corpus.id,
        title: parsed.corpus.title,
        origin: 'packaged',
        claims: parsed.corpus.claims.length,
        documents: parsed.corpus.documents.length,
        broken: null,
      }
    : { id: name, title: name, origin: 'packaged', claims: 0, documents: 0, broken: parsed.errors[0] ?? '' };

const storedEntry = ({ id, title, origin, claims, documents }: CorpusSummary): CorpusEntry => ({
  ...{ id, title, origin, claims, documents },
  broken: null,
});

/** In the place of the reader's corpora, where the browser does not let them be read. */
const unreadable = (error: unknown): CorpusEntry => ({
  id: OWN_CORPUS,
  title: browser.i18n.getMessage('ownCorpus' as never),
  ...{ origin: 'own', claims: 0, documents: 0 },
  broken: String(error),
});

/** Every corpus: those that came with Hearsay, then the reader's own by title. */
export async function listCorpora(): Promise<readonly CorpusEntry[]> {
  const packaged = (await ownPackage()).map(packagedEntry);
  try {
    return [...packaged, ...(await (await corpusStore()).list()).map(storedEntry)];
  } catch (error) {
    return [...packaged, unreadable(error)];
  }
}
