// Decides how one line of a vCard is written: escaped, without what the format forbids, folded without cutting a character.

/** A property. The value is already in the form of its type; see `textOf`. */
export type Property = {
  readonly name: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly value: string;
};

const lineBytes = 75;

/** A property as one line without its line break. */
export function cardLine({ name, parameters = {}, value }: Property): string {
  const written = Object.entries(parameters).map(([key, text]) => `;${key}=${text}`);
  return `${name}${written.join('')}:${value}`;
}

/** A text as the value of a property: escaped; control characters, which vCard has no way to write, and half characters are left out. */
export function textOf(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|\p{Cs}/gu, '')
    .replace(/[\\,;]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A line in pieces of at most 75 bytes, the later ones behind a space. */
export function foldLine(line: string): string {
  let folded = '';
  let usedBytes = 0;
  for (const character of line) {
    const size = utf8Length(character);
    if (usedBytes + size > lineBytes) {
      folded += '\r\n ';
      usedBytes = 1;
    }
    folded += character;
    usedBytes += size;
  }
  return folded;
}

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}
