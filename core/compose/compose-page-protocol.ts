// Decides what main and the compose page say to each other: jobs as plain data, answers checked against a schema.

import { z } from '../base/zod.ts';
import { type DerivedPages, derivedPagesSchema, type Resource } from '../kit/catalogue.ts';
import type { FigureLink } from '../markdown/read-figure.ts';

/** A Markdown document to be laid out for printing. */
export type PrintJob = {
  /** Its fields as the catalogue will show them. */
  readonly resource: Pick<
    Resource,
    | 'kind'
    | 'language'
    | 'title'
    | 'description'
    | 'country'
    | 'issued'
    | 'asOf'
    | 'nextCheck'
    | 'readiness'
    | 'rights'
    | 'creator'
    | 'sources'
  >;
  readonly publisher: string;
  readonly markdown: string;
  /** Addresses on the page's own origin, by the path used in the text, such as `media/flow.svg`. */
  readonly media: Readonly<Record<string, string>>;
  /** Boxes of figures that lead into the kit, by the path used in the text. */
  readonly figureLinks: Readonly<Record<string, readonly FigureLink[]>>;
};

/** How a first print came out: what the second one writes into contents and footers. */
export const pageNumbersSchema = z.strictObject({
  pageCount: z.int().min(1),
  /** Pages of the headings, by heading id. */
  anchors: z.record(z.string(), z.int().min(1)),
});
/** How a first print came out. */
export type PageNumbers = z.infer<typeof pageNumbersSchema>;

/** A PDF to be read. */
export type ReadJob = {
  /** Name for messages: the path in the content folder. */
  readonly file: string;
  /** Where the page gets its bytes, by range. */
  readonly address: string;
  readonly sizeBytes: number;
  /**
   * Printed just now, so what stands in the margins is known to be running lines; these stay out of the page texts. A given PDF that
   * says it was printed by this program is read the same way.
   */
  readonly isPrinted: boolean;
};

/** What was read of a file before its first page was known. */
const readBeforeSchema = z.strictObject({ bytes: z.int().min(0), pieces: z.int().min(0) });
/** What was read of a file before its first page was known. */
export type ReadBefore = z.infer<typeof readBeforeSchema>;

/** What reading a PDF came to. `coverBase64` is a webp. Seconds of silence that end it are in `readingLimits`. */
export const readAnswerSchema = z.discriminatedUnion('isReadable', [
  z.strictObject({
    isReadable: z.literal(true),
    derived: derivedPagesSchema,
    coverBase64: z.string().optional(),
    /** Pages whose text could not be read; counted from 1. */
    brokenPages: z.array(z.int().min(1)),
    beforeFirstPage: readBeforeSchema,
  }),
  z.strictObject({ isReadable: z.literal(false), reason: z.string() }),
]);
/** What reading a PDF came to. */
export type ReadAnswer = z.infer<typeof readAnswerSchema>;
/** What reading found; anchors are added by whoever printed the document. */
export type ReadPages = DerivedPages;

/** A PDF to be looked into, quickly. */
export type InspectJob = Pick<ReadJob, 'file' | 'address' | 'sizeBytes'>;

/**
 * What a quick look found: enough to say how many pages it has, and to guess title, language and age. `text` is that of its first
 * pages, `dated` the day it says it was made, YYYY-MM-DD.
 */
export const inspectAnswerSchema = z.discriminatedUnion('isReadable', [
  z.strictObject({
    isReadable: z.literal(true),
    pages: z.int().min(1),
    text: z.string(),
    title: z.string().optional(),
    language: z.string().optional(),
    dated: z.iso.date().optional(),
  }),
  z.strictObject({ isReadable: z.literal(false), why: z.enum(['damaged', 'locked', 'no-pages']) }),
]);
/** What a quick look found. */
export type InspectAnswer = z.infer<typeof inspectAnswerSchema>;
