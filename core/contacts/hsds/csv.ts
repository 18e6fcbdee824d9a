// CSV writer: RFC 4180, UTF-8 with a byte-order mark so that spreadsheet programs show Greek.

/** Writes rows below a line of column names. A missing value is an empty cell. Lines end with CR LF. */
export function csvText(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string | number | undefined>>[],
): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))];
  return `\uFEFF${lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}

function csvCell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
