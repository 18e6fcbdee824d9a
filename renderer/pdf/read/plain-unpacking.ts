// Decides how packed parts of a PDF are unpacked in the thread that reads words: by pdf.js itself.

/**
 * pdf.js asks the browser's DecompressionStream and unpacks by itself where there is none. The stream is quick with large pictures, but
 * words come in thousands of small parts, and making a stream for each costs more than unpacking it.
 */
class NoStream {
  constructor() {
    throw refusal;
  }
}

/** One for all: making an error takes as long as unpacking a small part. */
const refusal = new TypeError('nothing is unpacked as a stream here');

Object.assign(globalThis, { DecompressionStream: NoStream });
