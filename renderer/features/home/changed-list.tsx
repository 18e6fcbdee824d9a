// Lessons on Home that a newer kit changed after the person had finished them: each a link to its new text.
import { useTranslations } from 'use-intl';
import { changedLessons } from '../../../core/learning/changed-lessons.ts';
import { moduleIdOf } from '../../data/db/module-id.ts';
import { listedResources } from '../../data/db/queries.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { useUserData } from '../../data/user-data/user-data-store.ts';
import { useRowNote } from '../../ui/from-kit.tsx';
import { groupWorks } from '../shared/works.ts';
import { dataHere } from './continue-items.ts';
import { HomeGroup, HomeRow } from './home-row.tsx';

const shownRows = 5;

/** The list; nothing when no finished lesson has changed. */
export function ChangedList() {
  const t = useTranslations('home');
  const language = useLanguage();
  const rowNote = useRowNote();
  const learning = useUserData((data) => data.learning);
  const found = useLibrary(async (library) => ({ library, resources: await listedResources(library) }));
  if (!found) return null;
  const here = dataHere({ reading: [], learning }, found.library).learning;
  const modules = groupWorks(
    found.resources.filter(({ kind }) => kind === 'module'),
    language,
  );
  const rows = modules.flatMap(({ shown, editions }) => {
    const progress = here.find(({ moduleId }) => moduleId === moduleIdOf(shown));
    const ids = changedLessons(progress, editions);
    return (shown.lessons ?? []).filter(({ id }) => ids.includes(id)).map((lesson) => ({ shown, lesson }));
  });
  if (rows.length === 0) return null;
  return (
    <HomeGroup id="changed-title" title={t('changedTitle')}>
      <ul>
        {rows.slice(0, shownRows).map(({ shown, lesson }) => (
          <HomeRow
            key={`${shown.id}/${lesson.id}`}
            kind="module"
            title={lesson.title}
            titleLanguage={shown.language}
            note={rowNote(shown.id, shown.title)}
            route={{ screen: 'lesson', resourceId: shown.id, lesson: lesson.id }}
          />
        ))}
      </ul>
    </HomeGroup>
  );
}
