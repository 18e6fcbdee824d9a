// The modules that are done, by kit, as a certificate in a language names them.
import type { Language } from '../../../core/base/language.ts';
import { localeTags } from '../../../core/base/language.ts';
import { toWords } from '../../../core/certificate/statement.ts';
import { withoutSuffix } from '../../../core/kit/item-id.ts';
import { moduleState } from '../../../core/learning/progress.ts';
import { kitOf, type ReadyLibrary } from '../../data/db/library-store.ts';
import { moduleIdOf } from '../../data/db/module-id.ts';
import { listedResources } from '../../data/db/queries.ts';
import { storedIdOf } from '../../data/db/stored-ids.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useUserData } from '../../data/user-data/user-data-store.ts';
import { groupWorks, sortWorks } from '../shared/works.ts';

/** A module that is done: what the statement has of it, the language of its title, and the kit it is of. */
export type DoneModule = {
  readonly kitId: string;
  readonly id: string;
  readonly minutes: number;
  readonly title: string;
  readonly titleLanguage: Language;
};

/** In the order of the course; undefined while they are read. */
export function useDoneModules(library: ReadyLibrary, language: Language): readonly DoneModule[] | undefined {
  const learning = useUserData((data) => data.learning);
  const resources = useLibrary(listedResources);
  if (!resources) return undefined;
  const stored = learning.map(({ moduleId }) => moduleId);
  const works = groupWorks(
    resources.filter(({ kind }) => kind === 'module'),
    language,
  );
  const collator = new Intl.Collator(localeTags[language], { numeric: true });
  return sortWorks(works, 'suggested', language, collator).flatMap(({ shown, editions }) => {
    const id = moduleIdOf(shown);
    const moduleId = storedIdOf(library, id, stored);
    const progress = learning.find((one) => one.moduleId === moduleId);
    // Editions have the same lessons, but a person may have read another one than the certificate names.
    if (!editions.some((edition) => moduleState(edition, progress).isDone)) return [];
    return {
      kitId: kitOf(library, shown.id).kitId,
      id: withoutSuffix(id),
      minutes: shown.minutes ?? 0,
      title: toWords(shown.title),
      titleLanguage: shown.language,
    };
  });
}
