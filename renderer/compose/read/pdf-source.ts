// Decides how pdf.js is set up when a kit is made, as in the reader of the program, and where its bytes come from.
import { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What is the same wherever a PDF is opened here. */
export const pdfSetting = {
  disableAutoFetch: true,
  disableStream: true,
  enableXfa: false,
  isEvalSupported: false,
  stopAtErrors: false,
  cMapUrl: '/pdf/cmaps/',
  cMapPacked: true,
  standardFontDataUrl: '/pdf/standard_fonts/',
  iccUrl: '/pdf/iccs/',
  wasmUrl: '/pdf/wasm/',
  useWorkerFetch: true,
} as const;

/** Reads bytes `begin` to `end` (not included) of a file. Throws when they are not to be had. */
export async function fetchRange(address: string, begin: number, end: number): Promise<Uint8Array> {
  const response = await fetch(address, { headers: { range: `bytes=${begin}-${end - 1}` } });
  if (!response.ok) throw new Error(`no bytes ${begin} to ${end} (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Hands pdf.js the bytes it asks for; `failed` is told when they are not to be had. */
export function rangeTransport(
  sizeBytes: number,
  read: (begin: number, end: number) => Promise<Uint8Array>,
  failed: (error: unknown) => void,
): PDFDataRangeTransport {
  class Transport extends PDFDataRangeTransport {
    override requestDataRange(begin: number, end: number): void {
      read(begin, end).then((bytes) => this.onDataRange(begin, bytes), failed);
    }
  }
  return new Transport(sizeBytes, null);
}
