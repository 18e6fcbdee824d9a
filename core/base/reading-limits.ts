// Limits for what is read out of a kit or a draft. They hold the same on every computer, so a kit that one program accepts is accepted by all.

/** Whatever goes beyond a limit is a fault of its file and is refused by its name. docs/kit-format.md lists them with their reasons. */
export const readingLimits = {
  /** UTF-16 units of a Markdown text: some 300 printed pages, twenty times the longest text of the starter kit. */
  textCharacters: 512 * 1024,
  /** Bytes of UTF-8 that so many units have at most. */
  textBytes: 3 * 512 * 1024,
  /** Lists, list entries and quotes inside each other. */
  textDepth: 32,
  /** Nodes of a parsed text inside each other: `textDepth` lists with their entries, and marked words in them. */
  treeDepth: 100,
  /** Estimated work for a Markdown text; one step is about the work for one plain character (core/markdown/text-steps.ts). */
  textSteps: 1_000_000,
  /** A figure is looked at, not read: more would make every kit slow. */
  figureBytes: 4 * 1024 ** 2,
  /** Elements of an SVG figure. */
  figureElements: 20_000,
  /** Elements of an SVG figure inside each other. */
  figureDepth: 64,
  /** Objects and arrays inside each other in a JSON file; the outline of a PDF is the deepest part. */
  jsonDepth: 64,
  /** Fields in one file that this program does not know. A newer program adds a few, each in many places. */
  unknownFields: 100_000,
  /** Bytes of a JSON file; the page texts of a document of 10,000 pages have about a third of it. */
  jsonBytes: 64 * 1024 ** 2,
} as const;
