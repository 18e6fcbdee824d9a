// CSV parser for tests by the grammar of RFC 4180, independent of the writer.

/** All records, the line of names first. Throws where the text breaks the grammar. */
export function parseCsv(text: string): string[][] {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  const records: string[][] = [];
  let record: string[] = [];
  while (field.lastIndex < body.length) {
    const at = field.lastIndex;
    const found = field.exec(body);
    if (!found) throw new Error(`not CSV at ${at}: ${body.slice(at, at + 40)}`);
    record.push(found[1] === undefined ? (found[2] ?? '') : found[1].replaceAll('""', '"'));
    if (found[3] === ',') continue;
    if (found[3] !== '\r\n') throw new Error('the last line has no end');
    records.push(record);
    record = [];
  }
  return records;
}
