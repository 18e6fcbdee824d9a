// List on Home of what to continue with.
import { useTranslations } from 'use-intl';
import { quizLesson } from '../../../core/learning/progress.ts';
import type { ResourceRow } from '../../data/db/library-db.ts';
import type { ReadyLibrary } from '../../data/db/library-store.ts';
import { allResources } from '../../data/db/queries.ts';
import { idHere, isStoredFor } from '../../data/db/stored-ids.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useTabs } from '../../data/user-data/open-tabs.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { useUserData } from '../../data/user-data/user-data-store.ts';
import { useRowNote } from '../../ui/from-kit.tsx';
import { ProgressRing } from '../../ui/progress-ring.tsx';
import { RowLink, RowList } from '../../ui/row-list.tsx';
import { type ContinueItem, continueItems, dataHere } from './continue-items.ts';

const shownItems = 3;

/** What was left half done; nothing when there is none. */
export function ContinueList() {
  const t = useTranslations('home');
  const language = useLanguage();
  const reading = useUserData((data) => data.reading);
  const learning = useUserData((data) => data.learning);
  const found = useLibrary(async (library) => ({ library, resources: await allResources(library) }));
  const items = found
    ? continueItems(dataHere({ reading, learning }, found.library), found.resources, language, shownItems)
    : [];
  const note = (item: ContinueItem): string => {
    if (item.kind === 'reading') {
      const { pages } = item.resource;
      return pages === undefined
        ? t('continueReading', { page: item.page })
        : t('continueReadingOf', { page: item.page, pages });
    }
    if (item.lesson === quizLesson) return t('continueQuiz');
    const lessons = item.resource.lessons ?? [];
    const number = lessons.findIndex(({ id }) => id === item.lesson) + 1;
    return t('continueLesson', { number: Math.max(1, number), total: lessons.length });
  };
  const rowNote = useRowNote();
  const open = useOpenDocuments(found);
  if (items.length === 0 && !open) return null;
  return (
    <section aria-labelledby="continue-title">
      <h2 id="continue-title">{t('continueTitle')}</h2>
      <RowList>
        {open && (
          <RowLink
            kind={open.front.kind}
            title={t('openDocuments', { count: open.count })}
            note={rowNote(open.front.id, open.front.title)}
            route={{ screen: 'read', resourceId: open.front.id }}
          />
        )}
        {items.map((item) => (
          <RowLink
            key={item.resource.id}
            kind={item.resource.kind}
            title={item.resource.title}
            titleLanguage={item.resource.language}
            note={rowNote(item.resource.id, note(item))}
            end={item.kind === 'learning' && <ProgressRing share={item.share} size={32} />}
            route={
              item.kind === 'reading'
                ? { screen: 'read', resourceId: item.resource.id }
                : { screen: 'lesson', resourceId: item.resource.id, lesson: item.lesson }
            }
          />
        ))}
      </RowList>
    </section>
  );
}

/** How many documents are open in the reader, and the one in front; undefined while it is not more than one. */
function useOpenDocuments(
  found: { readonly library: ReadyLibrary; readonly resources: readonly ResourceRow[] } | undefined,
): { readonly count: number; readonly front: ResourceRow } | undefined {
  const { open, front } = useTabs();
  if (!found) return undefined;
  const { library, resources } = found;
  const here = new Set(open.map((id) => idHere(library, id)));
  const there = resources.filter(({ id, file }) => file && here.has(id));
  const isInFront = ({ id }: ResourceRow): boolean => front !== undefined && isStoredFor(library, id, front);
  const inFront = there.find(isInFront) ?? there[0];
  return inFront && there.length > 1 ? { count: there.length, front: inFront } : undefined;
}
