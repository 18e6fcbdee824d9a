// Decides what main and the compose page both go by without asking: limits, names and measures. Nothing to be loaded before a PDF is read.

/** How long a PDF may take, how large it may be, and how many are read at a time. */
export const readingLimits = {
  /** Each worker is a process with a page and a thread that reads. */
  maxWorkers: 4,
  /** pdf.js keeps a file in one buffer, and Chromium makes none of 2 GiB. */
  maxBytes: 2_000_000_000,
  /** One step (opening, one page, the cover) that lasts longer is a hang. */
  stepMs: 20_000,
  /** All pages together: a document whose every page is slow is stopped as well. */
  totalMs: (pages: number): number => 60_000 + pages * 500,
} as const;

/** What a PDF printed by this program names as its creator. */
export const printingProgram = 'IMPACT Kit';

/** Size of printed pages and height of their margins, in CSS pixels; the style sheets of renderer/compose/print say the same. */
export const paperSize = {
  report: { width: 793.6, height: 1122.56, marginTop: 98, marginBottom: 94 },
  slides: { width: 1280, height: 720, marginTop: 58, marginBottom: 58 },
} as const;

/** Name of the place where the probe of a first print begins; the pages before it are the document's own. */
export const probeId = 'probe:pages';
