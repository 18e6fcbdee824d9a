// Reading places: where each document was left.
import { type FileHash, toFileHash } from '../../base/ids.ts';
import { z } from '../../base/zod.ts';
import { isSameItem } from '../../kit/item-id.ts';
import { eventModule } from './event-module.ts';
import { idVersion, pageNumber, resourceId, sha256 } from './fields.ts';

/** Documents whose place is remembered. */
export const readingLimit = 1000;

/**
 * Where a document was left. `offset` is the share of the page above the upper edge of the view. Since version 3 of the
 * event it can be below 0. Then the page begins below that edge, and the end of the page before it is visible.
 */
const placeSchema = z.strictObject({
  page: pageNumber,
  offset: z.number().min(-1).max(1),
  /** A factor (1 is real size) or one of the viewer's own words. */
  zoom: z.union([
    z.number().min(0.05).max(50),
    z.enum(['auto', 'page-width', 'page-fit', 'page-height', 'page-actual']),
  ]),
  rotation: z.literal([0, 90, 180, 270]).optional(),
  /** Scroll mode; vertical when absent. Since version 2 of the event. */
  scroll: z.enum(['vertical', 'horizontal', 'wrapped', 'page']).optional(),
  /** Spread mode; none when absent. Since version 2 of the event. */
  spread: z.enum(['none', 'odd', 'even']).optional(),
});

const readingMoved = z.strictObject({
  kind: z.literal('reading-moved'),
  version: z.literal([1, 2, 3, 4]),
  resourceId,
  /** SHA-256 of the document the place belongs to: another edition may have other pages. */
  fileHash: sha256,
  place: placeSchema,
});

/** Where a document was left. */
export type Place = z.infer<typeof placeSchema>;

/** Where one document was left. `sequence` orders by time: the larger, the later. */
type ReadingPlace = {
  readonly resourceId: string;
  readonly fileHash: FileHash;
  readonly place: Place;
  readonly sequence: number;
};

/** Reading places in the user data. */
type ReadingData = {
  /** Newest first. */
  readonly reading: readonly ReadingPlace[];
};

const empty: ReadingData = { reading: [] };

/** Events of reading places. */
export const readingEvents = eventModule({
  schemas: [readingMoved],
  empty,
  part: 'reading',

  apply({ reading }, sequence, event) {
    const { resourceId, place } = event;
    const moved = { resourceId, fileHash: toFileHash(event.fileHash), place, sequence };
    const others = reading.filter((other) => other.resourceId !== resourceId);
    return { reading: [moved, ...others].slice(0, readingLimit) };
  },

  compact: ({ reading }) =>
    reading.map(({ resourceId, fileHash, place, sequence }) => ({
      sequence,
      event: { kind: 'reading-moved', version: placeVersion(place, resourceId), resourceId, fileHash, place },
    })),

  isPositionOnly: () => true,
  // The place changes many times a minute.
  supersedes: (event, earlier) => event.resourceId === earlier.resourceId,
});

/**
 * The version of the event that can store a place in a document: programs that know only earlier versions leave such places alone. Ids
 * with the suffix of a kit came with version 4.
 */
export function placeVersion(place: Place, resourceId: string): 1 | 2 | 3 | 4 {
  if (idVersion(resourceId) > 1) return 4;
  if (place.offset < 0) return 3;
  return place.scroll === undefined && place.spread === undefined ? 1 : 2;
}

/** Where a resource was left, if the file is still the same edition; the same file of another kit is left at the same place. */
export function placeOf(data: ReadingData, resourceId: string, fileHash: string): Place | undefined {
  return data.reading.find((entry) => isSameItem(entry.resourceId, resourceId) && entry.fileHash === fileHash)
    ?.place;
}
