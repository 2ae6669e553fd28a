/** A CSV text, or the title of a sheet of this spreadsheet. */
export type ImportSource = { readonly csv: string } | { readonly sheet: string };

/** For each of our fields, the file's column it is taken from: its header, or several headers whose values are joined by " · ". */
export type ImportMapping = Readonly<Record<string, string | readonly string[]>>;

export interface ImportPreview {
  /** The file's own headers, in order. */
  readonly columns: readonly string[];
  readonly mapping: ImportMapping;
  /** The first rows as they would be imported, by our field. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** `row` is the line's number in the file, the header being 1. */
  readonly problems: readonly { readonly row: number; readonly field: string; readonly message: string }[];
  readonly duplicates: readonly { readonly row: number; readonly name: string; readonly twin: string }[];
  /** Rows that look like a lead and are added all the same, unless the default `skipSimilar` says otherwise. */
  readonly similar: readonly { readonly row: number; readonly name: string; readonly twin: string }[];
  /** How many rows the file has, how many of them would be added. */
  readonly total: number;
  readonly ready: number;
}

export type ImportInput = ImportSource & {
  readonly mapping: ImportMapping;
  readonly defaults?: ImportDefaults;
  readonly batch?: string;
};

/** Values for rows that have none: `manager`, `stage`, `source`; `country` (ISO code) for phones; `dates` (`dmy`, `mdy`, `ymd`) against the guess;
 * `skipSimilar` (any word) leaves out rows that look like a lead. */
export type ImportDefaults = Readonly<Record<string, string>>;
