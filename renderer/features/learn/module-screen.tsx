// One module: what it is about, its lessons in order with their state, its quiz.
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { moduleState } from '../../../core/learning/progress.ts';
import { progressOf } from '../../../core/user-data/events/learning.ts';
import { itemOpenedEvent } from '../../../core/user-data/events/recent.ts';
import { appendEvent, useUserData } from '../../data/user-data/user-data-store.ts';
import { MarkedText } from '../../ui/excerpted.tsx';
import { classes, stackClass } from '../../ui/layout.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ProgressRing } from '../../ui/progress-ring.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TextEnd, TextNotices, TextTools } from '../shared/citing/text-tools.tsx';
import { useResourceSource } from '../shared/citing/use-resource-source.ts';
import { NeedsLibrary } from '../shared/needs-library.tsx';
import { RecalledTexts } from '../shared/recalled-texts.tsx';
import { useMarks } from '../shared/use-marks.ts';
import { useModuleId } from '../shared/use-module-id.ts';
import { CodeForHome } from './code-for-home.tsx';
import { ModuleFacts } from './module-facts.tsx';
import { ModuleMissing } from './module-missing.tsx';
import styles from './module-screen.module.css';
import { ModuleSteps } from './module-steps.tsx';
import { type FoundModule, useModule } from './use-module.ts';

/** A module. */
export function ModuleScreen(place: ModulePlace) {
  return <NeedsLibrary>{() => <ReadModule {...place} />}</NeedsLibrary>;
}

/** Which module, and the words it was found by. */
type ModulePlace = { readonly resourceId: string; readonly query?: string | undefined };

function ReadModule({ resourceId, query }: ModulePlace) {
  const t = useTranslations('learn');
  const found = useModule(resourceId);
  if (!found) return <Loading />;
  if (found === 'missing') return <ModuleMissing sentence={t('moduleMissing')} />;
  return <ShownModule {...found} query={query} />;
}

function ShownModule({ module, editions, query }: FoundModule & Pick<ModulePlace, 'query'>) {
  const t = useTranslations('learn');
  const marks = useMarks(query, module.language);
  const moduleId = useModuleId(module);
  const progress = useUserData((data) => progressOf(data, moduleId));
  const state = moduleState(module, progress);
  const source = useResourceSource(module);
  useEffect(() => {
    void appendEvent(itemOpenedEvent({ kind: 'resource', id: module.id }));
  }, [module.id]);
  return (
    <Screen
      title={module.title}
      titleLanguage={module.language}
      source={source.line}
      titleMarks={marks?.(module.title)}
      width="column"
      action={
        <>
          <ProgressRing share={state.share} size={28} />
          <TextTools
            source={source}
            editions={editions.map(({ id, language }) => ({
              language,
              route: { screen: 'module', resourceId: id },
            }))}
          />
          <LinkButton look="main" to={{ screen: 'lesson', resourceId: module.id, lesson: state.next }}>
            {state.isDone ? t('review') : state.isStarted ? t('continue') : t('start')}
          </LinkButton>
        </>
      }
      below={
        <div className={classes(stackClass(4, 'start'), styles['below'])}>
          {module.description !== undefined && (
            <p lang={module.language}>
              <MarkedText text={module.description} marks={marks?.(module.description) ?? []} />
            </p>
          )}
          <ModuleFacts module={module} state={state} isShort />
          <TextNotices source={source} />
          <RecalledTexts id={module.id} />
        </div>
      }
    >
      <div className={styles['steps']}>
        <ModuleSteps module={module} progress={progress} state={state} marksIn={marks} />
        <CodeForHome module={module} line={source.line} />
      </div>
      <TextEnd source={source} />
    </Screen>
  );
}
