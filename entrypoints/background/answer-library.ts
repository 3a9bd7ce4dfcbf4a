import { browser } from 'wxt/browser';
import { isCopy, type NewClaim, OWN_CORPUS } from '../../lib/corpus/import/own-corpus';
import {
  addOwnClaim,
  linkOwnClaim,
  removeOwnClaim,
  unlinkOwnClaim,
} from '../../lib/extension/corpus-store-own';
import type { ClaimKey, NewLink, ShelvedClaim } from '../../lib/extension/library';
import type { LibraryProtocol } from '../../lib/extension/messages';
import { type Handlers, isView } from '../../lib/extension/messaging';
import { loadSettings, noteCorporaChanged } from '../../lib/extension/stored-settings';
import { corpusStore, type Library, listCorpora, openLibrary, shelvedClaim } from './library';

/** Claims that a search shows. */
const MOST_FOUND = 12;

/** With the corpora that are switched off: what the reader has collected is theirs to see and to link. */
const wholeLibrary = async (): Promise<Library> => openLibrary({ ...(await loadSettings()), corporaOff: [] });
const libraryInUse = async (): Promise<Library> => openLibrary(await loadSettings());

/** The claims nearest in words, the best of every corpus in turn: scores of two corpora cannot be compared. */
export async function findClaims(text: string, most = MOST_FOUND): Promise<readonly ShelvedClaim[]> {
  const library = await libraryInUse();
  const found = library.corpora.map(({ corpus, worded }) =>
    worded.retriever
      .search(text, most)
      .flatMap(({ claim }) => corpus.claims[claim] ?? [])
      .filter((claim) => corpus.id !== OWN_CORPUS || !isCopy(claim))
      .map((claim): ClaimKey => ({ corpus: corpus.id, claim: claim.id })),
  );
  const inTurn = Array.from({ length: most }, (_, rank) => found.flatMap((list) => list[rank] ?? [])).flat();
  return inTurn.slice(0, most).flatMap((key) => shelvedClaim(library, key) ?? []);
}

export async function findClaim(key: ClaimKey): Promise<ShelvedClaim | null> {
  return shelvedClaim(await libraryInUse(), key);
}

async function ownClaims(): Promise<readonly ShelvedClaim[]> {
  const library = await wholeLibrary();
  const own = library.corpora.find(({ corpus }) => corpus.id === OWN_CORPUS)?.corpus;
  return (own?.claims ?? [])
    .filter((claim) => !isCopy(claim))
    .flatMap(({ id }) => shelvedClaim(library, { corpus: OWN_CORPUS, claim: id }) ?? [])
    .reverse();
}

/** Adds a claim to the reader's own corpus; the same words from the same page are not added twice. */
export async function addClaim(claim: NewClaim): Promise<ClaimKey> {
  const title = browser.i18n.getMessage('ownCorpus' as never);
  const id = await addOwnClaim(await corpusStore(), claim, title);
  await noteCorporaChanged();
  return { corpus: OWN_CORPUS, claim: id };
}

async function linkClaim({ from, relation, to }: NewLink): Promise<void> {
  const { corpora } = await wholeLibrary();
  const other = corpora.find(({ corpus }) => corpus.id === to.corpus)?.corpus;
  if (!other) throw new Error(`There is no collection "${to.corpus}".`);
  await linkOwnClaim(await corpusStore(), from, relation, { corpus: other, claim: to.claim });
  await noteCorporaChanged();
}

const HANDLERS: { readonly [K in keyof LibraryProtocol]: Handlers<'background'>[K] } = {
  corpora: listCorpora,
  removeCorpus: async (id) => {
    await (await corpusStore()).remove(id);
    await noteCorporaChanged();
  },
  corporaChanged: noteCorporaChanged,
  findClaims: (text) => findClaims(text),
  shelvedClaim: findClaim,
  ownClaims,
  addClaim,
  removeClaim: async (id) => {
    await removeOwnClaim(await corpusStore(), id);
    await noteCorporaChanged();
  },
  linkClaim,
  unlinkClaim: async ({ from, relation, to }) => {
    await unlinkOwnClaim(await corpusStore(), from, relation, to.claim);
    await noteCorporaChanged();
  },
};

/** The same handlers, for views only: no page may ask for corpora or change them. */
export const answerLibrary = Object.fromEntries(
  Object.entries(HANDLERS).map(([kind, handle]) => [
    kind,
    (body: never, sender: Parameters<typeof isView>[0]) => {
      if (!isView(sender)) throw new Error('Only a view may ask for the collections.');
      return handle(body, sender);
    },
  ]),
) as unknown as typeof HANDLERS;
