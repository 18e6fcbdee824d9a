// Positions of ink on a page: in a printed PDF whose pages are pictures, and as Poppler draws a PDF.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPicture } from './drawn-by-poppler.ts';

/** An area of a page, in points from its upper left corner. */
type Area = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** The program draws pages for print at this resolution. */
const dotsPerInch = 300;
const dotsPerPoint = dotsPerInch / 72;
/** A dot with a channel below this is ink. */
const minPaper = 128;

/** The box around the ink in an area of the first page of a PDF, as Poppler draws it; undefined where there is none. */
export function inkOfPdf(path: string, area: Area): Area | undefined {
  const words = ['-r', String(dotsPerInch), '-singlefile', path];
  return inkIn(execFileSync('pdftoppm', words, { maxBuffer: 1e8 }), area);
}

/** The box around the ink in an area of the first page that the program printed: the first picture in the PDF. */
export function inkOfPrint(path: string, area: Area): Area | undefined {
  const root = join(mkdtempSync(join(tmpdir(), 'printed-pages-')), 'page');
  execFileSync('pdfimages', ['-l', '1', path, root]);
  return inkIn(readFileSync(`${root}-000.ppm`), area);
}

function inkIn(picture: Buffer, area: Area): Area | undefined {
  const { width, dots, channels } = readPicture(picture);
  const [left, top, right, bottom] = [area.left, area.top, area.right, area.bottom].map((points) =>
    Math.round(points * dotsPerPoint),
  ) as [number, number, number, number];
  const columns: number[] = [];
  const rows: number[] = [];
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = (y * width + x) * channels;
      if (Math.min(...dots.subarray(at, at + channels)) >= minPaper) continue;
      columns.push(x);
      rows.push(y);
    }
  }
  if (columns.length === 0) return undefined;
  const inPoints = (dot: number): number => dot / dotsPerPoint;
  return {
    left: inPoints(Math.min(...columns)),
    top: inPoints(Math.min(...rows)),
    right: inPoints(Math.max(...columns)),
    bottom: inPoints(Math.max(...rows)),
  };
}
