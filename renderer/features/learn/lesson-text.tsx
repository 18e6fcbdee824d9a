// Text of a lesson: one column, numbered steps, sources. Then a button marks it as done and opens the next.

import { ArrowRight, Check } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Resource } from '../../../core/kit/catalogue.ts';
import { suffixOf } from '../../../core/kit/item-id.ts';
import { changedLessons } from '../../../core/learning/changed-lessons.ts';
import { isLessonRead, moduleState, quizLesson } from '../../../core/learning/progress.ts';
import { parseMarkdown } from '../../../core/markdown/parse-markdown.ts';
import { inlines } from '../../../core/markdown/walk.ts';
import { idVersion } from '../../../core/user-data/events/fields.ts';
import { progressOf } from '../../../core/user-data/events/learning.ts';
import type { Place } from '../../app/routes/routes.ts';
import { appendEvent, userDataNow, useUserData } from '../../data/user-data/user-data-store.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { classes, rowClass } from '../../ui/layout.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import { ProgressRing } from '../../ui/progress-ring.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SourceList } from '../../ui/source-list.tsx';
import { textClass } from '../../ui/text.ts';
import { TextEnd, TextNotices, TextTools } from '../shared/citing/text-tools.tsx';
import { useResourceSource } from '../shared/citing/use-resource-source.ts';
import { ReadAloudBar } from '../shared/read-aloud/read-aloud-bar.tsx';
import { ReadAloudButton } from '../shared/read-aloud/read-aloud-button.tsx';
import { useTextAloud } from '../shared/read-aloud/use-text-aloud.ts';
import { RecalledTexts } from '../shared/recalled-texts.tsx';
import { useMarks } from '../shared/use-marks.ts';
import { useModuleId } from '../shared/use-module-id.ts';
import styles from './lesson-text.module.css';
import { useLessonPlace } from './use-lesson-place.ts';
import type { FoundModule } from './use-module.ts';

type Lesson = NonNullable<Resource['lessons']>[number];
type LessonTextProps = FoundModule & { readonly lesson: Lesson; readonly text: string } & Place;

/** A lesson. */
export function LessonText(props: LessonTextProps) {
  const { module, editions, lesson, text, query, heading } = props;
  const t = useTranslations('learn');
  const moduleId = useModuleId(module);
  const progress = useUserData((data) => progressOf(data, moduleId));
  const lessons = module.lessons ?? [];
  const index = lessons.findIndex(({ id }) => id === lesson.id);
  const document = useMemo(() => parseMarkdown(text), [text]);
  const marks = useMarks(query, module.language);
  const cited = useMemo(() => citedSources(module, document), [module, document]);
  const source = useResourceSource(module, lesson.title);
  const textRoot = useRef<HTMLDivElement>(null);
  const readAloud = useTextAloud(module, textRoot, document);
  useLessonPlace(moduleId, lesson.id, placeToShow(moduleId, lesson.id, query ?? heading));
  return (
    <Screen
      title={lesson.title}
      titleMarks={marks?.(lesson.title)}
      titleLanguage={module.language}
      source={source.line}
      action={
        <>
          <ProgressRing share={moduleState(module, progress).share} size={28} />
          <span className={textClass('small', 'figures')}>
            {t('lessonOf', { number: index + 1, total: lessons.length })}
          </span>
          <TextTools
            source={source}
            editions={editions
              .filter((edition) => edition.lessons?.some(({ id }) => id === lesson.id))
              .map(({ id, language }) => ({
                language,
                route: { screen: 'lesson', resourceId: id, lesson: lesson.id, query, heading },
              }))}
          />
          <ReadAloudButton readAloud={readAloud} />
        </>
      }
      below={
        <>
          <TextNotices source={source} />
          <RecalledTexts id={module.id} lessonId={lesson.id} />
        </>
      }
    >
      <div className={index > 0 ? styles['later'] : undefined}>
        <Markdown
          ref={textRoot}
          document={document}
          language={module.language}
          sources={module.sources}
          origin={suffixOf(module.id)}
          marks={marks}
          heading={heading}
          isNumbered
          hasSide
        />
      </div>
      <LessonEnd
        {...props}
        moduleId={moduleId}
        index={index}
        isRead={isLessonRead(progress, lesson.id)}
        isChanged={changedLessons(progress, editions).includes(lesson.id)}
      />
      <SourceList sources={cited} />
      <TextEnd source={source} />
      <ReadAloudBar readAloud={readAloud} />
    </Screen>
  );
}

function LessonEnd(
  props: LessonTextProps & {
    readonly moduleId: string;
    readonly index: number;
    readonly isRead: boolean;
    /** Whether the text changed after the person had finished it. */
    readonly isChanged: boolean;
  },
) {
  const { module, moduleId, lesson, index, isChanged } = props;
  const isRead = props.isRead && !isChanged;
  const t = useTranslations('learn');
  const mark = (isMarked: boolean): void =>
    void appendEvent({
      kind: 'lesson-marked',
      version: idVersion(moduleId),
      moduleId,
      lessonId: lesson.id,
      isRead: isMarked,
      ...(isMarked ? { fileHash: lesson.file.sha256 } : {}),
    });
  const forward = useRef<HTMLAnchorElement>(null);
  const next = module.lessons?.[index + 1];
  const follows = next
    ? { lesson: next.id, label: t('nextLesson', { title: next.title }) }
    : module.quiz
      ? { lesson: quizLesson, label: t('toQuiz') }
      : undefined;
  return (
    <div className={classes(rowClass(12, 'between'), styles['end'], 'no-print')}>
      {isRead ? (
        <p className={classes(rowClass(8), styles['done'])} role="status">
          <Icon of={Check} />
          {t('markedDone')}
          <Button look="plain" onPress={() => mark(false)}>
            {t('undoDone')}
          </Button>
        </p>
      ) : (
        <Button
          look="main"
          isTall
          icon={Check}
          onPress={() => {
            mark(true);
            // This button goes away: what comes next takes the focus.
            forward.current?.focus();
          }}
        >
          {t(isChanged ? 'readChanged' : 'markDone')}
        </Button>
      )}
      <LinkButton
        ref={forward}
        look={isRead ? 'main' : 'quiet'}
        isTall
        to={
          follows
            ? { screen: 'lesson', resourceId: module.id, lesson: follows.lesson }
            : { screen: 'module', resourceId: module.id }
        }
      >
        {follows?.label ?? t('backToModule')}
        <Icon of={ArrowRight} />
      </LinkButton>
    </div>
  );
}

/** The sources of the module that this lesson cites. */
function citedSources(module: Resource, document: Parameters<typeof inlines>[0]): Resource['sources'] {
  const cited = new Set(
    inlines(document).flatMap((inline) => (inline.kind === 'citation' ? [inline.source] : [])),
  );
  return module.sources.filter(({ id }) => cited.has(id));
}

/** The share to show first: where the lesson was left, unless it is done or a certain place is asked for. */
function placeToShow(moduleId: string, lessonId: string, asked: string | undefined): number | undefined {
  const progress = progressOf(userDataNow(), moduleId);
  const left = progress?.stoppedAt;
  if (asked !== undefined || left?.lessonId !== lessonId || isLessonRead(progress, lessonId))
    return undefined;
  return left.offset;
}
