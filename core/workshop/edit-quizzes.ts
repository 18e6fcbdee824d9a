// Edits of the quiz of a module. The file is YAML that a person may also write by hand.
import type { YamlChange } from '../compose/yaml-edit.ts';
import type { DraftEdit } from './draft-edit.ts';
import { refuse, refuseFile } from './draft-files.ts';
import { type DraftQuestion, freeQuestionId } from './draft-question.ts';
import type { DraftQuiz } from './draft-view.ts';
import type { EditContext } from './edit-context.ts';
import { isFields } from './lenient.ts';
import { questionEntries } from './read-quiz.ts';

type Of<Kind extends DraftEdit['kind']> = Extract<DraftEdit, { kind: Kind }>;

/** Gives a module a quiz without questions. */
export function addQuiz({ module: file }: Of<'quiz-added'>, context: EditContext): void {
  const { lessons, language, quiz, describedIn } = context.resource(file);
  if (!lessons || language === undefined || quiz) refuse('no module without a quiz');
  const name = `quiz.${language}.yaml`;
  const path = file.slice(0, file.lastIndexOf('/') + 1) + name;
  context.setYaml(describedIn, [{ path: ['quiz'], value: name }]);
  // A file that no module named is taken as it is.
  if (!context.has(path)) context.writeYaml(path, { questions: [] });
}

/** Adds questions at the end. */
export function addQuestions({ module: file, questions }: Of<'questions-added'>, context: EditContext): void {
  const { quiz, entries } = quizOf(file, context);
  const ids = new Set(entries.flatMap((entry) => (isFields(entry) ? String(entry['id']) : [])));
  const added = questions.map((question) => {
    const id = freeQuestionId(question.id, (other) => ids.has(other));
    ids.add(id);
    return writtenQuestion({ ...question, id });
  });
  // The empty list of a new file is `[]`; added to, it would stay in one line.
  const changes: YamlChange[] =
    entries.length === 0
      ? [{ path: ['questions'], value: added }]
      : added.map((value, index) => ({ path: ['questions', entries.length + index], value }));
  context.setYaml(quiz.file, changes);
}

/** Writes the fields of a question that changed. */
export function setQuestion({ module: file, question }: Of<'question-set'>, context: EditContext): void {
  const { quiz } = quizOf(file, context);
  const { index, question: before } = placeOf(question.id, quiz);
  const [old, next] = [writtenQuestion(before), writtenQuestion(question)];
  const changes = [...new Set([...Object.keys(old), ...Object.keys(next)])].flatMap((name): YamlChange[] => {
    if (JSON.stringify(old[name]) === JSON.stringify(next[name])) return [];
    const path = ['questions', index, name];
    return [name in next ? { path, value: next[name] } : { path }];
  });
  context.setYaml(quiz.file, changes);
}

/** Removes a question. */
export function removeQuestion({ module: file, question: id }: Of<'question-removed'>, context: EditContext) {
  const { quiz } = quizOf(file, context);
  context.setYaml(quiz.file, [{ path: ['questions', placeOf(id, quiz).index] }]);
}

/** Orders the questions. */
export function orderQuestions(
  { module: file, questions: ids }: Of<'questions-ordered'>,
  context: EditContext,
) {
  const { quiz, entries } = quizOf(file, context);
  const isSame =
    ids.length === quiz.questions.length && quiz.questions.every(({ question }) => ids.includes(question.id));
  if (!isSame || new Set(ids).size !== ids.length) refuse('not all questions');
  const places = ids.map((id) => placeOf(id, quiz).index);
  const others = entries.filter((_, index) => !places.includes(index));
  context.setYaml(quiz.file, [
    { path: ['questions'], value: [...places.map((place) => entries[place]), ...others] },
  ]);
}

type FoundQuiz = {
  readonly quiz: DraftQuiz;
  readonly entries: readonly unknown[];
};

function quizOf(file: string, context: EditContext): FoundQuiz {
  const { quiz } = context.resource(file);
  if (!quiz) refuse('no quiz');
  const entries = questionEntries(quiz.file, context.files) ?? [];
  if (!quiz.isReadable && context.has(quiz.file)) {
    refuseFile(quiz.file, '', 'its questions cannot be read; correct the text first');
  }
  return { quiz, entries };
}

function placeOf(id: string, { questions }: DraftQuiz): DraftQuiz['questions'][number] {
  return questions.find(({ question }) => question.id === id) ?? refuse('no such question');
}

/** A question as it is written. Feedback and reference are left out while they are empty, so that the linter calls them missing. */
function writtenQuestion({ options, steps, ...rest }: DraftQuestion): Readonly<Record<string, unknown>> {
  const { feedback, reference, ...first } = rest;
  return {
    ...first,
    ...(options ? { options: withoutNothing(options) } : {}),
    ...(steps ? { steps: steps.map((step) => ({ ...step, options: withoutNothing(step.options) })) } : {}),
    ...(feedback === '' ? {} : { feedback }),
    ...(reference === '' ? {} : { reference }),
  };
}

function withoutNothing<Option extends { readonly feedback?: string | undefined }>(
  options: readonly Option[],
) {
  return options.map(({ feedback = '', ...option }) => (feedback === '' ? option : { ...option, feedback }));
}
