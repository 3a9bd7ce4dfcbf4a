import type english from '../public/_locales/en/messages.json';

export type MessageKey = keyof typeof english;
/** Messages that count something: one form for each plural category of the language ("claims_one", "claims_other"). */
export type PluralKey = { [K in MessageKey]: K extends `${infer Name}_other` ? Name : never }[MessageKey];

/** Gives a message in the reader's language, its `$1` … `$9` filled in; '' where there is none. */
export type GetMessage = (key: string, values: string[]) => string;

/** What views are handed to speak with. */
export interface Translate {
  (key: MessageKey, ...values: readonly string[]): string;
  /** BCP 47 tag of the language of the messages. */
  readonly locale: string;
  /** A counted thing in its plural form; `$1` is the number, further values follow. */
  readonly count: (key: PluralKey, number: number, ...values: readonly string[]) => string;
  readonly number: (value: number) => string;
  /** A share from 0 to 1 as a whole percentage. */
  readonly percent: (share: number) => string;
  /** "2024", "2024-10", "2024-10-14" or a time stamp, as exact as it is given; unreadable dates stay as they are. */
  readonly date: (value: string) => string;
  /** The name of a language, by its code. */
  readonly language: (code: string) => string;
}

/** Formats are costly to make, and a page without an article shows no number. */
function whenAsked<Format>(make: () => Format): () => Format {
  let made: Format | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Everything a view says goes through here. The message `locale` names the language of the messages. */
export function makeTranslate(getMessage: GetMessage): Translate {
  const locale = getMessage('locale', []) || 'en';
  const number = whenAsked(() => new Intl.NumberFormat(locale));
  const percent = whenAsked(
    () => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }),
  );
  const plural = whenAsked(() => new Intl.PluralRules(locale));
  const date = dateFormat(locale);
  const say = (key: MessageKey, ...values: readonly string[]): string => getMessage(key, [...values]);
  return Object.assign(say, {
    locale,
    count: (key: PluralKey, value: number, ...values: readonly string[]) => {
      const shown = [number().format(value), ...values];
      return getMessage(`${key}_${plural().select(value)}`, shown) || getMessage(`${key}_other`, shown);
    },
    number: (value: number) => number().format(value),
    percent: (share: number) => percent().format(share),
    date,
    language: (code: string) => languageName(locale, code),
  });
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** Writes dates as exactly as they are given. A format is costly to make, and each of the three is made once. */
function dateFormat(locale: string): (value: string) => string {
  const month = { year: 'numeric', month: 'short' } as const;
  const asked = { year: { year: 'numeric' }, month, day: { ...month, day: 'numeric' } } as const;
  const made = new Map<keyof typeof asked, Intl.DateTimeFormat>();
  const format = (parts: keyof typeof asked): Intl.DateTimeFormat => {
    const kept = made.get(parts) ?? new Intl.DateTimeFormat(locale, { ...asked[parts], timeZone: 'UTC' });
    made.set(parts, kept);
    return kept;
  };
  return (value) => {
    const time = Date.parse(value);
    if (Number.isNaN(time)) return value;
    const [, year, ofYear, ofMonth] = DATE.exec(value) ?? [];
    return format(ofMonth || !year ? 'day' : ofYear ? 'month' : 'year').format(time);
  };
}

function languageName(locale: string, code: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Reads messages from a table as `_locales/…/messages.json` holds it: for tests, and where no extension runs. */
export const messagesFrom =
  (table: Readonly<Record<string, { readonly message: string }>>): GetMessage =>
  (key, values) =>
    (table[key]?.message ?? '').replace(/\$([1-9])/g, (_, place: string) => values[Number(place) - 1] ?? '');
