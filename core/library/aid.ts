// Decides the shape of a kit's decision aid (data/aid.json): sections with signs, what to do next, what to have ready for a call.

import { countrySchema } from '../base/country.ts';
import { languageSchema } from '../base/language.ts';
import { localTextSchema } from '../base/local-text.ts';
import { z } from '../base/zod.ts';
import { needSchema } from '../contacts/contact.ts';
import { parseKitAddress } from '../markdown/kit-address.ts';

/** The address of a section, such as `kit:c4#school`. Its words stay where they are: the aid never says them a second time. */
const sectionSchema = z.string().refine((address) => {
  const target = parseKitAddress(address);
  return target !== undefined && target.kind !== 'contact' && target.heading !== undefined;
}, 'the address of a section, such as kit:c4#school');

/** One thing to do next, with the sections it rests on, the most telling first. `countries` when it holds for these only. */
const stepSchema = z.strictObject({
  text: localTextSchema,
  countries: z.array(countrySchema).min(1).optional(),
  see: z.array(sectionSchema).min(1),
});
/** One thing to do next. */
export type AidStep = z.infer<typeof stepSchema>;

/** The picture of a country's way of referral, by language, and the section it stands in. */
const pathSchema = z.strictObject({
  country: countrySchema,
  figures: z.partialRecord(
    languageSchema,
    z.string().regex(/^media\/[^\\]+$/, 'a figure such as media/flow.en.svg'),
  ),
  at: sectionSchema,
});

/** The whole aid. Sections are parts of checklists or lessons; those of steps may also be parts of reports. */
export const aidSchema = z.strictObject({
  /** Where somebody works, each with the signs to look at there first. */
  settings: z.array(sectionSchema).min(1),
  /** Forms of exploitation. */
  forms: z.array(sectionSchema),
  /** Signs for every setting and form. */
  general: z.array(sectionSchema),
  /** What such lists cannot do. */
  limits: sectionSchema.optional(),
  /** What to do when the age is in doubt. */
  ageInDoubt: sectionSchema.optional(),
  /** What to write in a referral. */
  letter: sectionSchema.optional(),
  steps: z.array(stepSchema).min(1),
  /** What to have ready before a contact with one of these needs is called. */
  ready: z.array(z.strictObject({ needs: z.array(needSchema).min(1), at: sectionSchema })),
  /** How referral works, country by country. */
  paths: z.array(pathSchema),
});
/** A decision aid. */
export type Aid = z.infer<typeof aidSchema>;

/** The section with what to have ready for a contact with these needs; undefined when the aid names none. */
export function readySectionFor(aid: Aid, needs: readonly string[]): string | undefined {
  return aid.ready.find((entry) => entry.needs.some((need) => needs.includes(need)))?.at;
}
