// Schema of what Home offers: cards in the order of the kit, each with what its title opens and a few links.

import { countrySchema } from '../base/country.ts';
import { localTextOf, localTextSchema } from '../base/local-text.ts';
import { z } from '../base/zod.ts';
import { plainTitleSchema } from './plain-name.ts';

/**
 * An address in the kit (`kit:c2`, `kit:r1#path`, `kit:contact/gr-1056`) or the name of a screen (`aid`, `contacts/missing-child`).
 * The schema accepts names that this program does not know: a kit of a newer program stays readable, and the link is not shown.
 */
const addressSchema = z
  .string()
  .max(200)
  .regex(/^[a-z][a-z0-9:/#.-]*$/, 'an address such as kit:c2');
/** A name on a card, by language. */
const nameSchema = localTextOf(plainTitleSchema);

const targetShape = {
  /** What opens for everybody. */
  to: addressSchema.optional(),
  /** Link for people of these countries only. */
  byCountry: z
    .partialRecord(countrySchema, addressSchema)
    .refine((addresses) => Object.keys(addresses).length > 0, 'an address for at least one country')
    .optional(),
};
const hasOneTarget = (target: { readonly to?: unknown; readonly byCountry?: unknown }): boolean =>
  (target.to === undefined) !== (target.byCountry === undefined);
const oneTarget = { message: 'must have either to or byCountry', path: ['to'] };

const homeLinkSchema = z
  .strictObject({ ...targetShape, label: nameSchema.optional() })
  .refine(hasOneTarget, oneTarget);
/** A link of a card. Without a label it is called what it opens. */
export type HomeLink = z.infer<typeof homeLinkSchema>;

const homeCardSchema = z
  .strictObject({
    ...targetShape,
    title: nameSchema.optional(),
    /** Shown while every link of the card leads somewhere, so that it promises nothing that is not there. */
    text: localTextSchema.optional(),
    /** One of `homeIcons`; the program chooses an icon for any other word. */
    icon: z.string().max(40).optional(),
    links: z.array(homeLinkSchema).max(8).optional(),
  })
  .refine(hasOneTarget, oneTarget);
/** A card of Home. The title opens `to`, or the first link if `to` is not available. */
export type HomeCard = z.infer<typeof homeCardSchema>;

/** All cards, in order. */
export const homeSchema = z.array(homeCardSchema).max(12);
/** What Home offers. */
export type Home = z.infer<typeof homeSchema>;
