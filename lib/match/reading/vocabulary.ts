import type { Act, Corpus, Group, Party, Topic } from '../../corpus/corpus';
import { type Token, tokenise } from '../../text/tokens';
import { keyOf } from './lemma';

/** What a phrase of the corpus's word lists stands for. */
export type Meaning =
  | { readonly kind: 'party'; readonly form: 'name' | 'adjective' | 'member' | 'person'; readonly id: string }
  | { readonly kind: 'group'; readonly form: 'noun' | 'mark'; readonly id: string }
  | { readonly kind: 'act'; readonly form: 'verb' | 'noun'; readonly id: string }
  | { readonly kind: 'topic'; readonly form: 'thing' | 'place'; readonly id: string };

export interface Phrase {
  /** Word by word: what it is compared by, or null for a gap. */
  readonly parts: readonly (string | null)[];
  /** Names are compared as written, other words by their stems. */
  readonly exact: boolean;
  readonly meaning: Meaning;
  /** As listed. */
  readonly words: string;
}

/** The word lists of one corpus, ready to be found in a text. */
export interface Vocabulary {
  /** Names by their first word as written, other phrases by the stem of theirs. */
  readonly names: ReadonlyMap<string, readonly Phrase[]>;
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly parties: ReadonlyMap<string, Party>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly acts: ReadonlyMap<string, Act>;
  readonly topics: ReadonlyMap<string, Topic>;
}

type Listed = Pick<Phrase, 'words' | 'exact' | 'meaning'>;

function listed({ parties, groups, acts, topics }: Corpus): Listed[] {
  const list = (words: readonly string[], exact: boolean, meaning: Meaning): Listed[] =>
    words.map((each) => ({ words: each, exact, meaning }));
  return [
    ...parties.flatMap(({ id, names, adjectives, members, people }) => [
      ...list(names, true, { kind: 'party', form: 'name', id }),
      ...list(adjectives, true, { kind: 'party', form: 'adjective', id }),
      ...list(members, true, { kind: 'party', form: 'member', id }),
      ...list(people, true, { kind: 'party', form: 'person', id }),
    ]),
    ...groups.flatMap(({ id, words, marks }) => [
      ...list(words, false, { kind: 'group', form: 'noun', id }),
      ...list(marks, false, { kind: 'group', form: 'mark', id }),
    ]),
    ...acts.flatMap(({ id, verbs, nouns }) => [
      ...list(verbs, false, { kind: 'act', form: 'verb', id }),
      ...list(nouns, false, { kind: 'act', form: 'noun', id }),
    ]),
    ...topics.flatMap(({ id, kind, words }) => list(words, false, { kind: 'topic', form: kind, id })),
  ];
}

const partOf = ({ text, lower }: Token, exact: boolean): string | null =>
  text === '~' ? null : exact ? text : keyOf(lower);

/** Reads all phrases as one text: to begin anew for each of a thousand takes five times as long. */
function phrasesOf(corpus: Corpus): Phrase[] {
  const all = listed(corpus);
  const tokens = tokenise(all.map(({ words }) => words).join('\n'));
  let [end, at] = [0, 0];
  return all.map((each) => {
    end += each.words.length + 1;
    const parts: (string | null)[] = [];
    for (; at < tokens.length && (tokens[at] as Token).start < end; at++)
      parts.push(partOf(tokens[at] as Token, each.exact));
    return { ...each, parts };
  });
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((each) => [each.id, each]));

/** Makes the word lists of a corpus ready to be found. */
export function compileVocabulary(corpus: Corpus): Vocabulary {
  const names = new Map<string, Phrase[]>();
  const phrases = new Map<string, Phrase[]>();
  for (const phrase of phrasesOf(corpus)) {
    const [first] = phrase.parts;
    if (first === undefined || first === null) continue;
    const byFirst = phrase.exact ? names : phrases;
    const list = byFirst.get(first);
    if (list) list.push(phrase);
    else byFirst.set(first, [phrase]);
  }
  return {
    names,
    phrases,
    parties: byId(corpus.parties),
    groups: byId(corpus.groups),
    acts: byId(corpus.acts),
    topics: byId(corpus.topics),
  };
}
