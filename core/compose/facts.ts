// Fields that a person writes in a content folder. Compose derives the rest of the catalogue.

import { z } from '../base/zod.ts';
import { catalogueSchema, resourceSchema } from '../kit/catalogue.ts';
import { checkToWrite, withCheck } from '../kit/check.ts';
import { coverThemeOf } from '../kit/cover-theme.ts';
import { plainTitleSchema } from '../kit/plain-name.ts';

/** The file of the kit's own fields. */
export const kitFile = 'kit.yaml';

/** Fields of kit.yaml. */
export const kitFactsSchema = catalogueSchema.pick({
  id: true,
  version: true,
  previousVersion: true,
  title: true,
  description: true,
  issued: true,
  publisher: true,
  rights: true,
  languages: true,
  countries: true,
  changes: true,
  home: true,
});
/** The fields of kit.yaml. */
export type KitFacts = z.infer<typeof kitFactsSchema>;

/** Fields of the front matter of a report, checklist or slides. */
export const resourceFactsSchema = resourceSchema.omit({
  kind: true,
  language: true,
  file: true,
  pages: true,
  derived: true,
  cover: true,
  lessons: true,
  quiz: true,
  open: true,
});
/** What a person says about a resource. */
export type ResourceFacts = z.infer<typeof resourceFactsSchema>;

/** The same facts with what follows from them: the kind of check, and the theme of the cover. */
export function settledFacts(facts: ResourceFacts): ResourceFacts {
  const coverTheme = facts.coverTheme ?? coverThemeOf(facts.themes);
  return { ...withCheck(facts), ...(coverTheme === undefined ? {} : { coverTheme }) };
}

/** The facts as a person writes them: without what follows from the others. */
export function writtenFacts<T extends Pick<ResourceFacts, 'asOf' | 'check' | 'coverTheme' | 'themes'>>(
  facts: T,
): T {
  const { check: _check, coverTheme, ...others } = facts;
  const check = checkToWrite(facts);
  const isChosen = coverTheme !== undefined && coverTheme !== coverThemeOf(facts.themes);
  return { ...others, ...(check ? { check } : {}), ...(isChosen ? { coverTheme } : {}) } as T;
}

/** Fields of the YAML beside a given PDF; all are optional. */
export const givenFactsSchema = resourceFactsSchema.partial().extend({
  /** Pages (from 1) of its headings, by the heading ids that links use. */
  anchors: z.record(z.string().regex(/^[a-z0-9][a-z0-9-]*$/), z.int().min(1)).optional(),
  /** What its text leaves open; nobody can find that in a PDF. */
  open: resourceSchema.shape.open,
});
/** What a person says about a given PDF. */
export type GivenFacts = z.infer<typeof givenFactsSchema>;

/** Fields of module.<lang>.yaml. */
export const moduleFactsSchema = resourceFactsSchema.extend({
  lessons: z
    .array(
      z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/), title: plainTitleSchema, file: z.string() }),
    )
    .min(1),
  quiz: z.string().optional(),
});
