// Bookmarks: pages that the person marked.
import { compareTexts } from '../../base/compare-texts.ts';
import { assertNever } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { eventModule } from './event-module.ts';
import { idVersion, idVersions, pageNumber, resourceId } from './fields.ts';

/** Bookmarks of one document that move at once; no document has more pages. */
const mostMoves = 100_000;

const bookmarkSet = z.strictObject({
  kind: z.literal('bookmark-set'),
  version: idVersions,
  resourceId,
  page: pageNumber,
  title: z.string().max(300),
});

const bookmarkRemoved = z.strictObject({
  kind: z.literal('bookmark-removed'),
  version: idVersions,
  resourceId,
  page: pageNumber,
});

/** Bookmarks of a document follow it into another edition. One event moves them all, so that no interruption loses one. */
const bookmarksMoved = z.strictObject({
  kind: z.literal('bookmarks-moved'),
  version: idVersions,
  resourceId,
  moves: z.array(z.strictObject({ from: pageNumber, to: pageNumber })).max(mostMoves),
});

/** A page the person marked. */
export type Bookmark = {
  readonly resourceId: string;
  readonly page: number;
  readonly title: string;
  readonly sequence: number;
};

/** Bookmarks in the user data. */
type BookmarkData = {
  /** By resource, then page. */
  readonly bookmarks: readonly Bookmark[];
};

const empty: BookmarkData = { bookmarks: [] };

/** Events of bookmarks. */
export const bookmarkEvents = eventModule({
  schemas: [bookmarkSet, bookmarkRemoved, bookmarksMoved],
  empty,
  part: 'bookmarks',

  apply({ bookmarks }, sequence, event) {
    switch (event.kind) {
      case 'bookmark-set':
        return setBookmark(bookmarks, sequence, event);
      case 'bookmark-removed': {
        const left = bookmarks.filter((other) => !isSamePage(other, event));
        return left.length === bookmarks.length ? undefined : { bookmarks: left };
      }
      case 'bookmarks-moved':
        return moveBookmarks(bookmarks, event);
      default:
        return assertNever(event);
    }
  },

  compact: ({ bookmarks }) =>
    bookmarks.map(({ resourceId, page, title, sequence }) => ({
      sequence,
      event: { kind: 'bookmark-set', version: idVersion(resourceId), resourceId, page, title },
    })),
});

function setBookmark(
  bookmarks: readonly Bookmark[],
  sequence: number,
  { resourceId, page, title }: z.infer<typeof bookmarkSet>,
): BookmarkData | undefined {
  const present = bookmarks.find((other) => isSamePage(other, { resourceId, page }));
  if (present?.title === title) return undefined;
  const others = bookmarks.filter((other) => other !== present);
  return { bookmarks: [...others, { resourceId, page, title, sequence }].sort(byPage) };
}

/** Where two come to one page, the one that was set later stays. */
function moveBookmarks(
  bookmarks: readonly Bookmark[],
  { resourceId, moves }: z.infer<typeof bookmarksMoved>,
): BookmarkData | undefined {
  const targets = new Map(moves.map(({ from, to }) => [from, to]));
  const moved = bookmarks.map((mark) => {
    const to = mark.resourceId === resourceId ? targets.get(mark.page) : undefined;
    return to === undefined || to === mark.page ? mark : { ...mark, page: to };
  });
  if (moved.every((mark, index) => mark === bookmarks[index])) return undefined;
  const isLatest = (mark: Bookmark): boolean =>
    moved.every((other) => !isSamePage(other, mark) || other.sequence <= mark.sequence);
  return { bookmarks: moved.filter(isLatest).sort(byPage) };
}

type MarkedPage = Pick<Bookmark, 'resourceId' | 'page'>;

function isSamePage(one: MarkedPage, other: MarkedPage): boolean {
  return one.resourceId === other.resourceId && one.page === other.page;
}

function byPage(one: Bookmark, other: Bookmark): number {
  return compareTexts(one.resourceId, other.resourceId) || one.page - other.page;
}
