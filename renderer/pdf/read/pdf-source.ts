// The set-up of pdf.js wherever a PDF is opened, and the size of the pieces in which it gets bytes.
import { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** No scripts, nothing read before it is needed, all that belongs to pdf.js beside the page. */
export const pdfSetting = {
  disableAutoFetch: true,
  disableStream: true,
  enableXfa: false,
  isEvalSupported: false,
  // The largest canvas that Chromium makes; pdf.js would try some out for each document.
  canvasMaxAreaInBytes: 2 ** 30,
  stopAtErrors: false,
  cMapUrl: '/pdf/cmaps/',
  cMapPacked: true,
  standardFontDataUrl: '/pdf/standard_fonts/',
  iccUrl: '/pdf/iccs/',
  wasmUrl: '/pdf/wasm/',
  useWorkerFetch: true,
} as const;
/** Bytes asked for at a time; larger pieces read more than a page needs, smaller ones ask too often. */
export const pieceBytes = 64 * 1024;

/** Hands pdf.js the bytes it asks for, until it is ended; `failed` is told when they are not to be had. */
export function rangeTransport(
  sizeBytes: number,
  read: (begin: number, end: number) => Promise<Uint8Array>,
  failed: () => void,
): PDFDataRangeTransport {
  class Transport extends PDFDataRangeTransport {
    #hasEnded = false;

    override requestDataRange(begin: number, end: number): void {
      read(begin, end).then((bytes) => {
        // Nobody waits any more for what was asked for before the document was closed.
        if (!this.#hasEnded) this.onDataRange(begin, bytes);
      }, failed);
    }

    override abort(): void {
      this.#hasEnded = true;
    }
  }
  return new Transport(sizeBytes, null);
}
