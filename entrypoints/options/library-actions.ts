import type { ImportState, LibraryActions } from '../../components/options/library-actions';
import type { CorpusEntry, ShelvedClaim } from '../../lib/extension/library';
import { askBackground } from '../../lib/extension/messaging';
import { loadSettings, saveCorporaOff } from '../../lib/extension/stored-settings';
import { saveFile } from '../shared/save-file';
import { exportFile, importFile } from './corpus-jobs';

export interface LibraryState {
  /** Null until they are known. */
  readonly corpora: readonly CorpusEntry[] | null;
  readonly own: readonly ShelvedClaim[] | null;
  readonly importing: ImportState | null;
  /** Why the last thing that the reader asked for was not done. */
  readonly failed: string | null;
}
export const NO_LIBRARY: LibraryState = { corpora: null, own: null, importing: null, failed: null };

export const loadLibrary = async (): Promise<Pick<LibraryState, 'corpora' | 'own'>> => {
  const [corpora, own] = await Promise.all([askBackground('corpora'), askBackground('ownClaims')]);
  return { corpora, own };
};

/** A claim's key as the address bar hands it over: "seed/claim-7". */
const KEY = /^([^\s/]+)\/(\S+)$/;

async function find(words: string): Promise<readonly ShelvedClaim[]> {
  const [, corpus, claim] = KEY.exec(words.trim()) ?? [];
  const known = corpus && claim ? await askBackground('shelvedClaim', { corpus, claim }) : null;
  return known ? [known] : askBackground('findClaims', words);
}

/** Tells why something was not done, if it was not. */
export const attempts =
  (tell: (change: Pick<LibraryState, 'failed'>) => void) =>
  (done: Promise<unknown>): void => {
    tell({ failed: null });
    done.catch((error: unknown) => tell({ failed: error instanceof Error ? error.message : String(error) }));
  };

/** What the options do with corpora. The list is drawn again when the settings say that one has changed. */
export function libraryActions(tell: (change: Partial<LibraryState>) => void): LibraryActions {
  let cancel = (): void => {};
  const doing = attempts(tell);
  const switchCorpus = async (id: string, used: boolean): Promise<void> => {
    const { corporaOff } = await loadSettings();
    const others = corporaOff.filter((each) => each !== id);
    await saveCorporaOff(used ? others : [...others, id]);
  };
  return {
    onCorpus: (id, used) => doing(switchCorpus(id, used)),
    onRemoveCorpus: (id) => doing(askBackground('removeCorpus', id)),
    onExport: (id) => doing(exportFile(id).then((file) => saveFile(file, `${id}.json`))),
    onImport: (file) => {
      cancel = importFile(file, (importing) => {
        tell({ importing });
        if (importing.kind === 'done' && importing.report.summary) doing(askBackground('corporaChanged'));
      });
    },
    onCancelImport: () => {
      cancel();
      tell({ importing: null });
      // It may have been stored already.
      doing(askBackground('corporaChanged'));
    },
    onFind: (words) => {
      const found = find(words);
      doing(found);
      return found;
    },
    onRemoveClaim: (id) => doing(askBackground('removeClaim', id)),
    onLink: (link) => doing(askBackground('linkClaim', link)),
    onUnlink: (link) => doing(askBackground('unlinkClaim', link)),
  };
}
