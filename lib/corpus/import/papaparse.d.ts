/** The part of Papa Parse 5.7.1 that is used here; its published types ask for those of Node. */
declare module 'papaparse' {
  interface Row {
    readonly data: readonly string[];
    readonly errors: readonly { readonly message: string }[];
    /** Where the row ends, in UTF-16 units. */
    readonly meta: { readonly cursor: number };
  }
  interface Options {
    readonly delimiter?: string;
    readonly newline?: string;
    readonly step: (row: Row) => void;
  }
  export function parse(text: string, options: Options): unknown;
}
