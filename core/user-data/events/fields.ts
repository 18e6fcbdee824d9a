// Fields that events of several modules share.
import { z } from '../../base/zod.ts';

/** Id of one resource in one language (`r1.en`), or of a work without its language (`m1`) for modules. */
export const resourceId = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,79}$/);

/** SHA-256 in hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Page of a document, from 1. */
export const pageNumber = z.int().min(1).max(1_000_000);

/** Random id of something a person made. */
export const randomId = z.string().regex(/^[0-9a-f]{32}$/);
