// The boxes of pictures on a page: photographs and the like, not lines, characters or icons.
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Left, bottom, right, top in points. */
export type PictureBox = readonly [number, number, number, number];

/** The part of pdf.js' operator list of a page that is used here. */
type DrawingSteps = { readonly fnArray: ArrayLike<number>; readonly argsArray: ArrayLike<unknown> };

type Matrix = readonly [number, number, number, number, number, number];

const plain: Matrix = [1, 0, 0, 1, 0, 0];
/** Smaller ones are signs among letters; they are dark where letters are. */
const smallestSide = 24;

const pictureSteps: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageXObjectRepeat,
]);

/** The boxes of pictures, in the coordinates of the page. Masks in one colour count as letters. */
export function pictureBoxes({ fnArray, argsArray }: DrawingSteps): readonly PictureBox[] {
  const boxes: PictureBox[] = [];
  let matrix = plain;
  const kept: Matrix[] = [];
  for (let step = 0; step < fnArray.length; step += 1) {
    const kind = fnArray[step] as number;
    const values = argsArray[step];
    if (kind === OPS.save || kind === OPS.beginGroup || kind === OPS.beginAnnotation) kept.push(matrix);
    else if (kind === OPS.restore || kind === OPS.endGroup || kind === OPS.endAnnotation)
      matrix = kept.pop() ?? plain;
    else if (kind === OPS.transform) matrix = times(matrix, asMatrix(values));
    else if (kind === OPS.paintFormXObjectBegin) {
      kept.push(matrix);
      matrix = times(matrix, asMatrix(Array.isArray(values) ? values[0] : undefined));
    } else if (kind === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? plain;
    else if (pictureSteps.has(kind)) boxes.push(boxOf(matrix));
  }
  return boxes.filter(
    ([left, bottom, right, top]) => right - left >= smallestSide && top - bottom >= smallestSide,
  );
}

function asMatrix(values: unknown): Matrix {
  const list = values instanceof Object && 'length' in values ? Array.from(values as ArrayLike<number>) : [];
  return list.length === 6 && list.every((value) => typeof value === 'number')
    ? (list as unknown as Matrix)
    : plain;
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** A picture fills the square from 0 to 1 of its own coordinates. */
function boxOf([a, b, c, d, e, f]: Matrix): PictureBox {
  const [x, y] = [
    [e, e + a, e + c, e + a + c],
    [f, f + b, f + d, f + b + d],
  ] as const;
  return [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)];
}
