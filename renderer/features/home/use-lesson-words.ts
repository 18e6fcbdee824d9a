// Words for where a person is in a module.
import { useTranslations } from 'use-intl';
import { quizLesson } from '../../../core/learning/progress.ts';
import type { LearningItem } from './continue-items.ts';

/** "Lesson 2 of 4", or that the quiz is next. */
export function useLessonWords(): (item: Pick<LearningItem, 'resource' | 'lesson'>) => string {
  const t = useTranslations('home');
  return ({ resource: { lessons = [] }, lesson }) => {
    if (lesson === quizLesson) return t('continueQuiz');
    const number = lessons.findIndex(({ id }) => id === lesson) + 1;
    return t('continueLesson', { number: Math.max(1, number), total: lessons.length });
  };
}
