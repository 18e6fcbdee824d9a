// Decides which fields of a kit and of its resources a person writes in the workshop; every one may be empty or wrong for a while.

import { countrySchema } from '../base/country.ts';
import { languageSchema } from '../base/language.ts';
import { z } from '../base/zod.ts';
import { draftTextSchema } from '../contacts/draft-contact.ts';
import { homeSchema } from '../kit/home.ts';

const line = z.string().max(4000);

/** Fields of kit.yaml as the workshop edits them. */
export const draftAboutSchema = z.strictObject({
  id: line,
  version: line,
  previousVersion: line,
  title: draftTextSchema,
  description: draftTextSchema,
  /** YYYY-MM-DD. */
  issued: line,
  publisher: z.strictObject({ name: line, address: line.optional() }),
  rights: line,
  languages: z.array(languageSchema),
  countries: z.array(countrySchema),
  /** Since the version before, one entry per change. */
  changes: z.array(draftTextSchema).max(200),
  /** What Home offers; the editor takes cards and links out, their words are written in kit.yaml. */
  home: homeSchema,
});
/** Fields of kit.yaml; absent ones are not written there. */
export type DraftAbout = Partial<z.infer<typeof draftAboutSchema>>;

/** Fields of a resource as the workshop edits them; language, place and translations have edits of their own. */
export const draftFactsSchema = z.strictObject({
  title: line,
  description: line,
  creator: line,
  country: countrySchema,
  themes: z.array(line).max(100),
  audience: z.array(line).max(100),
  /** Days: YYYY-MM-DD. */
  issued: line,
  modified: line,
  asOf: line,
  nextCheck: line,
  valid: line,
  readiness: z.enum(['green', 'amber']),
  rights: line,
  /** Id of the resource that took its place. */
  isReplacedBy: line,
  sources: z
    .array(z.strictObject({ id: line, title: line, address: line.optional(), date: line.optional() }))
    .max(1000),
  /** Modules only. */
  minutes: z.int().min(1),
});
/** Fields of a resource; absent ones are not known. */
export type DraftFacts = Partial<z.infer<typeof draftFactsSchema>>;
/** The name of such a field. */
export type DraftFactName = keyof DraftFacts;
