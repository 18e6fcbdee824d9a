// One lesson, or the quiz of a module: found in the library, then shown in one column.
import { useTranslations } from 'use-intl';
import { parseKnown } from '../../../core/kit/known-fields.ts';
import { quizLesson } from '../../../core/learning/progress.ts';
import { quizSchema } from '../../../core/learning/quiz.ts';
import type { Place } from '../../app/routes/routes.ts';
import { textAt } from '../../data/db/queries.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { Loading } from '../../ui/loading.tsx';
import { NeedsLibrary } from '../shared/needs-library.tsx';
import { LessonText } from './lesson-text.tsx';
import { ModuleMissing } from './module-missing.tsx';
import { QuizPage } from './quiz-page.tsx';
import { type FoundModule, useModule } from './use-module.ts';

type LessonProps = { readonly resourceId: string; readonly lesson: string } & Place;

/** A lesson, or the quiz. */
export function LessonScreen(props: LessonProps) {
  return <NeedsLibrary>{() => <ReadModule {...props} />}</NeedsLibrary>;
}

function ReadModule(props: LessonProps) {
  const t = useTranslations('learn');
  const found = useModule(props.resourceId);
  if (!found) return <Loading />;
  if (found === 'missing') return <ModuleMissing sentence={t('moduleMissing')} />;
  return <ReadLesson {...props} found={found} />;
}

function ReadLesson({
  found,
  lesson: lessonId,
  query,
  heading,
}: LessonProps & { readonly found: FoundModule }) {
  const t = useTranslations('learn');
  const lesson = found.module.lessons?.find(({ id }) => id === lessonId);
  const file = lessonId === quizLesson ? found.module.quiz : lesson?.file;
  const text = useLibrary<string | 'missing'>(
    async (library) => (file ? await textAt(library, file.path) : undefined) ?? 'missing',
    [file?.path],
  );
  if (text === undefined) return <Loading />;
  if (text === 'missing') return <ModuleMissing sentence={file ? t('textMissing') : t('lessonMissing')} />;
  if (lesson) return <LessonText {...found} lesson={lesson} text={text} query={query} heading={heading} />;
  const quiz = parseKnown(quizSchema, JSON.parse(text));
  return quiz.success ? (
    <QuizPage {...found} quiz={quiz.data} startsAt={heading} />
  ) : (
    <ModuleMissing sentence={t('textMissing')} />
  );
}
