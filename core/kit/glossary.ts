// Schema of a kit's glossary (data/glossary.json): each term in all languages.
import { z } from '../base/zod.ts';

const wording = z.strictObject({
  term: z.string().min(1),
  /** Other accepted wordings, spelled out one by one. */
  variants: z.array(z.string()),
  /** Whether the wording was seen in an official or practice text, or needs a reviewer. */
  isSeen: z.boolean(),
});
/** The wording of a term in one language. */
export type Wording = z.infer<typeof wording>;

const definitionSource = z.strictObject({
  title: z.string().min(1),
  address: z.string().min(1),
  /** As precise as the source has it, or `undated`. */
  date: z.string().min(1),
});

/** One term. `elCY` is the Greek of Cyprus where institutions differ. */
const termSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  en: wording,
  el: wording.optional(),
  elCY: wording.optional(),
  it: wording.optional(),
  pt: wording.optional(),
  definition: z.partialRecord(z.enum(['en', 'el', 'it', 'pt']), z.string()).optional(),
  /** The wording of an official text, in the languages in which it was read. */
  officialWording: z.partialRecord(z.enum(['en', 'el', 'it', 'pt']), z.string()).optional(),
  /** Sources of definition and official wording. */
  definitionSources: z.array(definitionSource).optional(),
  note: z.string().optional(),
  source: z.string(),
});
/** One term. */
export type Term = z.infer<typeof termSchema>;

/** The whole glossary. */
export const glossarySchema = z.strictObject({ terms: z.array(termSchema) });
