// Decides the events of bookmarks: set, removed, and moved with their document.
import { z } from '../base/zod.ts';
import { resourceId } from './tabs-event.ts';

/** A page of a document, from 1. */
export const pageNumber = z.int().min(1).max(1_000_000);

/** Bookmarks of one document that move at once; no document has more pages. */
const mostMoves = 100_000;

/** The events. */
export const bookmarkEventSchemas = [
  z.strictObject({
    kind: z.literal('bookmark-set'),
    version: z.literal(1),
    resourceId,
    page: pageNumber,
    title: z.string().max(300),
  }),
  z.strictObject({
    kind: z.literal('bookmark-removed'),
    version: z.literal(1),
    resourceId,
    page: pageNumber,
  }),
  z.strictObject({
    /** Bookmarks of a document follow it into another edition, all at once: cut off in between, none would be lost. */
    kind: z.literal('bookmarks-moved'),
    version: z.literal(1),
    resourceId,
    moves: z.array(z.strictObject({ from: pageNumber, to: pageNumber })).max(mostMoves),
  }),
] as const;
