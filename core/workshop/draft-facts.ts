// Fields of a kit and of its resources that a person edits in a draft. Each may be empty or wrong for a while.

import { countrySchema } from '../base/country.ts';
import { languageSchema } from '../base/language.ts';
import { z } from '../base/zod.ts';
import { draftTextSchema } from '../contacts/draft-contact.ts';
import { homeSchema } from '../kit/home.ts';

const line = z.string().max(4000);

/** Editable fields of kit.yaml. */
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
  /** Changes since the previous version, one entry for each. */
  changes: z.array(draftTextSchema).max(200),
  /** What Home offers; the editor takes cards and links out, their words are written in kit.yaml. */
  home: homeSchema,
});
/** Fields of kit.yaml; absent ones are not written there. */
export type DraftAbout = Partial<z.infer<typeof draftAboutSchema>>;

/** Editable fields of a resource; language, position and translations have separate edits. */
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
  documentOf: line,
  asOf: line,
  nextCheck: line,
  valid: line,
  readiness: z.enum(['green', 'amber']),
  rights: line,
  /** Id of the resource that replaced it. */
  isReplacedBy: line,
  sources: z
    .array(z.strictObject({ id: line, title: line, address: line.optional(), date: line.optional() }))
    .max(1000),
  /** Modules only. */
  minutes: z.int().min(1),
});
/** Fields of a resource; absent ones are unknown. */
export type DraftFacts = Partial<z.infer<typeof draftFactsSchema>>;
/** The name of such a field. */
export type DraftFactName = keyof DraftFacts;
