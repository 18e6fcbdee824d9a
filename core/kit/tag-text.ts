// Lines of a tag file: UTF-8 without byte-order mark, lines end with LF, CR or CRLF (RFC 8493, 2.3).

/** Why bytes are not a valid tag file. */
export type TagTextFault = 'text-not-utf8' | 'text-byte-order-mark';

/** The lines of a tag file without line endings; a last line without one counts. */
type TagText = { readonly lines: readonly string[]; readonly fault?: TagTextFault };

/** Reads a tag file. */
export function readTagText(bytes: Uint8Array): TagText {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { lines: [], fault: 'text-byte-order-mark' };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { lines: [], fault: 'text-not-utf8' };
  }
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return { lines };
}
