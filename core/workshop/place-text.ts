// Location and name of a text that was added to a draft.

import type { Language } from '../base/language.ts';
import type { Problem } from '../base/problem.ts';
import { idFromName } from '../compose/content-names.ts';
import { folderOfKind } from '../compose/plan-documents.ts';
import { describeText, type TitledText } from './added-text.ts';
import type { EditContext } from './edit-context.ts';
import { freeWork } from './edit-works.ts';
import { freeName } from './safe-name.ts';

/** A text with its original name, without language and extension. */
type NamedText = { readonly name: string; readonly language?: Language };

/** Adds a text as a document. It becomes a translation if a document of its name exists in another language. */
export function placeDocument(
  named: NamedText,
  { title, text }: TitledText,
  kind: 'report' | 'slides' | 'checklist',
  context: EditContext,
): { readonly file: string } {
  const folder = folderOfKind(kind);
  const ending = named.language === undefined ? 'md' : `${named.language}.md`;
  const free = freeName(named.name, (other) => context.has(`${folder}/${other}.${ending}`));
  const file = `${folder}/${free}.${ending}`;
  const siblings = context.resources.filter((other) => other.kind === kind && other.name === free);
  const original = siblings.find((other) => other.original === undefined && other.language !== undefined);
  const isTranslation = original !== undefined && original.language !== named.language;
  const countries = context.about.countries ?? [];
  const country = (countries.length === 1 ? countries[0] : undefined) ?? 'EU';
  const fields = {
    work: isTranslation ? original.work : freeWork(idFromName(free), context),
    language: named.language,
    title: title ?? free,
    country,
    today: context.today,
    ...(isTranslation ? { translationOf: original.id } : {}),
  };
  context.list({ country });
  context.write(file, describeText(text, fields));
  return { file };
}

/** Adds a text as the last lesson of a module. */
export function placeLesson(
  named: NamedText,
  { title, text }: TitledText,
  module: string,
  context: EditContext,
): { readonly file: string } | Problem {
  const found = context.resources.find(({ file, lessons }) => file === module && lessons);
  const { lessons = [], language, describedIn } = found ?? {};
  if (!found || describedIn === undefined) return { code: 'call-refused', reason: 'no such module' };
  const base = module.slice(0, module.lastIndexOf('/') + 1);
  const plain = idFromName(named.name).replace(/[^a-z0-9-]+/g, '-');
  const id = freeName(plain, (other) => lessons.some((lesson) => lesson.id === other));
  const name = freeName(id, (other) => context.has(`${base}${other}.${language}.md`));
  const file = `${name}.${language}.md`;
  const lesson = { id, title: title ?? named.name, file };
  context.setYaml(describedIn, [{ path: ['lessons', lessons.length], value: lesson }]);
  context.write(base + file, text);
  return { file: base + file };
}

/** The title in a PDF's metadata, unless a program set it: a file name, or the program's own name. */
export function usefulTitle(title: string | undefined): string | undefined {
  const plain = title?.replace(/\s+/g, ' ').trim() ?? '';
  const isUseless =
    plain.length < 4 ||
    plain.length > 300 ||
    /^(untitled|microsoft|powerpoint|document\d*$|slide \d)/i.test(plain) ||
    /\.(docx?|pdf|odt|pptx?|indd|qxd|rtf|tex|xlsx?)$/i.test(plain);
  return isUseless ? undefined : plain;
}
