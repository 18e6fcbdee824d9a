// List on Home of what to continue with.
import { useTranslations } from 'use-intl';
import type { ResourceRow } from '../../data/db/library-db.ts';
import type { ReadyLibrary } from '../../data/db/library-store.ts';
import { allResources } from '../../data/db/queries.ts';
import { idHere, isStoredFor } from '../../data/db/stored-ids.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useTabs } from '../../data/user-data/open-tabs.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { useUserData } from '../../data/user-data/user-data-store.ts';
import { useRowNote } from '../../ui/from-kit.tsx';
import { type ContinueItem, continueItems, dataHere, type LearningItem } from './continue-items.ts';
import { HomeGroup, HomeRow } from './home-row.tsx';
import { useLessonWords } from './use-lesson-words.ts';

const shownItems = 3;

type OpenDocuments = { readonly count: number; readonly front: ResourceRow };
/** What a person left half done. */
export type Continued = { readonly items: readonly ContinueItem[]; readonly open: OpenDocuments | undefined };

/** What was left half done, the latest first. */
export function useContinued(): Continued {
  const language = useLanguage();
  const reading = useUserData((data) => data.reading);
  const learning = useUserData((data) => data.learning);
  const found = useLibrary(async (library) => ({ library, resources: await allResources(library) }));
  const open = useOpenDocuments(found);
  const items = found
    ? continueItems(dataHere({ reading, learning }, found.library), found.resources, language, shownItems)
    : [];
  return { items, open };
}

/** The module that was left last. */
export function latestLearning({ items }: Continued): LearningItem | undefined {
  return items.find((item) => item.kind === 'learning');
}

/** The list, without what a door shows already; nothing when there is none. */
export function ContinueList({
  continued: { items, open },
  inDoor,
}: {
  readonly continued: Continued;
  readonly inDoor: LearningItem | undefined;
}) {
  const t = useTranslations('home');
  const rowNote = useRowNote();
  const lessonWords = useLessonWords();
  const rows = items.filter((item) => item.resource.id !== inDoor?.resource.id);
  const note = (item: ContinueItem): string => {
    if (item.kind === 'learning') return lessonWords(item);
    const { pages } = item.resource;
    return pages === undefined
      ? t('continueReading', { page: item.page })
      : t('continueReadingOf', { page: item.page, pages });
  };
  if (rows.length === 0 && !open) return null;
  return (
    <HomeGroup id="continue-title" title={t('continueTitle')}>
      <ul>
        {open && (
          <HomeRow
            kind={open.front.kind}
            title={t('openDocuments', { count: open.count })}
            note={rowNote(open.front.id, open.front.title)}
            route={{ screen: 'read', resourceId: open.front.id }}
          />
        )}
        {rows.map((item) => (
          <HomeRow
            key={item.resource.id}
            kind={item.resource.kind}
            title={item.resource.title}
            titleLanguage={item.resource.language}
            note={rowNote(item.resource.id, note(item))}
            route={
              item.kind === 'reading'
                ? { screen: 'read', resourceId: item.resource.id }
                : { screen: 'lesson', resourceId: item.resource.id, lesson: item.lesson }
            }
          />
        ))}
      </ul>
    </HomeGroup>
  );
}

/** How many documents are open in the reader, and the one in front; undefined while it is not more than one. */
function useOpenDocuments(
  found: { readonly library: ReadyLibrary; readonly resources: readonly ResourceRow[] } | undefined,
): OpenDocuments | undefined {
  const { open, front } = useTabs();
  if (!found) return undefined;
  const { library, resources } = found;
  const here = new Set(open.map((id) => idHere(library, id)));
  const there = resources.filter(({ id, file }) => file && here.has(id));
  const isInFront = ({ id }: ResourceRow): boolean => front !== undefined && isStoredFor(library, id, front);
  const inFront = there.find(isInFront) ?? there[0];
  return inFront && there.length > 1 ? { count: there.length, front: inFront } : undefined;
}
