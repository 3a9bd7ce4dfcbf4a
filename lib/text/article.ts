/** What extraction read from a page. `text` is what every span in the program indexes; newlines part its blocks. */
export interface Article {
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  /** As the page states it; not checked. */
  readonly publishedTime: string | null;
  /** ISO 639-1 (or 639-3 where there is none), detected from the text; null where it is too short to tell. */
  readonly lang: string | null;
  readonly url: string | null;
  /** For pages, the first block is the title. */
  readonly text: string;
}
