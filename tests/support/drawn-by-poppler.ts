// The first page of a PDF as pixels, drawn by Poppler as an independent reader.
import { execFileSync } from 'node:child_process';

/** A picture; `dots` row after row from the upper left, three bytes each (red, green, blue), or one where it is grey. */
type DrawnPicture = { readonly width: number; readonly height: number; readonly dots: Uint8Array };

/** Draws the first page with so many dots per inch, in colour or in shades of grey. */
export function drawnByPoppler(pdf: Uint8Array, dotsPerInch: number, isGrey = false): DrawnPicture {
  const words = ['-r', String(dotsPerInch), ...(isGrey ? ['-gray'] : []), '-singlefile', '-'];
  const picture = execFileSync('pdftoppm', words, { input: pdf, maxBuffer: 1e8 });
  const read = readPicture(picture);
  if (read.channels !== (isGrey ? 1 : 3)) throw new Error('not the picture that was asked for');
  return read;
}

/** Reads a PPM or PGM picture, as the tools of Poppler write them; throws on anything else. */
export function readPicture(picture: Buffer): DrawnPicture & { readonly channels: 1 | 3 } {
  const head = /^P([56])\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString('latin1', 0, 40));
  if (!head) throw new Error('not a PPM or PGM picture with 256 shades');
  return {
    width: Number(head[2]),
    height: Number(head[3]),
    channels: head[1] === '5' ? 1 : 3,
    dots: picture.subarray(head[0].length),
  };
}
