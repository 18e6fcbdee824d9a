// Look for a code in a chosen picture: at its own size, and smaller.
import { readQr } from '../../../ui/read-qr.ts';

/** The longest side, in pixels. The largest comes last, since it takes the longest: it is for fine codes on scanned pages. */
const sides = [1600, 1000, 600, 2800];
const limitMs = 1500;
const maxBytes = 50_000_000;

/** Endings of pictures that can be read. */
export const pictureEndings = ['.png', '.jpg', '.jpeg', '.webp', '.bmp', '.gif'];

/** The text of the code in a picture; undefined when it is no picture, or none is found. */
export async function readPicture(file: Blob): Promise<string | undefined> {
  if (file.size > maxBytes) return undefined;
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return undefined;
  try {
    return codeIn(bitmap);
  } finally {
    bitmap.close();
  }
}

/** The text of the code in pixels; undefined when none is found. */
export function codeIn(picture: ImageBitmap | HTMLCanvasElement): string | undefined {
  for (const side of sides) {
    const scale = Math.min(1, side / Math.max(picture.width, picture.height));
    const text = readQr(pixelsOf(picture, scale), limitMs);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The pixels of a picture on white, since codes on nothing have no light parts. */
function pixelsOf(picture: ImageBitmap | HTMLCanvasElement, scale: number): ImageData {
  const [width, height] = [picture.width, picture.height].map((side) =>
    Math.max(1, Math.round(side * scale)),
  );
  const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('a canvas has a context');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
