// Schema of a kit's catalogue (data/catalogue.json), format 2.

import { countrySchema } from '../base/country.ts';
import { languageSchema } from '../base/language.ts';
import { localTextOf, localTextSchema } from '../base/local-text.ts';
import { z } from '../base/zod.ts';
import { checkSchema } from './check.ts';
import { coverThemeSchema } from './cover-theme.ts';
import { homeSchema } from './home.ts';
import { kitIdSchema, versionSchema } from './kit-names.ts';
import { openQuestionSchema } from './open-question.ts';
import { plainNameSchema, plainTitleSchema } from './plain-name.ts';
import { recallsSchema } from './recall.ts';

/** The newest kit format this program reads. */
export const supportedKitFormat = 2;

const calendarDay = z.iso.date('a day as YYYY-MM-DD');
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hex');
const payloadPath = z.string().regex(/^data\/[^\\]+$/, 'a path below data/ with forward slashes');

/** The title of a kit in one or more languages. */
const localNameSchema = localTextOf(plainNameSchema);
const fileSchema = z.strictObject({
  path: payloadPath,
  mediaType: z.enum([
    'application/pdf',
    'text/markdown',
    'application/json',
    /** JSON that is packed: page texts, contacts. */
    'application/gzip',
    'image/webp',
    'image/svg+xml',
    'image/png',
    'text/csv',
    /** Search segments. */
    'application/octet-stream',
  ]),
  sizeBytes: z.int().min(0),
  sha256: hash,
});
/** A payload file with the data to check it. */
export type KitFile = z.infer<typeof fileSchema>;

const webFileSchema = z.strictObject({
  path: z.string().regex(/^(?!data\/)[^\\]+$/, 'a path outside data/ with forward slashes'),
  sha256: hash,
  /** The version of the program that wrote the file. */
  program: z.string().min(1).max(40),
});

const sourceSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  address: z.string().optional(),
  date: z.string().optional(),
});
/** Source of a fact; `id` is the number used in the text. */
export type Source = z.infer<typeof sourceSchema>;

/** An item that a person opens. `translationOf` names the original; resources with the same original are one work. */
export const resourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,79}$/, 'lower-case letters, digits, dots and hyphens'),
  kind: z.enum(['report', 'module', 'slides', 'checklist']),
  title: plainTitleSchema,
  description: z.string().max(1000).optional(),
  creator: z.string().optional(),
  language: languageSchema,
  country: countrySchema,
  themes: z.array(z.string()),
  audience: z.array(z.string()),
  issued: calendarDay,
  modified: calendarDay.optional(),
  /** "Document of": the day of the document by its own metadata; absent if it does not say. */
  documentOf: calendarDay.optional(),
  /** "Checked on": the day on which a person last checked the facts; absent if nobody did. */
  asOf: calendarDay.optional(),
  /** The kind of check, its date and who did it. Absent means reviewed on `asOf`; without `asOf`, compiled. */
  check: checkSchema.optional(),
  /** The day the facts should be checked again. */
  nextCheck: calendarDay.optional(),
  valid: calendarDay.optional(),
  readiness: z.enum(['green', 'amber']),
  rights: z.string().optional(),
  isReplacedBy: z.string().optional(),
  translationOf: z.string().optional(),
  sources: z.array(sourceSchema),
  /** What its texts leave open, in the order of the texts; absent if nothing is. */
  open: z.array(openQuestionSchema).min(1).optional(),
  /** Minutes a reader needs; modules only. */
  minutes: z.int().min(1).optional(),
  /** Sort key within its kind, such as 1 for R1. */
  order: z.int().min(0).optional(),
  /** Reports in Markdown: `pages` begins each section (`##`) on a new page of the PDF, such as handouts that are printed one by one. */
  sections: z.enum(['pages']).optional(),
  /** The document itself: a PDF for reports and slides, Markdown for checklists; absent for modules. */
  file: fileSchema.optional(),
  /** Pages of the PDF. */
  pages: z.int().min(1).optional(),
  /** Page texts, labels and outline of the PDF (see derivedPagesSchema). */
  derived: fileSchema.optional(),
  /** Picture of the first page of a given PDF. */
  cover: fileSchema.optional(),
  /** Colour and drawing of a cover that the program draws. */
  coverTheme: coverThemeSchema.optional(),
  lessons: z
    .array(z.strictObject({ id: z.string().min(1), title: plainTitleSchema, file: fileSchema }))
    .optional(),
  quiz: fileSchema.optional(),
});
/** An item that a person opens, as the catalogue describes it. */
export type Resource = z.infer<typeof resourceSchema>;
/** Kinds of resource. */
export type ResourceKind = Resource['kind'];

