// A short code for a place in a course: where a workshop stopped, and a learner goes on at home.
import { foldTypedLetters, typedLetters } from '../base/typed-letters.ts';
import type { Resource } from '../kit/catalogue.ts';
import { quizLesson } from './progress.ts';
import { hashText } from './shuffle.ts';

/** Letters of a code without its dash. */
export const stepCodeLength = 6;

/** A module of a course under the id that its progress has, such as `m1`. */
type CodedModule = { readonly moduleId: string; readonly module: Pick<Resource, 'lessons' | 'quiz'> };

/** A step: a lesson, or the quiz under the name `quiz`. */
export type Step = { readonly moduleId: string; readonly lessonId: string };

/**
 * The code of a step, such as `7KQ-2MD`. It is computed from the ids: the same lesson has the same code on every computer and in every
 * language. No list of codes is needed.
 */
export function stepCode({ moduleId, lessonId }: Step): string {
  let bits = hashText(`${moduleId}/${lessonId}`);
  let letters = '';
  for (let index = 0; index < stepCodeLength; index += 1) {
    letters += typedLetters[bits % typedLetters.length] ?? '';
    bits = Math.floor(bits / typedLetters.length);
  }
  return `${letters.slice(0, 3)}-${letters.slice(3)}`;
}

/** The step of a typed code among the modules that are there, with the lessons before it in the course. Undefined when none has it. */
export function stepOfCode(
  typed: string,
  course: readonly CodedModule[],
): { readonly step: Step; readonly before: readonly Step[] } | undefined {
  const letters = foldTypedLetters(typed);
  const steps = course.flatMap(stepsOf);
  const place = steps.findIndex((step) => foldTypedLetters(stepCode(step)) === letters);
  const step = steps[place];
  if (!step) return undefined;
  return { step, before: steps.slice(0, place).filter(({ lessonId }) => lessonId !== quizLesson) };
}

function stepsOf({ moduleId, module }: CodedModule): Step[] {
  const ids = (module.lessons ?? []).map(({ id }) => id);
  return [...ids, ...(module.quiz ? [quizLesson] : [])].map((lessonId) => ({ moduleId, lessonId }));
}
