// Completeness of works in every language of the kit, and of the references in quizzes.
import type { ContentPlan } from '../core/compose/plan.ts';
import { worksOf } from '../core/compose/works.ts';
import type { Finding } from './finding.ts';

/** Finds the missing languages of each work. Compose already checks the links between translations and originals. */
export function checkLanguages({ kit, resources }: ContentPlan): Finding[] {
  return [...worksOf(resources)].flatMap(([work, byLanguage]) => {
    const [first] = byLanguage.values();
    if (first === undefined) return [];
    return kit.languages
      .filter((language) => !byLanguage.has(language))
      .map((language): Finding => {
        const message = `${work} has no ${work}.${language}: each text of this kit is there in ${kit.languages.join(', ')}`;
        return { file: first.describedIn, line: 1, rule: 'missing-language', severity: 'error', message };
      });
  });
}

/** Finds modules without a quiz, and questions that refer to a text but to no heading. Compose checks the targets of references. */
export function checkQuizzes({ resources }: ContentPlan): Finding[] {
  return resources.flatMap(({ body, describedIn }): Finding[] => {
    if (body.kind !== 'module') return [];
    const wrong = (file: string, message: string): Finding => {
      return { file, line: 1, rule: 'quiz-reference', severity: 'error', message };
    };
    const { quiz } = body;
    if (!quiz) return [wrong(describedIn, 'the module has no quiz')];
    return quiz.quiz.questions
      .filter(({ reference }) => !reference.includes('#'))
      .map(({ id, reference }) => wrong(quiz.from, `${id}: ${reference} names no heading`));
  });
}
