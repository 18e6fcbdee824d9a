// Facts of works that differ and so are worth a column of the list; the others are said once above it.

/** Columns beside the title. */
const factColumns = ['kind', 'languages', 'country', 'year', 'asOf'] as const;
/** One of them. */
export type FactColumn = (typeof factColumns)[number];
/** The words of one work, by column. */
export type FactWords = Readonly<Record<FactColumn, string>>;

/** The columns in which the works differ, and the words that all of them share. A list of one work keeps every column. */
export function differingColumns(rows: readonly FactWords[]): {
  readonly columns: readonly FactColumn[];
  readonly shared: readonly string[];
} {
  const [first] = rows;
  if (!first || rows.length === 1) return { columns: factColumns, shared: [] };
  const isSame = (column: FactColumn): boolean => rows.every((row) => row[column] === first[column]);
  return {
    columns: factColumns.filter((column) => !isSame(column)),
    shared: factColumns.filter(isSame).map((column) => first[column]),
  };
}
