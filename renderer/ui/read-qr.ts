// Read a QR code from pixels, in the page itself and without a program of the system.
import { decodeQR } from 'qr/decode.js';

/** Pixels as a canvas gives them. */
type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };

/** The text of the code in a picture; undefined when none is found within `limitMs`. */
export function readQr(pixels: Pixels, limitMs: number): string | undefined {
  try {
    return decodeQR(pixels, { timeLimit: limitMs });
  } catch {
    return undefined;
  }
}
