// Detect the character encoding of a table, since spreadsheet programs of different countries save them differently.

/** A text with the way its letters were written. */
export type DecodedTable = { readonly text: string; readonly encoding: string };

/**
 * Decodes bytes as text: by the byte-order mark, else as UTF-8 when all of it is valid. It is UTF-16 when every second byte is
 * empty, else the Windows code page of Greece or Western Europe. Undefined for bytes that are no text.
 */
export function decodeTable(bytes: Uint8Array): DecodedTable | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  const halves = emptyHalves(bytes);
  if (halves) return decode(bytes, halves);
  if (bytes.includes(0)) return undefined;
  return decode(bytes, 'utf-8') ?? decode(bytes, looksGreek(bytes) ? 'windows-1253' : 'windows-1252');
}

function decode(bytes: Uint8Array, encoding: string): DecodedTable | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

function emptyHalves(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, 2000);
  const count = (from: number): number =>
    sample.filter((byte, index) => index % 2 === from && byte === 0).length / (sample.length / 2);
  if (count(1) > 0.3 && count(0) < 0.05) return 'utf-16le';
  return count(0) > 0.3 && count(1) < 0.05 ? 'utf-16be' : undefined;
}

/** Greek text has long runs of letters above 0xC0. Western European text has single ones between plain letters. */
function looksGreek(bytes: Uint8Array): boolean {
  let [inRows, alone] = [0, 0];
  for (const [index, byte] of bytes.entries()) {
    if (byte < 0xb8) continue;
    const isRow = (bytes[index - 1] ?? 0) >= 0xb8 || (bytes[index + 1] ?? 0) >= 0xb8;
    if (isRow) inRows += 1;
    else alone += 1;
  }
  return inRows > alone;
}
