// Reasons why a PDF cannot be read. Each has its sentence in the messages and on the command line.

/** The reasons. They are single words, because the messages select their sentence by them. */
export const pdfFaults = [
  /** pdf.js finds no document in it, or breaks off. */
  'damaged',
  'locked',
  /** It has no pages. */
  'empty',
  /** It has pages, and the text of none can be read. */
  'unreadable',
  'oversized',
  /** It did not open in time. */
  'slow',
  /** Reading all of its pages takes too long. */
  'endless',
  /** One step of reading it takes too long. */
  'stuck',
  /** Reading it ended the process that reads. */
  'crashed',
  /** The disk does not give its bytes. */
  'gone',
  /** Reading it failed in a way that nobody foresaw. */
  'failed',
] as const;
/** Why a PDF cannot be read. */
export type PdfFault = (typeof pdfFaults)[number];
