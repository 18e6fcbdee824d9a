// Read the starter kit's content folder for tests: texts with their front matter, modules and quizzes.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { MarkdownDocument } from '../../../core/markdown/document.ts';
import { parseMarkdown } from '../../../core/markdown/parse-markdown.ts';
import { headings } from '../../../core/markdown/walk.ts';

/** The languages the starter kit is written in. */
export const kitLanguages = ['en', 'el', 'it', 'pt'] as const;
/** One of them. */
export type KitLanguage = (typeof kitLanguages)[number];

type Fields = Record<string, unknown> & { id: string; sources: { id: string }[] };

/** One Markdown text with the front matter it belongs to; for a lesson that is the module's. */
export type ContentText = {
  path: string;
  language: KitLanguage;
  /** Without language: `r2`, `c5-gr`, `m1/lesson-2`. */
  address: string;
  fields: Fields;
  document: MarkdownDocument;
};

const root = fileURLToPath(new URL('../../../resources/content/', import.meta.url));

/** The text of a file of the content folder; throws when it is missing. */
export function readContent(path: string): string {
  return readFileSync(`${root}${path}`, 'utf8');
}

/** A YAML file of the content folder, not yet checked. */
export function readYaml(path: string): unknown {
  return parse(readContent(path));
}

/** Names in a folder of the content folder, sorted. */
export function listContent(folder: string): string[] {
  return readdirSync(`${root}${folder}`).sort();
}

/** The fields of a module in one language, with its lessons and the name of its quiz. */
export function readModule(id: string, language: KitLanguage) {
  return readYaml(`modules/${id}/module.${language}.yaml`) as Fields & {
    lessons: { id: string; title: string; file: string }[];
    quiz: string;
  };
}

/** Ids of the modules. */
export const moduleIds: readonly string[] = listContent('modules');

/** Reports and checklists: everything written as Markdown with front matter of its own. */
export function readTexts(folder: 'reports' | 'checklists'): ContentText[] {
  return listContent(folder).flatMap((name) => {
    const language = kitLanguages.find((one) => name.endsWith(`.${one}.md`));
    if (language === undefined) return [];
    const [, head = '', body = ''] =
      /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readContent(`${folder}/${name}`)) ?? [];
    const fields = parse(head) as Fields;
    const address = fields.id.replace(/\.[a-z]{2}$/, '');
    return [{ path: `${folder}/${name}`, language, address, fields, document: parseMarkdown(body) }];
  });
}

/** All lessons of all modules. */
export function readLessons(): ContentText[] {
  return moduleIds.flatMap((id) =>
    kitLanguages.flatMap((language) => {
      const fields = readModule(id, language);
      return fields.lessons.map((lesson) => {
        const path = `modules/${id}/${lesson.file}`;
        const document = parseMarkdown(readContent(path));
        return { path, language, address: `${id}/${lesson.id}`, fields, document };
      });
    }),
  );
}

/** Everything a `kit:` address without contact may lead to in one language: texts, modules, and their own heading ids. */
export function addressesIn(language: KitLanguage, texts: readonly ContentText[]): Set<string> {
  const found = new Set<string>(moduleIds.map((id) => `kit:${id}`));
  for (const text of texts) {
    if (text.language !== language) continue;
    found.add(`kit:${text.address}`);
    for (const heading of headings(text.document)) {
      if (heading.hasOwnId) found.add(`kit:${text.address}#${heading.id}`);
    }
  }
  return found;
}
