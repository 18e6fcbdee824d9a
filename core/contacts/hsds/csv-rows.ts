// Conversion of values for the CSV files, where the tabular form of the standard differs from JSON.

type Cells = Readonly<Record<string, string | number | undefined>>;

/** Columns with a time of day in the tabular form, including seconds. */
export const timeColumns: readonly string[] = ['opens_at', 'closes_at'];

/** The rows with their cells as text. */
export function csvRows(rows: readonly Cells[]): readonly Cells[] {
  return rows.map((row) => {
    const times = timeColumns.flatMap((name) => {
      const time = row[name];
      return typeof time === 'string' && /^\d\d:\d\d$/.test(time) ? [[name, `${time}:00`] as const] : [];
    });
    return times.length === 0 ? row : { ...row, ...Object.fromEntries(times) };
  });
}
