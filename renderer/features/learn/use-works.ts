// The modules of the kits in use, in the order of their course.
import { localeTags } from '../../../core/base/language.ts';
import type { ModuleProgress } from '../../../core/learning/module-progress.ts';
import { type ModuleState, moduleState } from '../../../core/learning/progress.ts';
import { useLibraryStore } from '../../data/db/library-store.ts';
import { moduleIdOf } from '../../data/db/module-id.ts';
import { type ListedResource, listedResources } from '../../data/db/queries.ts';
import { storedIdOf } from '../../data/db/stored-ids.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { useUserData } from '../../data/user-data/user-data-store.ts';
import { groupWorks, sortWorks } from '../shared/works.ts';

/** One edition of each work of a kind that a person learns with: in the language of the interface where there is one. Undefined while they are read. */
export function useWorks(kind: 'module' | 'slides'): readonly ListedResource[] | undefined {
  const language = useLanguage();
  const resources = useLibrary(listedResources);
  if (!resources) return undefined;
  const works = groupWorks(
    resources.filter((resource) => resource.kind === kind),
    language,
  );
  const collator = new Intl.Collator(localeTags[language], { numeric: true });
  return sortWorks(works, 'suggested', language, collator).map(({ shown }) => shown);
}

/** The module that comes after this one; undefined after the last. */
export function useNextModule({ work }: Pick<ListedResource, 'work'>): ListedResource | undefined {
  const modules = useWorks('module');
  const place = modules?.findIndex((module) => module.work === work) ?? -1;
  return place < 0 ? undefined : modules?.[place + 1];
}

/** A module of the course, the id under which its progress is kept, and how far a person is in it. */
export type CourseModule = {
  readonly module: ListedResource;
  readonly storedId: string;
  readonly progress: ModuleProgress | undefined;
  readonly state: ModuleState;
};

/** Modules with what is known of a person's progress. */
export function useStations(modules: readonly ListedResource[]): readonly CourseModule[] {
  const library = useLibraryStore((state) => state.ready);
  const learning = useUserData((data) => data.learning);
  const stored = learning.map(({ moduleId }) => moduleId);
  return modules.map((module) => {
    const storedId = storedIdOf(library, moduleIdOf(module), stored);
    const progress = learning.find(({ moduleId }) => moduleId === storedId);
    return { module, storedId, progress, state: moduleState(module, progress) };
  });
}
