// One line of a vCard: escaped, without forbidden characters, folded between characters.

/** A property. The value already has the form of its type; see `textOf`. */
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

/** A text as the value of a property: escaped, without control characters and lone surrogates, which vCard cannot represent. */
export function textOf(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|\p{Cs}/gu, '')
    .replace(/[\\,;]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A line folded into pieces of at most 75 bytes; the later ones start with a space. */
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

/** UTF-8 length of a text in bytes. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}
