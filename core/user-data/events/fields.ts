// Fields that events of several modules share.
import { z } from '../../base/zod.ts';

const kitSuffix = '(?:@[a-z0-9][a-z0-9.-]{0,79})?';

/**
 * Id of one resource in one language (`r1.en`), or of a work without its language (`m1`) for modules. Items of other kits than the first
 * of a place have a suffix (core/kit/item-id.ts) since the version that `idVersion` gives.
 */
export const resourceId = z.string().regex(new RegExp(`^[a-z0-9][a-z0-9.-]{0,79}${kitSuffix}$`));

/** Id of a contact, with a suffix as above. */
export const contactId = z.string().regex(new RegExp(`^[a-z0-9-]{2,60}${kitSuffix}$`));

/** The versions of an event that has ids: 2 where one of them has a suffix. */
export const idVersions = z.literal([1, 2]);

/** The version of an event with these ids: programs that know no suffixes leave those with one alone. */
export function idVersion(...ids: readonly (string | undefined)[]): 1 | 2 {
  return ids.some((id) => id?.includes('@')) ? 2 : 1;
}

/** SHA-256 in hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Page of a document, from 1. */
export const pageNumber = z.int().min(1).max(1_000_000);

/** Random id of something a person made. */
export const randomId = z.string().regex(/^[0-9a-f]{32}$/);
