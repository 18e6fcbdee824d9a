// What a person can continue with on Home, read from the user data and the library.

import { localeTags } from '../../../core/base/language.ts';
import { moduleState } from '../../../core/learning/progress.ts';
import { progressOf } from '../../../core/user-data/events/learning.ts';
import type { ResourceRow } from '../../data/db/library-db.ts';
import type { ReadyLibrary } from '../../data/db/library-store.ts';
import { moduleIdOf } from '../../data/db/module-id.ts';
import { allResources, contactById, listedResources, resourceById } from '../../data/db/queries.ts';
import { idHere, isStoredFor } from '../../data/db/stored-ids.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useTabs } from '../../data/user-data/open-tabs.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { useUserData } from '../../data/user-data/user-data-store.ts';
import { groupWorks, sortWorks } from '../shared/works.ts';
import {
  type ContinueItem,
  continueItems,
  dataHere,
  type LearningItem,
  type OpenedItem,
  withOpened,
} from './continue-items.ts';

type OpenDocuments = { readonly count: number; readonly front: ResourceRow };
/** What a person left half done or opened, the latest first, and the documents open in the reader. */
export type Continued = {
  readonly items: readonly (ContinueItem | OpenedItem)[];
  readonly open: OpenDocuments | undefined;
  /** The module that was left last. */
  readonly learning: LearningItem | undefined;
};

/** What to continue with; undefined while it is read. */
export function useContinued(): Continued | undefined {
  const language = useLanguage();
  const reading = useUserData((data) => data.reading);
  const learning = useUserData((data) => data.learning);
  const found = useLibrary(async (library) => ({ library, resources: await allResources(library) }));
  const open = useOpenDocuments(found);
  const opened = useOpened();
  if (!found || !opened) return undefined;
  const left = continueItems(dataHere({ reading, learning }, found.library), found.resources, language);
  const latest = left.find((item) => item.kind === 'learning');
  return { items: withOpened(left, opened), open, learning: latest };
}

/** A module that nothing was done in, and where it begins. */
export type FirstLesson = { readonly module: ResourceRow; readonly lesson: string };

/** The first module, in the order of the screen Learn, that nothing was done in; undefined when there is none. */
export function useFirstModule(): FirstLesson | undefined {
  const language = useLanguage();
  const learning = useUserData((data) => data.learning);
  const found = useLibrary(async (library) => ({ library, resources: await listedResources(library) }));
  if (!found) return undefined;
  const here = dataHere({ reading: [], learning }, found.library);
  const modules = groupWorks(
    found.resources.filter(({ kind }) => kind === 'module'),
    language,
  );
  const collator = new Intl.Collator(localeTags[language], { numeric: true });
  for (const { shown } of sortWorks(modules, 'suggested', language, collator)) {
    const { isStarted, next } = moduleState(shown, progressOf(here, moduleIdOf(shown)));
    if (!isStarted) return { module: shown, lesson: next };
  }
  return undefined;
}

/** Opened resources and contacts that the library has; nothing when they are not remembered. */
function useOpened(): readonly OpenedItem[] | undefined {
  const recents = useUserData((data) => data.recents);
  const isKept = useUserData((data) => data.settings.areRecentsKept);
  const found = useLibrary(
    async (library) =>
      await Promise.all(
        recents.map(async ({ item, sequence }): Promise<OpenedItem | undefined> => {
          if (item.kind === 'contact') {
            const contact = await contactById(library, item.id);
            return contact && { kind: 'contact', contact, sequence };
          }
          const resource = await resourceById(library, item.id);
          return resource && { kind: 'opened', resource, sequence };
        }),
      ),
    [recents],
  );
  if (!isKept) return [];
  return found?.filter((item) => item !== undefined);
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
