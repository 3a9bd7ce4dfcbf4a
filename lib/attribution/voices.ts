import type { SourceClass } from './attribution';

/** One speaker of the article and how much of it is theirs. */
export interface Voice {
  /** The resolved name, or the source as written; null for all that has no source. */
  readonly name: string | null;
  readonly sourceClass: SourceClass;
  /** Id of the corpus party that the speaker belongs to, or null. */
  readonly party: string | null;
  /** Words of attributed content. */
  readonly words: number;
  /** Indices of the attributions. */
  readonly attributions: readonly number[];
}

export interface Voices {
  /** Most words first. */
  readonly speakers: readonly Voice[];
  /** Words of the whole article. */
  readonly words: number;
  /** Of the attributed words, the share (0 to 1) that rests on anonymous sources or on none. */
  readonly unnamedShare: number;
  /** Ids of corpus parties that the article speaks about but never lets speak. */
  readonly unheard: readonly string[];
}
