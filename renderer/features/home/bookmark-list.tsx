// Bookmarked pages on Home: the newest first, each a link to its page.
import { useTranslations } from 'use-intl';
import { distinctBy } from '../../../core/base/distinct-by.ts';
import { routeOfResource } from '../../app/routes/routes.ts';
import { resourceById } from '../../data/db/queries.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useUserData } from '../../data/user-data/user-data-store.ts';
import { useRowNote } from '../../ui/from-kit.tsx';
import { HomeGroup, HomeRow } from './home-row.tsx';

const shownItems = 3;

/** Bookmarked pages; nothing when there are none. */
export function BookmarkList() {
  const t = useTranslations('home');
  const rowNote = useRowNote();
  const bookmarks = useUserData((data) => data.bookmarks);
  const found = useLibrary(
    async (library) => {
      const newest = [...bookmarks].sort((one, other) => other.sequence - one.sequence);
      const items = await Promise.all(
        newest.map(async (bookmark) => ({
          bookmark,
          resource: await resourceById(library, bookmark.resourceId),
        })),
      );
      const there = items.filter(({ resource }) => resource !== undefined);
      return distinctBy(there, ({ bookmark, resource }) => `${resource?.id} ${bookmark.page}`).slice(
        0,
        shownItems,
      );
    },
    [bookmarks],
  );
  if (!found || found.length === 0) return null;
  return (
    <HomeGroup id="bookmarks-title" title={t('bookmarksTitle')}>
      <ul>
        {found.map(
          ({ bookmark: { page, title }, resource }) =>
            resource && (
              <HomeRow
                key={`${resource.id} ${page}`}
                kind={resource.kind}
                title={title}
                titleLanguage={resource.language}
                note={rowNote(resource.id, t('bookmarkNote', { title: resource.title, page }))}
                route={routeOfResource(resource, { page })}
              />
            ),
        )}
      </ul>
    </HomeGroup>
  );
}
