// Decides how values stand in the CSV files where the tabular form of the standard asks for another form than the JSON.

type Cells = Readonly<Record<string, string | number | undefined>>;

/** Columns whose type in the tabular form is a time of day, with seconds. */
export const timeColumns: readonly string[] = ['opens_at', 'closes_at'];

/** The rows as their cells are written. */
export function csvRows(rows: readonly Cells[]): readonly Cells[] {
  return rows.map((row) => {
    const times = timeColumns.flatMap((name) => {
      const time = row[name];
      return typeof time === 'string' && /^\d\d:\d\d$/.test(time) ? [[name, `${time}:00`] as const] : [];
    });
    return times.length === 0 ? row : { ...row, ...Object.fromEntries(times) };
  });
}
