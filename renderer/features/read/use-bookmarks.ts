// Bookmarks of a document. A bookmark is named after the heading its page belongs to.
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { OutlineEntry } from '../../../core/kit/catalogue.ts';
import type { Bookmark } from '../../../core/user-data/events/bookmark.ts';
import { idVersion } from '../../../core/user-data/events/fields.ts';
import { useLibraryStore } from '../../data/db/library-store.ts';
import { isStoredFor } from '../../data/db/stored-ids.ts';
import { showNotice } from '../../data/session/notice-store.ts';
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

/** The bookmarks of a document; they are the user data and never part of the kit. `labelOf` gives the printed label of a page. */
export function useBookmarks(
  { resource, document }: ReadResource,
  labelOf: (page: number) => string,
): Bookmarks {
  const t = useTranslations('reader');
  const all = useUserData((data) => data.bookmarks);
  const library = useLibraryStore((state) => state.ready);
  return useMemo(() => {
    const own = all.filter(({ resourceId }) => isStoredFor(library, resource.id, resourceId));
    const list = onePerPage(own);
    const has = (page: number): boolean => own.some((bookmark) => bookmark.page === page);
    const toggle = (page: number): void => {
      // Nothing in sight changes with a bookmark, so a key would have no answer.
      const words = t(has(page) ? 'bookmarkGone' : 'bookmarkSet', { label: labelOf(page) });
      showNotice({ kind: 'words', words });
      const title = titleOfPage(document?.outline ?? [], page) ?? resource.title;
      for (const { resourceId } of own.filter((bookmark) => bookmark.page === page))
        void appendEvent({ kind: 'bookmark-removed', version: idVersion(resourceId), resourceId, page });
      if (has(page)) return;
      const { id: resourceId } = resource;
      void appendEvent({
        kind: 'bookmark-set',
        version: idVersion(resourceId),
        ...{ resourceId, page, title: title.slice(0, longestTitle) },
      });
    };
    return { list, has, toggle };
  }, [all, library, resource, document, labelOf, t]);
}

/** In the order of the pages, each once: user data may have a page under two ids. */
function onePerPage(bookmarks: readonly Bookmark[]): readonly Bookmark[] {
  return bookmarks
    .filter(({ page }, index) => bookmarks.findIndex((other) => other.page === page) === index)
    .sort((one, other) => one.page - other.page);
}

/** The first heading that is on a page, else the one the page is under. */
function titleOfPage(outline: readonly OutlineEntry[], page: number): string | undefined {
  const headings = inOrder(outline);
  const own = headings.find((entry) => entry.page === page);
  return (own ?? headings.findLast((entry) => entry.page < page))?.title;
}
