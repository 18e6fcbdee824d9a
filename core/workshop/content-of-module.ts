// Conversion of a module of a kit back into the files of a content folder.
import { workName } from '../compose/works.ts';
import { writeYaml } from '../compose/yaml-edit.ts';
import type { Resource } from '../kit/catalogue.ts';
import type { ContentEntry } from './content-of-kit.ts';
import { factsOf } from './described-text.ts';
import { freeName } from './safe-name.ts';

type Part = { readonly id: string; readonly path: string };

/** The files of a module. Its parts keep their names if a content folder allows them. */
export function contentOfModule(
  resource: Resource,
  texts: ReadonlyMap<string, string>,
  taken: Set<string>,
): ContentEntry[] {
  const { language, lessons = [], quiz } = resource;
  const parts = lessons.map(({ id, file }): Part => ({ id, path: file.path }));
  const folder = folderOf(resource, taken);
  const described = `modules/${folder}/module.${language}.yaml`;
  taken.add(described);
  const names = new Set<string>();
  const nameOf = ({ id, path }: Part): string => {
    const own = /^data\/lessons\/[^/]+\/([^/]+)$/.exec(path)?.[1] ?? '';
    const isUsual = own.endsWith(`.${language}.md`) && own === own.normalize('NFC');
    const name = isUsual ? own.slice(0, -`.${language}.md`.length) : slug(id);
    const free = freeName(name, (other) => names.has(other));
    names.add(free);
    return `${free}.${language}.md`;
  };
  const ids = new Set<string>();
  const listed = lessons.map(({ title }, index) => {
    const part = parts[index] ?? { id: '', path: '' };
    const id = freeName(slug(part.id), (other) => ids.has(other));
    ids.add(id);
    return { id, title, file: nameOf(part), text: texts.get(part.path) ?? '' };
  });
  const quizName = `quiz.${language}.yaml`;
  const fields = {
    ...factsOf(resource),
    lessons: listed.map(({ id, title, file }) => ({ id, title, file })),
    ...(quiz ? { quiz: quizName } : {}),
  };
  return [
    { file: described, text: writeYaml(fields) },
    ...listed.map(({ file, text }) => ({ file: `modules/${folder}/${file}`, text })),
    ...(quiz
      ? [{ file: `modules/${folder}/${quizName}`, text: writeYaml(JSON.parse(texts.get(quiz.path) ?? '{}')) }]
      : []),
  ];
}

/** The folder for its lessons. It is a new one if they are stored elsewhere, or another module of its language uses the folder. */
function folderOf({ id, language, lessons = [] }: Resource, taken: ReadonlySet<string>): string {
  const folders = new Set(lessons.map(({ file }) => /^data\/lessons\/([a-z0-9-]+)\//.exec(file.path)?.[1]));
  const [only] = folders;
  const preferred = folders.size === 1 && only !== undefined ? only : slug(workName(id));
  return freeName(preferred, (name) => taken.has(`modules/${name}/module.${language}.yaml`));
}

function slug(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'part' : plain;
}
