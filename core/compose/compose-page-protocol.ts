// Protocol between main and the compose page: jobs as plain data, answers checked against a schema.

import { pdfFaults } from '../base/pdf-fault.ts';
import { z } from '../base/zod.ts';
import { derivedPagesSchema, type Resource } from '../kit/catalogue.ts';
import type { FigureLink } from '../markdown/read-figure.ts';

/** A Markdown document to be laid out for printing. */
export type PrintJob = {
  /** The fields shown in the catalogue. */
  readonly resource: Pick<
    Resource,
    | 'kind'
    | 'language'
    | 'title'
    | 'description'
    | 'country'
    | 'themes'
    | 'coverTheme'
    | 'issued'
    | 'asOf'
    | 'check'
    | 'nextCheck'
    | 'readiness'
    | 'rights'
    | 'creator'
    | 'sources'
    | 'sections'
  >;
  readonly publisher: string;
  readonly markdown: string;
  /** Addresses on the page's own origin, by the path in the text, such as `media/flow.svg`. */
  readonly media: Readonly<Record<string, string>>;
  /** Boxes of figures that link into the kit, by the path in the text. */
  readonly figureLinks: Readonly<Record<string, readonly FigureLink[]>>;
};

/** Result of a first print. The second print writes these numbers into contents and footers. */
export const pageNumbersSchema = z.strictObject({
  pageCount: z.int().min(1),
  /** Pages of the headings, by heading id. */
  anchors: z.record(z.string(), z.int().min(1)),
});
/** Result of a first print. */
export type PageNumbers = z.infer<typeof pageNumbersSchema>;

/** A PDF to be read. */
export type ReadJob = {
  /** Name for messages: the path in the content folder. */
  readonly file: string;
  /** Address from which the page reads the bytes, by range. */
  readonly address: string;
  readonly sizeBytes: number;
  /**
   * The PDF was just printed, so text in its margins is a running header or footer and is left out of the page texts. A given PDF
   * whose metadata name this program is read the same way.
   */
  readonly isPrinted: boolean;
};

/** A form that only Adobe's programs show (XFA), or a collection of files (a portfolio). */
export const documentNatures = ['xfa', 'collection'] as const;
/** What a PDF is whose pages are not its content. */
export type DocumentNature = (typeof documentNatures)[number];

/** How much of a file was read before its first page was known. */
const readBeforeSchema = z.strictObject({ bytes: z.int().min(0), pieces: z.int().min(0) });
/** How much of a file was read before its first page was known. */
export type ReadBefore = z.infer<typeof readBeforeSchema>;

/** Result of reading a PDF. `coverBase64` is a WebP image. The time limits are in `readingLimits`. */
export const readAnswerSchema = z.discriminatedUnion('isReadable', [
  z.strictObject({
    isReadable: z.literal(true),
    derived: derivedPagesSchema,
    coverBase64: z.string().optional(),
    /** Pages whose text could not be read; counted from 1. */
    brokenPages: z.array(z.int().min(1)),
    beforeFirstPage: readBeforeSchema,
    nature: z.enum(documentNatures).optional(),
    /** The day of the document by its metadata. */
    documentOf: z.iso.date().optional(),
  }),
  z.strictObject({ isReadable: z.literal(false), reason: z.enum(pdfFaults) }),
]);
/** Result of reading a PDF. */
export type ReadAnswer = z.infer<typeof readAnswerSchema>;
/** A PDF to inspect quickly. */
export type InspectJob = Pick<ReadJob, 'file' | 'address' | 'sizeBytes'>;

/**
 * Result of a quick inspection: the page count, and enough to guess title, language and age. `text` is that of the first pages.
 * `dated` is the creation date in the metadata, YYYY-MM-DD.
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
/** Result of a quick inspection. */
export type InspectAnswer = z.infer<typeof inspectAnswerSchema>;
