// The steps of a module, in order and with their state: its lessons, then its quiz.

import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ModuleProgress } from '../../../core/learning/module-progress.ts';
import { isLessonRead, type ModuleState, quizLesson } from '../../../core/learning/progress.ts';
import type { TextRange } from '../../../core/search/units.ts';
import { bestAttempt } from '../../../core/user-data/events/learning.ts';
import { hrefOf } from '../../app/routes/routes.ts';
import type { ResourceRow } from '../../data/db/library-db.ts';
import { MarkedText } from '../../ui/excerpted.tsx';
import { Icon } from '../../ui/icon.tsx';
import { classes, lineClass } from '../../ui/layout.ts';
import { RowItem, RowList } from '../../ui/row-list.tsx';
import { textClass } from '../../ui/text.ts';
import styles from './module-steps.module.css';

/** A list of links. `marksIn` finds the searched words of a title. */
export function ModuleSteps(props: {
  readonly module: ResourceRow;
  readonly progress: ModuleProgress | undefined;
  readonly state: ModuleState;
  /** Lessons that changed after the person had finished them. */
  readonly changed?: readonly string[];
  readonly marksIn?: ((text: string) => readonly TextRange[]) | undefined;
}) {
  const t = useTranslations('learn');
  const { module, progress, state, changed = [], marksIn } = props;
  const best = bestAttempt(progress?.attempts ?? [])?.result;
  const isNext = (lesson: string): boolean => !state.isDone && state.isStarted && state.next === lesson;
  return (
    <RowList as="ol">
      {(module.lessons ?? []).map((lesson, index) => (
        <Step
          key={lesson.id}
          number={index + 1}
          title={lesson.title}
          language={module.language}
          marks={marksIn?.(lesson.title)}
          href={hrefOf({ screen: 'lesson', resourceId: module.id, lesson: lesson.id })}
          isDone={isLessonRead(progress, lesson.id)}
          {...(changed.includes(lesson.id) ? { note: t('lessonChanged') } : {})}
          isNext={isNext(lesson.id)}
        />
      ))}
      {module.quiz && (
        <Step
          title={t('quiz')}
          href={hrefOf({ screen: 'lesson', resourceId: module.id, lesson: quizLesson })}
          isDone={best !== undefined}
          isNext={isNext(quizLesson)}
          {...(best ? { note: t('quizResult', { right: best.points, total: best.total }) } : {})}
        />
      )}
    </RowList>
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
