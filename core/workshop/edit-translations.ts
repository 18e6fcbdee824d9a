// Joining translations into one work and separating them; links keep their targets.
import { idFromName } from '../compose/content-names.ts';
import type { DraftEdit } from './draft-edit.ts';
import { refuse, refuseFile } from './draft-files.ts';
import type { EditContext } from './edit-context.ts';
import { freeWork, leaveWork, renameReferences } from './edit-works.ts';

type Of<Kind extends DraftEdit['kind']> = Extract<DraftEdit, { kind: Kind }>;

/** Makes a resource a translation of another. */
export function linkTranslation(edit: Of<'translation-linked'>, context: EditContext): void {
  const resource = context.resource(edit.file);
  const named = context.resource(edit.original);
  const original = named.original === undefined ? named : context.resource(named.original);
  if (original === resource || resource.original === original.file) refuse('they are one work already');
  if (original.kind !== resource.kind) refuse('they are of different kinds');
  const { language } = resource;
  if (language === undefined) refuseFile(resource.file, '', 'its language is not known yet');
  const work = context.resources.filter((other) => other.work === original.work && other !== resource);
  const twin = work.find((other) => other.language === language);
  if (twin) refuseFile(twin.file, '', `is this work in the language ${language} already`);
  leaveWork(resource, context);
  const id = `${original.work}.${language}`;
  context.setFields(resource, [
    { path: ['id'], value: id },
    { path: ['translationOf'], value: original.id },
  ]);
  renameReferences(resource.id, id, context);
  const isLast = context.resources.every((other) => other === resource || other.work !== resource.work);
  if (isLast && resource.work !== original.work) redirectLinks(resource.work, original.work, context);
}

/** Makes a resource a separate work. */
export function unlinkTranslation({ file }: Of<'translation-unlinked'>, context: EditContext): void {
  const resource = context.resource(file);
  const { language, work, name } = resource;
  if (context.resources.every((other) => other === resource || other.work !== work))
    refuse('it is a work of its own');
  if (language === undefined) refuseFile(file, '', 'its language is not known yet');
  leaveWork(resource, context);
  const id = `${freeWork(idFromName(name), context)}.${language}`;
  context.setFields(resource, [{ path: ['id'], value: id }, { path: ['translationOf'] }]);
  for (const other of context.resources) {
    if (other.facts.isReplacedBy === resource.id)
      context.setFields(other, [{ path: ['isReplacedBy'], value: id }]);
  }
}

/** Rewrites `kit:` links in all texts and quizzes. */
function redirectLinks(from: string, to: string, context: EditContext): void {
  const link = new RegExp(`kit:${from.replaceAll('.', '\\.')}(?![a-z0-9.-])`, 'g');
  for (const { path } of context.files.files) {
    if (!/\.md$|\/quiz[^/]*\.yaml$/i.test(path)) continue;
    const text = context.text(path);
    const redirected = text?.replace(link, `kit:${to}`);
    if (redirected !== undefined && redirected !== text) context.write(path, redirected);
  }
}
