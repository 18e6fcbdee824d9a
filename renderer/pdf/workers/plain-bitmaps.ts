// Decoded pictures leave the worker of pdf.js as plain bitmaps, which are freed with their page.

/**
 * Chromium's ImageDecoder, which pdf.js uses, returns video frames. Each time such a frame is drawn, Chromium keeps a copy of the whole
 * picture in its own cache. The cache holds up to half a gigabyte, long after the document is closed. Of a bitmap it keeps nothing.
 */
const Decoder = globalThis.ImageDecoder;

class BitmapDecoder {
  static isTypeSupported(type: string): Promise<boolean> {
    return Decoder.isTypeSupported(type);
  }

  readonly #init: ImageDecoderInit;

  constructor(init: ImageDecoderInit) {
    this.#init = init;
  }

  /** pdf.js takes a bitmap where it would get a frame. */
  async decode(): Promise<{ readonly image: ImageBitmap; readonly complete: true }> {
    const { data, type, desiredWidth, desiredHeight } = this.#init;
    const isReduced = desiredWidth !== undefined && desiredHeight !== undefined;
    const picture = new Blob([data as BlobPart], { type });
    const size: ImageBitmapOptions = isReduced
      ? { resizeWidth: desiredWidth, resizeHeight: desiredHeight }
      : {};
    return { image: await createImageBitmap(picture, size), complete: true };
  }

  close(): void {
    // Nothing is held.
  }
}

if (Decoder) Object.assign(globalThis, { ImageDecoder: BitmapDecoder });
