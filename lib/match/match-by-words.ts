import type { Attribution } from '../attribution/attribution';
import type { Claim } from '../claims/claim';
import { isUnderstood } from '../corpus/worded-enough';
import type { TextDocument } from '../text/document';
import { textOf } from '../text/span';
import { compareWordings, keyOf, readWording, type SharedWords, type Wording } from './compare-wordings';
import { counterClaims } from './counters';
import { readTerms } from './index/terms';
import type { Answer, Match } from './match';
import type { SearchableCorpus } from './searchable-corpus';

/** Claims of a corpus that are looked at for each claim of a page; what shares nearly all words is among the first. */
const CANDIDATES = 10;

const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.,'’-]*[\p{L}\p{M}\p{N}]|[\p{L}\p{N}]/gu;

/** The words of a text that these stand for, as written, each once. */
function writtenWords(text: string, keys: readonly string[]): readonly string[] {
  const words = text.match(WORD) ?? [];
  return [...new Set(words.filter((word) => readTerms(word).some(({ stem }) => keys.includes(keyOf(stem)))))];
}

function weigher({ index }: SearchableCorpus): (stem: string) => number {
  return (stem) => index.idf[index.numbers.get(stem) ?? -1] ?? index.unseen(stem);
}

function matchOf(searchable: SearchableCorpus, at: number, page: Wording): Match | null {
  const claim = searchable.corpus.claims[at];
  // Frames and many wordings say more than plain words: where there are some, they decide.
  if (!claim || isUnderstood(claim)) return null;
  const there = readWording(claim.text, readTerms(claim.text), weigher(searchable));
  const shared = compareWordings(page, there);
  if (!shared) return null;
  return {
    corpus: searchable.corpus.id,
    claim: claim.id,
    agrees: true,
    score: shared.covered,
    why: whyOf(claim.text, shared),
  };
}

const whyOf = (text: string, { stems, numbers }: SharedWords): Match['why'] => ({
  actors: [],
  acts: [],
  numbers: writtenWords(text, numbers),
  words: writtenWords(
    text,
    stems.filter((stem) => !numbers.includes(stem)),
  ),
  differs: [],
});

/** Copies of claims of other corpora, which the reader has taken over under the other corpus's name. */
const copiesOf = (matched: readonly Match[], { corpus, claims }: SearchableCorpus): readonly Match[] =>
  matched.flatMap((match) => {
    const copy = `${match.corpus}:${match.claim}`;
    return claims.has(copy) ? [{ ...match, corpus: corpus.id, claim: copy }] : [];
  });

/** Of these claims, those that a corpus holds in nearly the same words. A claim that is not sure is none. */
export function matchByWords(text: string, cue: string, searchable: SearchableCorpus): readonly Match[] {
  const terms = readTerms(text);
  const page = readWording(`${cue} ${text}`, terms, weigher(searchable));
  return searchable.firstStage
    .search(text, CANDIDATES)
    .flatMap(({ claim }) => matchOf(searchable, claim, page) ?? [])
    .sort((a, b) => b.score - a.score);
}

/**
 * The answers of corpora whose claims have no frames: for each corpus, those to the claims in their order. `matched` are
 * the matches of each claim in other corpora: what a corpus here says to a copy of theirs is an answer, too.
 */
export function answersByWords(
  document: TextDocument,
  claims: readonly Claim[],
  attributions: readonly Attribution[],
  matched: readonly (readonly Match[])[],
  corpora: readonly SearchableCorpus[],
): readonly (readonly Answer[])[] {
  const found = claims.map((claim) => {
    const cue = claim.attribution === null ? [] : (attributions[claim.attribution]?.cue ?? []);
    const cueText = cue.map((span) => textOf(document.text, span)).join(' ');
    const text = textOf(document.text, claim);
    return corpora.map((searchable) => matchByWords(text, cueText, searchable));
  });
  return corpora.map((searchable, corpus) =>
    claims.map((_, at) => {
      const here = found[at]?.[corpus] ?? [];
      const all = [...(matched[at] ?? []), ...(found[at]?.flat() ?? [])];
      const agreeing = all.filter(({ agrees }) => agrees);
      const copies = copiesOf(agreeing, searchable).filter(({ claim }) =>
        here.every((each) => each.claim !== claim),
      );
      const answer = counterClaims({ matches: [...here, ...copies], swapped: [] }, searchable);
      // A copy only leads to what answers it: its original stands among the matches already.
      return { ...answer, matches: here, echoes: [] };
    }),
  );
}
