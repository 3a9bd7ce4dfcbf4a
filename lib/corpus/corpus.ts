import type { Relation } from './relation';
import type { Status } from './status';

/**
 * Words of a list: lower or upper case, compared by their stems, so that "execute" stands for "executed" and
 * "executing" too; irregular forms are listed. "~" stands for up to three words in between: "lay ~ down arms".
 */
export type Words = readonly string[];

/** One side of a dispute, and all that the texts call it by. */
export interface Party {
  readonly id: string;
  readonly name: string;
  /** Ids of the parties on the other side: whose deeds mirror its own. */
  readonly opponents: readonly string[];
  /** Names of the side and of its bodies and places of power: "Moscow", "the Kremlin". Case counts. */
  readonly names: readonly string[];
  /** Words that make a noun its own: "Russian". Case counts. */
  readonly adjectives: readonly string[];
  /** Its people, as nouns: "Russians". Case counts. */
  readonly members: readonly string[];
  /** Surnames or full names of those who speak for it. Case counts. */
  readonly people: readonly string[];
}

/** A kind of person or body that any party may have: soldiers, prisoners, commanders. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly words: Words;
  /** Words that put members of another group into this one: "captured" before "soldiers". */
  readonly marks: Words;
  /** Held by the other side: "prisoners in Russian hands" are not Russian. */
  readonly captive: boolean;
  /** Sits where its side is: "the government in Kyiv". */
  readonly seated: boolean;
}

/** What a verb says of the deed that depends on it. */
export type Complement = 'asserted' | 'negated' | 'mentioned';

/** Something that is done. */
export interface Act {
  readonly id: string;
  readonly name: string;
  readonly verbs: Words;
  readonly nouns: Words;
  /** Acts of which this one is a case: an execution is a killing. */
  readonly kindOf: readonly string[];
  /** The act that denies this one: to allow, to forbid. */
  readonly opposite: string | null;
  /** What it says of a deed named after it: it happens ("commit"), it does not ("refuse"), or it may ("investigate"). */
  readonly complement: Complement;
  /** Has nobody whom it is done to: to surrender, to return. */
  readonly intransitive: boolean;
  /** Names the doer after it: "fall to". */
  readonly inverse: boolean;
}

/** A thing or a place that claims are about. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly kind: 'thing' | 'place';
  readonly words: Words;
}

/** Who acts, or who suffers the act; null where the claim leaves it open. */
export interface Role {
  readonly party: string | null;
  /** Any of these groups; empty for any. */
  readonly groups: readonly string[];
  /** Goes without saying: a text that names nobody here means this one. */
  readonly tacit: boolean;
}

/** How many: "nine" is from 9 to 9, "more than ten" from 10 without end. */
export interface Amount {
  readonly least: number;
  readonly most: number;
}

/** Who did what to whom. */
export interface Event {
  readonly who: Role | null;
  /** Ids of acts, any of which will do; none where the claim is that somebody is there. */
  readonly acts: readonly string[];
  readonly whom: Role | null;
}

/** What a claim asserts. */
export interface Frame extends Event {
  readonly not: boolean;
  /** The deed that it is about, where the claim is a demand, an inquiry or the like. */
  readonly of: Event | null;
  /** What else must be spoken of: of each list any one act, topic, group or party. */
  readonly with: readonly (readonly string[])[];
  readonly numbers: readonly Amount[];
  /** The claim is the number: without it, or with another, it is not the same claim. */
  readonly exact: boolean;
  /** Ids of topics that are places. */
  readonly places: readonly string[];
}

export interface ClaimRelation {
  readonly kind: Relation;
  /** Id of a claim of the same corpus. */
  readonly to: string;
}

export interface CorpusDocument {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly url: string | null;
  /** "2024", "2024-10" or "2024-10-14". */
  readonly date: string | null;
  readonly note: string | null;
}

export interface CorpusClaim {
  readonly id: string;
  readonly document: string;
  readonly text: string;
  readonly claimant: string | null;
  readonly party: string | null;
  /** Where the statement comes from in the end: claims of one origin do not corroborate one another. */
  readonly origin: string;
  readonly via: string | null;
  readonly medium: string | null;
  /** Null where the claim has its document's. */
  readonly date: string | null;
  readonly status: Status;
  readonly statusNote: string | null;
  /** The same said in other words: by these a page's words are known. With `text`, from four on they count. */
  readonly wordings?: readonly string[];
  readonly frames: readonly Frame[];
  readonly relations: readonly ClaimRelation[];
}

/** Claims about one matter, and the words by which its parties and acts are known. */
export interface Corpus {
  readonly id: string;
  readonly title: string;
  readonly note: string | null;
  readonly parties: readonly Party[];
  readonly groups: readonly Group[];
  readonly acts: readonly Act[];
  readonly topics: readonly Topic[];
  readonly documents: readonly CorpusDocument[];
  readonly claims: readonly CorpusClaim[];
}
