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
import { corpusStore } from './corpus-sources';
import { openCorpus, openLibrary } from './library';
import { listCorpora } from './list-corpora';
import { shelvedClaim } from './shelved-claim';

/** Claims that a search shows. */
const MOST_FOUND = 12;

/** The claims nearest in words, the best of every corpus in turn: scores of two corpora cannot be compared. */
export async function findClaims(text: string, most = MOST_FOUND): Promise<readonly ShelvedClaim[]> {
  const { corpora } = await openLibrary(await loadSettings());
  const found = corpora.map((shelved) =>
    shelved.searchable.retriever
      .search(text, most)
      .flatMap(({ claim }) => shelved.corpus.claims[claim] ?? [])
      .filter((claim) => shelved.corpus.id !== OWN_CORPUS || !isCopy(claim))
      .map(
        ({ id }) =>
          () =>
            shelvedClaim(shelved, id),
      ),
  );
  const inTurn = Array.from({ length: most }, (_, rank) => found.flatMap((list) => list[rank] ?? [])).flat();
  return inTurn.slice(0, most).flatMap((claim) => claim() ?? []);
}

/** A claim of a corpus, switched off or not: what the reader has collected is theirs to see and to link. */
export async function findClaim({ corpus, claim }: ClaimKey): Promise<ShelvedClaim | null> {
  const shelved = await openCorpus(corpus, await loadSettings());
  return shelved && shelvedClaim(shelved, claim);
}

async function ownClaims(): Promise<readonly ShelvedClaim[]> {
  const own = await openCorpus(OWN_CORPUS, await loadSettings());
  if (!own) return [];
  return own.corpus.claims
    .filter((claim) => !isCopy(claim))
    .flatMap(({ id }) => shelvedClaim(own, id) ?? [])
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
  const other = await openCorpus(to.corpus, await loadSettings());
  if (!other) throw new Error(`There is no collection "${to.corpus}".`);
  await linkOwnClaim(await corpusStore(), from, relation, { corpus: other.corpus, claim: to.claim });
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
