// Decides how a test sees the first page of a PDF as another reader draws it: the dots of Poppler's picture.
import { execFileSync } from 'node:child_process';

/** A picture; `dots` row after row from the upper left, three bytes each (red, green, blue), or one where it is grey. */
export type DrawnPicture = { readonly width: number; readonly height: number; readonly dots: Uint8Array };

/** Draws the first page with so many dots per inch, in colour or in shades of grey. */
export function drawnByPoppler(pdf: Uint8Array, dotsPerInch: number, isGrey = false): DrawnPicture {
  const words = ['-r', String(dotsPerInch), ...(isGrey ? ['-gray'] : []), '-singlefile', '-'];
  const picture = execFileSync('pdftoppm', words, { input: pdf, maxBuffer: 1e8 });
  const head = /^P[56]\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString('latin1', 0, 40));
  if (!head || head[0].startsWith('P5') !== isGrey) throw new Error('not the picture that was asked for');
  return { width: Number(head[1]), height: Number(head[2]), dots: picture.subarray(head[0].length) };
}
