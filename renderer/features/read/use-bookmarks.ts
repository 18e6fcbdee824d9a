// Bookmarks of a document. A bookmark is named after the heading its page belongs to.
import { useMemo } from 'react';
import type { OutlineEntry } from '../../../core/kit/catalogue.ts';
import type { Bookmark } from '../../../core/user-data/events/bookmark.ts';
import { idVersion } from '../../../core/user-data/events/fields.ts';
import { appendEvent, useUserData } from '../../data/user-data/user-data-store.ts';
import type { ReadResource } from '../shared/document/use-document.ts';
import { inOrder } from './heading-in-sight.ts';

const longestTitle = 300;

/** Bookmarks of one document, by page, and how a page gets or loses one. */
export type Bookmarks = {
  readonly list: readonly Bookmark[];
  readonly has: (page: number) => boolean;
  readonly toggle: (page: number) => void;
};

/** The bookmarks of a document; they are the user data and never part of the kit. */
export function useBookmarks({ resource, document }: ReadResource): Bookmarks {
  const all = useUserData((data) => data.bookmarks);
  return useMemo(() => {
    const list = all.filter((bookmark) => bookmark.resourceId === resource.id);
    const has = (page: number): boolean => list.some((bookmark) => bookmark.page === page);
    const toggle = (page: number): void => {
      const place = { version: idVersion(resource.id), resourceId: resource.id, page } as const;
      const title = titleOfPage(document?.outline ?? [], page) ?? resource.title;
      if (has(page)) void appendEvent({ kind: 'bookmark-removed', ...place });
      else void appendEvent({ kind: 'bookmark-set', ...place, title: title.slice(0, longestTitle) });
    };
    return { list, has, toggle };
  }, [all, resource, document]);
}

/** The first heading that is on a page, else the one the page is under. */
function titleOfPage(outline: readonly OutlineEntry[], page: number): string | undefined {
  const headings = inOrder(outline);
  const own = headings.find((entry) => entry.page === page);
  return (own ?? headings.findLast((entry) => entry.page < page))?.title;
}
