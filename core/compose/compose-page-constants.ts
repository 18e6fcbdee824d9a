// Constants shared by main and the compose page. It imports nothing, so that no code is loaded before a PDF is read.

/** Limits for PDFs: time, size, and how many are read in parallel. */
export const readingLimits = {
  /** Each worker is a process with a page and a reading thread. */
  maxWorkers: 4,
  /** pdf.js keeps a file in one buffer, and Chromium cannot allocate one of 2 GiB. */
  maxBytes: 2_000_000_000,
  /** A healthy document opens in well under a second; some broken ones never do. */
  openingMs: 10_000,
  /** A single step (opening, one page, the cover) that takes longer is treated as hung. */
  stepMs: 20_000,
  /** Time for all pages, so that a document of slow pages is stopped as well. */
  totalMs: (pages: number): number => 60_000 + pages * 500,
} as const;

/** Creator in the metadata of a PDF that this program printed. */
export const printingProgram = 'IMPACT Kit';

/** Size of printed pages and of their margins, in CSS pixels. The style sheets of renderer/compose/print use the same values. */
export const paperSize = {
  report: { width: 793.6, height: 1122.56, marginTop: 98, marginBottom: 94, marginSide: 104 },
  slides: { width: 1280, height: 720, marginTop: 58, marginBottom: 58, marginSide: 74 },
} as const;

/** Anchor at the start of the probe in a first print. The pages before it belong to the document. */
export const probeId = 'probe:pages';
