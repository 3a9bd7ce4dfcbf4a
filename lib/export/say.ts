import type { FLAG_WORDS, MANNER_WORDS, RELATION_WORDS, SOURCE_WORDS, STATUS_WORDS } from '../reading/words';

type Values<Table> = Table[keyof Table];

/** The messages that an export is written with. */
export type ExportKey =
  | Values<Values<typeof RELATION_WORDS>>
  | Values<typeof STATUS_WORDS>
  | Values<typeof MANNER_WORDS>
  | Values<typeof SOURCE_WORDS>
  | Values<typeof FLAG_WORDS>['name']
  | 'deniesThat'
  | 'ownVoice'
  | 'sourceNone'
  | 'viaMedium'
  | 'viaSource'
  | 'outletUnknown'
  | 'dateUnknown'
  | 'inThisArticle'
  | 'untitled'
  | 'disclaimer'
  | 'truncated'
  | 'whoSpeaks'
  | 'tabClaims'
  | 'tabLanguage'
  | 'exportMadeWith';

/** Speaks the reader's language; the translate function of the views fits. */
export interface Say {
  (key: ExportKey, ...values: readonly string[]): string;
  readonly date: (value: string) => string;
  readonly percent: (share: number) => string;
}