/** The whole catalogue. */
export const catalogueSchema = z.strictObject({
  format: z.literal(supportedKitFormat),
  id: kitIdSchema,
  version: versionSchema,
  previousVersion: z.string().optional(),
  title: localNameSchema,
  description: localTextSchema.optional(),
  issued: calendarDay,
  publisher: z.strictObject({ name: plainNameSchema, address: z.string().optional() }),
  rights: z.string().optional(),
  languages: z.array(languageSchema).min(1),
  countries: z.array(countrySchema),
  changes: z.array(localTextSchema),
  /** What Home offers; see core/library/home.ts for a kit without it. */
  home: homeSchema.optional(),
  resources: z.array(resourceSchema),
  contacts: z.array(fileSchema),
  glossary: fileSchema.optional(),
  thesaurus: fileSchema.optional(),
  /** The decision aid; see core/library/aid.ts. */
  aid: fileSchema.optional(),
  /** Holidays, computed when the kit was made; see core/contacts/holidays. */
  holidays: fileSchema.optional(),
  /** Figures used by lessons and checklists. */
  media: z.array(fileSchema),
  segments: z.array(z.strictObject({ language: languageSchema, units: z.int().min(0), file: fileSchema })),
  /** What was wrong in earlier versions. */
  recalls: recallsSchema.optional(),
  /** Files of the web edition beside data/. They belong to the program, and only these may be there. */
  web: z.array(webFileSchema).optional(),
});
/** The catalogue of a kit. */
export type Catalogue = z.infer<typeof catalogueSchema>;

/** One entry of a PDF's outline; `page` counts from 1. */
export type OutlineEntry = { title: string; page: number; children: OutlineEntry[] };
const outlineEntrySchema: z.ZodType<OutlineEntry> = z.lazy(() =>
  z.strictObject({ title: z.string(), page: z.int().min(1), children: z.array(outlineEntrySchema) }),
);

/** data/derived/<resource>/pages.json.gz: data extracted from a PDF when the kit was made. */
export const derivedPagesSchema = z.strictObject({
  /**
   * One entry for each page, in order. `label` is the printed page label (see `labelOfPage` if it is empty). `text` is in reading
   * order, as in the reader's text layer. `notes` is the text of form fields and comments.
   */
  pages: z.array(z.strictObject({ label: z.string(), text: z.string(), notes: z.string().optional() })),
  outline: z.array(outlineEntrySchema),
  /** Pages of the headings of a printed Markdown report, by heading id; empty for PDFs given as files. */
  anchors: z.record(z.string(), z.int().min(1)),
  /** Language that the document declares, unchecked; may be absent or wrong. */
  declaredLanguage: z.string().optional(),
  isTagged: z.boolean(),
});
/** Data extracted from a PDF. */
export type DerivedPages = z.infer<typeof derivedPagesSchema>;

/** The label of a page (from 1): its printed label, else its number. */
export function labelOfPage({ pages }: DerivedPages, page: number): string {
  return pages[page - 1]?.label || String(page);
}

/** The day of a document: its own, else that of its issue. */
export function dayOfDocument({ documentOf, issued }: Pick<Resource, 'documentOf' | 'issued'>): string {
  return documentOf ?? issued;
}

/** The id shared by all translations of one resource. */
export function workOf(resource: Pick<Resource, 'id' | 'translationOf'>): string {
  return resource.translationOf ?? resource.id;
}

/** How many resources a reader counts: all translations of one count once. */
export function countWorks(resources: readonly Pick<Resource, 'id' | 'translationOf'>[]): number {
  return new Set(resources.map(workOf)).size;
}
