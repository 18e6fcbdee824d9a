// Limits for reading a kit or a draft. They are the same on every computer, so a kit that one program accepts is accepted by all.

/**
 * Anything beyond a limit is a fault of its file and is refused by the name of the limit. docs/kit-format.md lists the limits with
 * their reasons.
 */
export const readingLimits = {
  /** UTF-16 units of a Markdown text: some 300 printed pages, twenty times the longest text of the starter kit. */
  textCharacters: 512 * 1024,
  /** Maximum UTF-8 length in bytes of that many units. */
  textBytes: 3 * 512 * 1024,
  /** Nesting of lists, list entries and quotes. */
  textDepth: 32,
  /** Nesting of the nodes of a parsed text: `textDepth` lists with their entries, and formatting inside them. */
  treeDepth: 100,
  /** Estimated work for a Markdown text. One step is about the work for one plain character (core/markdown/text-steps.ts). */
  textSteps: 1_000_000,
  /** Bytes of a figure. Larger figures would make every kit slow. */
  figureBytes: 4 * 1024 ** 2,
  /** Elements of an SVG figure. */
  figureElements: 20_000,
  /** Nesting of the elements of an SVG figure. */
  figureDepth: 64,
  /** Nesting of objects and arrays in a JSON file. The outline of a PDF is the deepest part. */
  jsonDepth: 64,
  /** Fields in one file that this program does not know. A newer program adds a few kinds, each in many places. */
  unknownFields: 100_000,
  /** Bytes of a JSON file. The page texts of a document of 10,000 pages take about a third of it. */
  jsonBytes: 64 * 1024 ** 2,
} as const;
