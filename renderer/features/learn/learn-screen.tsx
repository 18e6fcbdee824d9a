// Modules of a kit: one per work, with the progress and a link to continue.

import { GraduationCap } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { localeTags } from '../../../core/base/language.ts';
import type { ModuleProgress } from '../../../core/learning/module-progress.ts';
import { moduleState } from '../../../core/learning/progress.ts';
import { progressOf } from '../../../core/user-data/events/learning.ts';
import { hrefOf, type Route, routeOfResource } from '../../app/routes/routes.ts';
import type { ResourceRow } from '../../data/db/library-db.ts';
import { type ReadyLibrary, useLibraryStore } from '../../data/db/library-store.ts';
import { moduleIdOf } from '../../data/db/module-id.ts';
import { listedResources } from '../../data/db/queries.ts';
import { storedIdOf } from '../../data/db/stored-ids.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { useUserData } from '../../data/user-data/user-data-store.ts';
import { cardClass } from '../../ui/card.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FromKitLine, useRowNote } from '../../ui/from-kit.tsx';
import { classes, stackClass } from '../../ui/layout.ts';
import { LinkButton, MainLink } from '../../ui/link-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ProgressRing } from '../../ui/progress-ring.tsx';
import { RowLink, RowList } from '../../ui/row-list.tsx';
import { Screen } from '../../ui/screen.tsx';
import { textClass } from '../../ui/text.ts';
import { NeedsLibrary } from '../shared/needs-library.tsx';
import { useModuleId } from '../shared/use-module-id.ts';
import { groupWorks, sortWorks } from '../shared/works.ts';
import styles from './learn-screen.module.css';
import { ModuleFacts } from './module-facts.tsx';

/** Learn. */
export function LearnScreen() {
  const t = useTranslations('learn');
  return (
    <Screen title={t('title')} width="column" lead={t('lead')}>
      <NeedsLibrary>{() => <Modules />}</NeedsLibrary>
    </Screen>
  );
}

function Modules() {
  const t = useTranslations('learn');
  const common = useTranslations('common');
  const language = useLanguage();
  const resources = useLibrary(listedResources);
  const rowNote = useRowNote();
  const library = useLibraryStore((state) => state.ready);
  const learning = useUserData((data) => data.learning);
  if (!resources) return <Loading />;
  const works = (kind: ResourceRow['kind']): ResourceRow[] => {
    const grouped = groupWorks(
      resources.filter((resource) => resource.kind === kind),
      language,
    );
    const collator = new Intl.Collator(localeTags[language], { numeric: true });
    return sortWorks(grouped, 'suggested', language, collator).map(({ shown }) => shown);
  };
  const modules = works('module');
  const next = nextModule(modules, library, learning);
  const slides = works('slides');
  if (modules.length === 0 && slides.length === 0) {
    return (
      <EmptyState icon={GraduationCap} sentence={t('empty')} cause={t('emptyDo')}>
        <MainLink to={{ screen: 'kits' }}>{common('nav.kits')}</MainLink>
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={stackClass(16)}>
        {modules.map((module) => (
          <ModuleCard key={module.id} module={module} isNext={module.id === next} />
        ))}
      </ul>
      {slides.length > 0 && (
        <section className={classes(stackClass(8), styles['slides'])} aria-labelledby="slides-title">
          <h2 id="slides-title">{t('slides')}</h2>
          <RowList>
            {slides.map((resource) => (
              <RowLink
                key={resource.id}
                kind="slides"
                title={resource.title}
                titleLanguage={resource.language}
                note={rowNote(resource.id, common('pages', { count: resource.pages ?? 0 }))}
                route={routeOfResource(resource)}
              />
            ))}
          </RowList>
        </section>
      )}
    </>
  );
}

/** The module to go on with: one that was begun, else the first that is not done. Its button is the main one of the screen. */
function nextModule(
  modules: readonly ResourceRow[],
  library: ReadyLibrary | undefined,
  learning: readonly ModuleProgress[],
): string | undefined {
  const stored = learning.map(({ moduleId }) => moduleId);
  const open = modules.flatMap((module) => {
    const moduleId = storedIdOf(library, moduleIdOf(module), stored);
    const state = moduleState(
      module,
      learning.find((progress) => progress.moduleId === moduleId),
    );
    return state.isDone ? [] : [{ id: module.id, isStarted: state.isStarted }];
  });
  return (open.find(({ isStarted }) => isStarted) ?? open[0])?.id;
}

function ModuleCard(props: { readonly module: ResourceRow; readonly isNext: boolean }) {
  const { module, isNext } = props;
  const t = useTranslations('learn');
  const moduleId = useModuleId(module);
  const progress = useUserData((data) => progressOf(data, moduleId));
  const state = moduleState(module, progress);
  const action = state.isDone ? t('review') : state.isStarted ? t('continue') : t('start');
  const go: Route = state.isDone
    ? { screen: 'module', resourceId: module.id }
    : { screen: 'lesson', resourceId: module.id, lesson: state.next };
  return (
    <li className={classes(cardClass(16), styles['module'])}>
      <ProgressRing share={state.share} size={48} />
      <div className={stackClass(4)}>
        <a
          className={styles['title']}
          href={hrefOf({ screen: 'module', resourceId: module.id })}
          lang={module.language}
        >
          {module.title}
        </a>
        {module.description !== undefined && (
          <p className={textClass('quiet')} lang={module.language}>
            {module.description}
          </p>
        )}
        <ModuleFacts module={module} state={state} />
        <FromKitLine id={module.id} />
      </div>
      <LinkButton
        to={go}
        look={isNext ? 'main' : 'quiet'}
        aria-label={t('goTo', { action, title: module.title })}
      >
        {action}
      </LinkButton>
    </li>
  );
}
