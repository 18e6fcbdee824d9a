// Edits of resources: adding, describing, ordering, removing.

import type { Language } from '../base/language.ts';
import { idFromName } from '../compose/content-names.ts';
import { folderOfKind } from '../compose/plan-documents.ts';
import { workName } from '../compose/works.ts';
import { writeYaml } from '../compose/yaml-edit.ts';
import type { DraftEdit } from './draft-edit.ts';
import { refuse, refuseFile } from './draft-files.ts';
import type { EditContext } from './edit-context.ts';
import { freeWork, leaveWork, renameReferences } from './edit-works.ts';
import { fieldChanges } from './field-changes.ts';
import { joinMarkdown } from './front-matter-text.ts';
import type { FoundResource } from './read-resources.ts';

type Of<Kind extends DraftEdit['kind']> = Extract<DraftEdit, { kind: Kind }>;

/** Adds a resource without a text. */
export function addResource(
  { resource: kind, language, title }: Of<'resource-added'>,
  context: EditContext,
): void {
  const work = freeWork(idFromName(title), context);
  const [country = 'EU', ...others] = context.about.countries ?? [];
  const fields = {
    id: `${work}.${language}`,
    ...(title === '' ? {} : { title }),
    country: others.length === 0 ? country : 'EU',
    themes: [],
    audience: [],
    issued: context.today,
    readiness: 'amber',
    sources: [],
  };
  context.list({ language, country: others.length === 0 ? country : 'EU' });
  if (kind !== 'module') {
    const file = freeFile(folderOfKind(kind), work, `${language}.md`, context);
    context.write(file, joinMarkdown(writeYaml(fields), '\n'));
    return;
  }
  const folder = freeModule(work, context);
  const lesson = `lesson-1.${language}.md`;
  const lessons = [{ id: 'lesson-1', title: title === '' ? '1' : title, file: lesson }];
  const quiz = `quiz.${language}.yaml`;
  context.write(`${folder}/module.${language}.yaml`, writeYaml({ ...fields, lessons, quiz }));
  context.write(`${folder}/${lesson}`, '\n');
  context.write(`${folder}/${quiz}`, writeYaml({ questions: [] }));
}

/** Describes a resource. */
export function setResource({ file, fields, cleared }: Of<'resource-set'>, context: EditContext): void {
  const resource = context.resource(file);
  context.setFields(resource, fieldChanges(fields, cleared));
  context.list({ country: fields.country });
}

/** Removes a resource with everything that belongs to it. */
export function removeResource({ file }: Of<'resource-removed'>, context: EditContext): void {
  const resource = context.resource(file);
  leaveWork(resource, context);
  for (const own of ownFiles(resource, context)) context.remove(own);
}

/** Sets the language of a resource. */
export function setLanguage({ file, language }: Of<'language-set'>, context: EditContext): void {
  const resource = context.resource(file);
  const id = `${resource.work}.${language}`;
  const twin = context.resources.find((other) => other !== resource && other.id === id);
  if (twin) refuseFile(twin.file, '', `is this work in the language ${language} already`);
  context.list({ language });
  const renamed = (name: string): string => inLanguage(name, language);
  if (resource.format === 'module') renameModule(resource, renamed, context);
  // A PDF without a description gets its id from its file name, and keeps it.
  const isDescribed = context.text(resource.describedIn) !== undefined;
  if (resource.id !== id) {
    if (isDescribed) context.setFields(resource, [{ path: ['id'], value: id }]);
    renameReferences(resource.id, id, context);
  }
  for (const own of new Set([resource.file, resource.describedIn])) {
    if (context.has(own)) context.move(own, renamed(own));
  }
}

/** Orders the works of one kind. */
export function orderWorks({ resource: kind, works }: Of<'works-ordered'>, context: EditContext): void {
  const ofKind = context.resources.filter((resource) => resource.kind === kind);
  if (works.some((work) => ofKind.every((resource) => resource.work !== work))) refuse('no such work');
  const all = [...new Set([...works, ...ofKind.map(({ work }) => work)])];
  for (const resource of ofKind) {
    const order = all.indexOf(resource.work) + 1;
    if (resource.order !== order) context.setFields(resource, [{ path: ['order'], value: order }]);
  }
}

/** The files that belong to a resource; a lesson that another module uses stays. */
function ownFiles(resource: FoundResource, context: EditContext): string[] {
  const others = context.resources.filter((other) => other !== resource);
  const kept = new Set(
    others.flatMap(({ lessons = [], quiz }) => [...lessons, ...(quiz ? [quiz] : [])].map(({ file }) => file)),
  );
  const { file, describedIn, lessons = [], quiz } = resource;
  const parts = [...lessons.map((lesson) => lesson.file), ...(quiz ? [quiz.file] : [])];
  return [...new Set([file, describedIn, ...parts.filter((part) => !kept.has(part))])].filter((part) =>
    context.has(part),
  );
}

function renameModule(
  { lessons = [], quiz, describedIn }: FoundResource,
  renamed: (name: string) => string,
  context: EditContext,
): void {
  const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  for (const [index, lesson] of lessons.entries()) {
    if (!context.has(lesson.file)) continue;
    context.setYaml(describedIn, [{ path: ['lessons', index, 'file'], value: renamed(nameOf(lesson.file)) }]);
    context.move(lesson.file, renamed(lesson.file));
  }
  if (!quiz || !context.has(quiz.file)) return;
  context.setYaml(describedIn, [{ path: ['quiz'], value: renamed(nameOf(quiz.file)) }]);
  context.move(quiz.file, renamed(quiz.file));
}

/** The Greek name for `reports/europe.en.pdf` is `reports/europe.el.pdf`; a name without a language gets one. */
function inLanguage(path: string, language: Language): string {
  const dot = path.lastIndexOf('.');
  return `${workName(path.slice(0, dot))}.${language}${path.slice(dot)}`;
}

function freeFile(folder: string, name: string, ending: string, context: EditContext): string {
  for (let number = 1; ; number += 1) {
    const file = `${folder}/${number === 1 ? name : `${name}-${number}`}.${ending}`;
    if (!context.has(file)) return file;
  }
}

function freeModule(work: string, { files }: EditContext): string {
  const name = work.replace(/[^a-z0-9-]+/g, '-');
  for (let number = 1; ; number += 1) {
    const folder = `modules/${number === 1 ? name : `${name}-${number}`}`;
    if (!files.files.some(({ path }) => path.startsWith(`${folder}/`))) return folder;
  }
}
