// Edits of texts in a plain field, and of the lessons of a module.
import type { DraftEdit } from './draft-edit.ts';
import { refuse } from './draft-files.ts';
import type { EditContext } from './edit-context.ts';
import { divideMarkdown, replaceBody } from './front-matter-text.ts';
import type { FoundResource } from './read-resources.ts';

type Of<Kind extends DraftEdit['kind']> = Extract<DraftEdit, { kind: Kind }>;

/** The text of a file as the plain field shows it; undefined if the file has none. */
export function shownText(
  file: string,
  context: EditContext,
): { readonly text: string; readonly firstLine: number } | undefined {
  const text = context.text(file);
  switch (sortOf(file, context)) {
    case 'document': {
      const { body, firstLine } = divideMarkdown(text ?? '');
      return { text: body, firstLine };
    }
    case 'part':
      return { text: text ?? '', firstLine: 1 };
    default:
      return undefined;
  }
}

/** Writes a text. The fields of a document do not change. */
export function setText({ file, text }: Of<'text-set'>, context: EditContext): void {
  const sort = sortOf(file, context) ?? refuse('no such text');
  context.write(file, sort === 'document' ? replaceBody(context.text(file) ?? '', text) : text);
}

/** Adds an empty lesson at the end. */
export function addLesson({ module: file, title }: Of<'lesson-added'>, context: EditContext): void {
  const { lessons, language, describedIn, base } = moduleOf(file, context);
  let number = lessons.length + 1;
  const isTaken = (): boolean =>
    lessons.some(({ id }) => id === `lesson-${number}`) ||
    context.has(`${base}lesson-${number}.${language}.md`);
  while (isTaken()) number += 1;
  const name = `lesson-${number}.${language}.md`;
  const lesson = { id: `lesson-${number}`, title: title === '' ? String(number) : title, file: name };
  context.setYaml(describedIn, [{ path: ['lessons', lessons.length], value: lesson }]);
  context.write(base + name, '\n');
}

/** Changes the title of a lesson. */
export function setLesson({ module: file, lesson, title }: Of<'lesson-set'>, context: EditContext): void {
  const { lessons, describedIn } = moduleOf(file, context);
  const index = placeOf(lesson, lessons);
  const change = { path: ['lessons', index, 'title'] };
  context.setYaml(describedIn, [title === '' ? change : { ...change, value: title }]);
}

/** Removes a lesson with its text. */
export function removeLesson({ module: file, lesson }: Of<'lesson-removed'>, context: EditContext): void {
  const { lessons, describedIn } = moduleOf(file, context);
  const index = placeOf(lesson, lessons);
  const text = lessons[index]?.file ?? '';
  context.setYaml(describedIn, [{ path: ['lessons', index] }]);
  const isShared = context.resources.some(
    (other) => other.file !== file && other.lessons?.some((own) => own.file === text),
  );
  if (!isShared && context.has(text)) context.remove(text);
}

/** Orders the lessons of a module. */
export function orderLessons({ module: file, lessons: ids }: Of<'lessons-ordered'>, context: EditContext) {
  const { lessons, describedIn, base } = moduleOf(file, context);
  const isSame = ids.length === lessons.length && lessons.every(({ id }) => ids.includes(id));
  if (!isSame || new Set(ids).size !== ids.length) refuse('not all lessons');
  const ordered = ids.map((id) => {
    const { title, file: path } = lessons[placeOf(id, lessons)] ?? refuse('no such lesson');
    return { id, ...(title === '' ? {} : { title }), file: path.slice(base.length) };
  });
  context.setYaml(describedIn, [{ path: ['lessons'], value: ordered }]);
}

function sortOf(file: string, context: EditContext): 'document' | 'part' | undefined {
  const { resources } = context;
  if (resources.some((resource) => resource.format === 'markdown' && resource.file === file))
    return 'document';
  const isPart = resources.some(
    ({ lessons = [], quiz }) => quiz?.file === file || lessons.some((lesson) => lesson.file === file),
  );
  return isPart ? 'part' : undefined;
}

type Module = Pick<FoundResource, 'describedIn'> & {
  readonly lessons: NonNullable<FoundResource['lessons']>;
  readonly language: string;
  readonly base: string;
};

function moduleOf(file: string, context: EditContext): Module {
  const { lessons, language = '', describedIn } = context.resource(file);
  if (!lessons) refuse('no module');
  return { lessons, language, describedIn, base: file.slice(0, file.lastIndexOf('/') + 1) };
}

function placeOf(id: string, lessons: Module['lessons']): number {
  const index = lessons.findIndex((lesson) => lesson.id === id);
  return index === -1 ? refuse('no such lesson') : index;
}
