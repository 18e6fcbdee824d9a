// Edits of the quiz of a module.
import { describe, expect, test } from 'vitest';
import { planContent } from '../../../../core/compose/plan-content.ts';
import {
  type DraftQuestion,
  emptyQuestion,
  questionKinds,
} from '../../../../core/workshop/draft-question.ts';
import { smallContent } from '../../../support/content.ts';
import { MemoryDraft } from './draft-texts.ts';

const module = 'modules/m1/module.en.yaml';
const quizFile = 'modules/m1/quiz.en.yaml';
const written = `# Asked after the lesson
questions:
  # Nobody gets this one wrong
  - id: q1
    kind: single
    prompt: What first? # in an emergency
    options: [ { text: Call 112, isCorrect: true }, { text: Wait, isCorrect: false } ]
    feedback: Safety first.
    reference: kit:r1#in-one-minute
  - kind: short
    prompt: Without an id
`;

function draftWith(quiz: string): MemoryDraft {
  return new MemoryDraft({ ...smallContent, [quizFile]: quiz });
}
function quizOf(draft: MemoryDraft) {
  return draft.view().resources.find(({ file }) => file === module)?.quiz;
}
function questionsOf(draft: MemoryDraft): DraftQuestion[] {
  return (quizOf(draft)?.questions ?? []).map(({ question }) => question);
}

describe('A quiz', () => {
  test('of a new module has no questions, and the module goes into the kit without one', () => {
    const draft = new MemoryDraft(smallContent);
    draft.edit({ kind: 'resource-added', resource: 'module', language: 'en', title: 'Steps' });
    expect(draft.text('modules/steps/quiz.en.yaml')).toBe('questions: []\n');
    expect(draft.problems()).toEqual([]);
    const planned = planContent(draft.files(), draft.files().memory);
    const body = planned.ok && planned.plan.resources.find(({ facts }) => facts.id === 'steps.en')?.body;
    expect(body).toMatchObject({ kind: 'module' });
    expect(body).not.toHaveProperty('quiz');
  });

  test('is added to a module that has none, once', () => {
    const { [quizFile]: _, ...rest } = smallContent;
    const draft = new MemoryDraft({
      ...rest,
      [module]: String(smallContent[module]).replace('quiz: quiz.en.yaml\n', ''),
    });
    draft.edit({ kind: 'quiz-added', module });
    expect(quizOf(draft)).toEqual({ file: quizFile, questions: [], strange: 0, isReadable: true });
    expect(draft.plan({ kind: 'quiz-added', module })).toMatchObject({ ok: false });
  });

  test('whose text is no quiz is left alone, and nothing is lost', () => {
    for (const text of ['questions: [', 'questions: none', '- a\n']) {
      const draft = draftWith(text);
      expect(quizOf(draft)).toMatchObject({ questions: [], isReadable: false });
      const edit = { kind: 'questions-added', module, questions: [emptyQuestion('q1', 'single')] } as const;
      expect(draft.plan(edit)).toMatchObject({
        ok: false,
        problem: { code: 'content-invalid', file: quizFile },
      });
    }
  });

  test('shows what can be read of questions that are written by hand', () => {
    const draft = draftWith(
      `questions:\n  - { id: a, kind: single, prompt: 5, options: [{ text: 1922, isCorrect: yes, more: 1 }, word] }\n  - { id: a, kind: short }\n  - word\n`,
    );
    expect(quizOf(draft)).toEqual({
      file: quizFile,
      questions: [
        {
          index: 0,
          question: {
            ...emptyQuestion('a', 'single'),
            options: [
              { text: '1922', isCorrect: false },
              { text: '', isCorrect: false },
            ],
          },
        },
      ],
      strange: 2,
      isReadable: true,
    });
  });
});

describe('Questions', () => {
  test.each(questionKinds)('of the kind %s are added, and the linter names what is missing', (kind) => {
    const draft = new MemoryDraft(smallContent);
    draft.edit({ kind: 'questions-added', module, questions: [emptyQuestion('q1', kind)] });
    expect(questionsOf(draft)[1]).toEqual(emptyQuestion('q1-2', kind));
    const fields = draft.problems().map(({ field }) => field);
    expect(fields).toContain('questions.1.prompt');
    expect(fields).toContain('questions.1.reference');
  });

  test('are written field by field; comments and the other fields stay', () => {
    const draft = draftWith(written);
    const [question] = questionsOf(draft);
    if (!question) throw new Error('no question');
    draft.edit({ kind: 'question-set', module, question: { ...question, feedback: 'Safety, then care.' } });
    expect(draft.text(quizFile)).toBe(written.replace('Safety first.', 'Safety, then care.'));
    const scenario = { ...question, kind: 'scenario', scenario: 'A child.', feedback: '' } as const;
    draft.edit({ kind: 'question-set', module, question: scenario });
    expect(questionsOf(draft)).toEqual([scenario]);
    expect(draft.text(quizFile)).toContain('# Nobody gets this one wrong');
    expect(draft.plan({ kind: 'question-set', module, question: { ...question, id: 'q9' } })).toMatchObject({
      ok: false,
    });
  });

  test('are ordered and removed; entries without an id stay at the end', () => {
    const draft = draftWith(written);
    draft.edit({
      kind: 'questions-added',
      module,
      questions: [emptyQuestion('q2', 'ordering'), emptyQuestion('q2', 'cloze')],
    });
    expect(questionsOf(draft).map(({ id }) => id)).toEqual(['q1', 'q2', 'q2-2']);
    draft.edit({ kind: 'questions-ordered', module, questions: ['q2-2', 'q1', 'q2'] });
    draft.edit({ kind: 'question-removed', module, question: 'q1' });
    expect(quizOf(draft)).toMatchObject({
      questions: [
        { index: 0, question: { id: 'q2-2', kind: 'cloze' } },
        { index: 1, question: { id: 'q2', kind: 'ordering' } },
      ],
      strange: 1,
    });
    expect(draft.text(quizFile)).toContain('prompt: Without an id');
    expect(draft.plan({ kind: 'questions-ordered', module, questions: ['q2'] })).toMatchObject({ ok: false });
  });
});
