// Makes pdf.js decompress the parts of a PDF itself in the thread that reads words.

/**
 * pdf.js uses the browser's DecompressionStream, and its own code where there is none. The stream is fast for large pictures, but words come
 * in thousands of small parts. To create a stream for each costs more than to decompress it.
 */
class NoStream {
  constructor() {
    throw refusal;
  }
}

/** One for all: making an error takes as long as unpacking a small part. */
const refusal = new TypeError('nothing is unpacked as a stream here');

Object.assign(globalThis, { DecompressionStream: NoStream });
