// PDF strings: read in both forms that Chromium writes, always written in hexadecimal.

/** Reads a PDF string, `(…)` or `<…>`; undefined if it is neither. Escaped line breaks are not supported, because none are written. */
export function readPdfString(written: string): string | undefined {
  const hex = /^<([0-9a-fA-F]*)>$/.exec(written)?.[1];
  const bytes =
    hex === undefined
      ? literalBytes(written)
      : Array.from({ length: Math.ceil(hex.length / 2) }, (_, at) =>
          Number.parseInt(hex.slice(at * 2, at * 2 + 2).padEnd(2, '0'), 16),
        );
  if (!bytes) return undefined;
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return textOf(bytes);
  const units: number[] = [];
  for (let at = 2; at + 1 < bytes.length; at += 2) units.push(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
  return textOf(units);
}

/** Writes a string: UTF-16 with a byte-order mark, in hexadecimal. */
export function writePdfString(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  );
  return `<feff${units.join('')}>`;
}

/** Text of UTF-16 units, one by one: a call takes only so many arguments. */
function textOf(units: readonly number[]): string {
  return units.map((unit) => String.fromCharCode(unit)).join('');
}

function literalBytes(written: string): number[] | undefined {
  if (!/^\(.*\)$/s.test(written)) return undefined;
  const plain = written
    .slice(1, -1)
    .replace(/\\([0-7]{3}|[^0-7])/gs, (_, what: string) =>
      what.length === 3 ? String.fromCharCode(Number.parseInt(what, 8)) : what,
    );
  return Array.from(plain, (letter) => letter.charCodeAt(0));
}

/** Encodes text as Latin-1, one byte for each character. */
export function encodeLatin1(letters: string): Uint8Array {
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
