// Schema of a kit's decision aid (data/aid.json): sections with signs, next steps, and what to prepare for a call.

import { countrySchema } from '../base/country.ts';
import { languageSchema } from '../base/language.ts';
import { localTextSchema } from '../base/local-text.ts';
import { z } from '../base/zod.ts';
import { needSchema } from '../contacts/contact.ts';
import { parseKitAddress } from '../markdown/kit-address.ts';

/** The address of a section, such as `kit:c4#school`. The aid refers to its text and never repeats it. */
const sectionSchema = z.string().refine((address) => {
  const target = parseKitAddress(address);
  return target !== undefined && target.kind !== 'contact' && target.heading !== undefined;
}, 'the address of a section, such as kit:c4#school');

/** One next step, with the sections that support it, the most relevant first. `countries` if it applies to these only. */
const stepSchema = z.strictObject({
  text: localTextSchema,
  countries: z.array(countrySchema).min(1).optional(),
  see: z.array(sectionSchema).min(1),
});
/** One next step. */
export type AidStep = z.infer<typeof stepSchema>;

/** The diagram of a country's way of referral, by language, and its section. */
const pathSchema = z.strictObject({
  country: countrySchema,
  figures: z.partialRecord(
    languageSchema,
    z.string().regex(/^media\/[^\\]+$/, 'a figure such as media/flow.en.svg'),
  ),
  at: sectionSchema,
});

/** The whole aid. Sections are parts of checklists or lessons; steps may also refer to parts of reports. */
export const aidSchema = z.strictObject({
  /** Workplaces, each with the signs to check first. */
  settings: z.array(sectionSchema).min(1),
  /** Forms of exploitation. */
  forms: z.array(sectionSchema),
  /** Signs for every setting and form. */
  general: z.array(sectionSchema),
  /** The limits of such lists. */
  limits: sectionSchema.optional(),
  /** What to do if the age is in doubt. */
  ageInDoubt: sectionSchema.optional(),
  /** What to write in a referral. */
  letter: sectionSchema.optional(),
  steps: z.array(stepSchema).min(1),
  /** What to prepare before calling a contact with one of these needs. */
  ready: z.array(z.strictObject({ needs: z.array(needSchema).min(1), at: sectionSchema })),
  /** How referral works, country by country. */
  paths: z.array(pathSchema),
});
/** A decision aid. */
export type Aid = z.infer<typeof aidSchema>;

/** The section about preparing a call to a contact with these needs; undefined if the aid names none. */
export function readySectionFor(aid: Aid, needs: readonly string[]): string | undefined {
  return aid.ready.find((entry) => entry.needs.some((need) => needs.includes(need)))?.at;
}
