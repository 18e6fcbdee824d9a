// Look for a code in a chosen picture: at its own size, and smaller.
import { readQr } from '../../../ui/read-qr.ts';

const sides = [1600, 1000, 600];
const limitMs = 1500;
const maxBytes = 50_000_000;

/** The text of the code in a picture; undefined when it is no picture, or none is found. */
export async function readPicture(file: Blob): Promise<string | undefined> {
  if (file.size > maxBytes) return undefined;
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return undefined;
  try {
    for (const side of sides) {
      const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
      const text = readQr(pixelsOf(bitmap, scale), limitMs);
      if (text !== undefined) return text;
    }
    return undefined;
  } finally {
    bitmap.close();
  }
}

/** The pixels of a picture on white, since codes on nothing have no light parts. */
function pixelsOf(bitmap: ImageBitmap, scale: number): ImageData {
  const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(side * scale)));
  const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('a canvas has a context');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
