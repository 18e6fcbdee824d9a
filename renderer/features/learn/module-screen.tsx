// One module: what it is about, its lessons in order with their state, its quiz.

import { Check } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { isLessonRead, moduleState, quizLesson } from '../../../core/learning/progress.ts';
import type { TextRange } from '../../../core/search/units.ts';
import { bestAttempt, progressOf } from '../../../core/user-data/events/learning.ts';
import { itemOpenedEvent } from '../../../core/user-data/events/recent.ts';
import { hrefOf } from '../../app/routes/routes.ts';
import { appendEvent, useUserData } from '../../data/user-data/user-data-store.ts';
import { MarkedText } from '../../ui/excerpted.tsx';
import { Icon } from '../../ui/icon.tsx';
import { classes, lineClass, stackClass } from '../../ui/layout.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ProgressRing } from '../../ui/progress-ring.tsx';
import { RowItem, RowList } from '../../ui/row-list.tsx';
import { Screen } from '../../ui/screen.tsx';
import { textClass } from '../../ui/text.ts';
import { TextEnd, TextNotices, TextTools } from '../shared/citing/text-tools.tsx';
import { useResourceSource } from '../shared/citing/use-resource-source.ts';
import { NeedsLibrary } from '../shared/needs-library.tsx';
import { RecalledTexts } from '../shared/recalled-texts.tsx';
import { useMarks } from '../shared/use-marks.ts';
import { useModuleId } from '../shared/use-module-id.ts';
import { ModuleFacts } from './module-facts.tsx';
import { ModuleMissing } from './module-missing.tsx';
import styles from './module-screen.module.css';
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
  const best = bestAttempt(progress?.attempts ?? [])?.result;
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
        <RowList as="ol">
          {(module.lessons ?? []).map((lesson, index) => (
            <Step
              key={lesson.id}
              number={index + 1}
              title={lesson.title}
              language={module.language}
              marks={marks?.(lesson.title)}
              href={hrefOf({ screen: 'lesson', resourceId: module.id, lesson: lesson.id })}
              isDone={isLessonRead(progress, lesson.id)}
              isNext={!state.isDone && state.isStarted && state.next === lesson.id}
            />
          ))}
          {module.quiz && (
            <Step
              title={t('quiz')}
              href={hrefOf({ screen: 'lesson', resourceId: module.id, lesson: quizLesson })}
              isDone={best !== undefined}
              isNext={!state.isDone && state.isStarted && state.next === quizLesson}
              {...(best ? { note: t('quizResult', { right: best.points, total: best.total }) } : {})}
            />
          )}
        </RowList>
      </div>
      <TextEnd source={source} />
    </Screen>
  );
}

function Step(props: {
  readonly number?: number;
  readonly title: string;
  readonly language?: string;
  readonly marks?: readonly TextRange[] | undefined;
  readonly href: string;
  readonly isDone: boolean;
  readonly isNext: boolean;
  readonly note?: string;
}) {
  const t = useTranslations('learn');
  const note = props.note ?? (props.isDone ? t('lessonDone') : props.isNext ? t('lessonNext') : undefined);
  return (
    <RowItem
      className={classes(lineClass(16), styles['step'])}
      href={props.href}
      aria-current={props.isNext ? 'step' : undefined}
    >
      <span
        className={classes(textClass('note', 'strong', 'figures'), styles['number'])}
        data-done={props.isDone || undefined}
      >
        {props.isDone ? <Icon of={Check} size={16} /> : (props.number ?? '?')}
      </span>
      <span className={styles['title']} lang={props.language}>
        <MarkedText text={props.title} marks={props.marks ?? []} />
      </span>
      {note !== undefined && <span className={classes(textClass('note'), styles['note'])}>{note}</span>}
    </RowItem>
  );
}
