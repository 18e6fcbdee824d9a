// The modules of the kits in use, in the order of their course.
import { localeTags } from '../../../core/base/language.ts';
import { type ListedResource, listedResources } from '../../data/db/queries.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
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
