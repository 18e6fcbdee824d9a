// Writer for PDFs, object by object, for structures that no usual program produces.

/** A line of a table of objects: where an object stands, its generation, whether it is there (`n`) or free (`f`). */
export function tableLine(offset: number, generation = 0, kind: 'n' | 'f' = 'n'): string {
  return `${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} ${kind} \n`;
}

/** A PDF of the given objects, numbered from 1; the first is the catalogue. Letters of Latin-1 only. */
export function pdfOfObjects(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => tableLine(offset)).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** A stream with its length. */
export function streamObject(content: string, entries = ''): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** A line of text to be set; `top` in points from the upper edge of an A4 page. */
export type SetLine = {
  readonly text: string;
  readonly size: number;
  readonly top: number;
  readonly left?: number;
};

/** Helvetica, which every PDF reader has. */
export const helvetica = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

/** Sets lines in Helvetica, known to the page as F. */
export function setLines(lines: readonly SetLine[]): string {
  return lines
    .map(
      ({ text, size, top, left = 72 }) =>
        `BT /F ${size} Tf ${left} ${842 - top} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`,
    )
    .join('\n');
}
