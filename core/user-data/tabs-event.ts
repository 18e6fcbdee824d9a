// Decides how it is written down which documents are open in the reader.
import { z } from '../base/zod.ts';
import { tabLimit } from './tabs.ts';

/** The id of a resource as events name it. */
export const resourceId = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,79}$/);

/** Documents were opened or closed in the reader, or another came to the front. */
export const tabsEventSchema = z
  .strictObject({
    kind: z.literal('tabs-changed'),
    version: z.literal(1),
    /** All that are open then, in the order of their tabs. */
    open: z.array(resourceId).max(tabLimit),
    /** One of them; absent when none is open. */
    front: resourceId.optional(),
  })
  .refine(
    ({ open, front }) =>
      new Set(open).size === open.length && (front === undefined ? open.length === 0 : open.includes(front)),
  );
