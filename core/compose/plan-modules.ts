// Planning of module folders as resources with lessons and a quiz.
import type { Language } from '../base/language.ts';
import { type Quiz, quizSchema } from '../learning/quiz.ts';
import { invalid, type Problems, type RememberedFolder } from './content-folder.ts';
import { divideName } from './content-names.ts';
import { moduleFactsSchema } from './facts.ts';
import type { PlannedCopy, PlannedLesson, PlannedResource } from './plan.ts';
import { checkYaml } from './yaml-text.ts';

const moduleFolder = /^modules\/([a-z0-9-]+)$/;

/** Which module a module.<language>.yaml describes; undefined for all other paths. */
export function modulePlace(
  path: string,
): { readonly folder: string; readonly language: Language } | undefined {
  const { folder: own, name, language, ending } = divideName(path);
  const folder = moduleFolder.exec(own)?.[1];
  const isModule = name === 'module' && ending === 'yaml';
  return isModule && folder !== undefined && language !== undefined ? { folder, language } : undefined;
}

/** Plans every module in every language, in the order of their paths. */
export function planModules(folder: RememberedFolder, problems: Problems): PlannedResource[] {
  const used = new Set<string>();
  const modules = folder.files.flatMap(({ path }) => {
    const found = modulePlace(path);
    if (!found) return [];
    used.add(path);
    const place = { path, base: `modules/${found.folder}/`, language: found.language };
    const planned = planModule(place, folder, problems, used);
    return planned ? [planned] : [];
  });
  for (const { path } of folder.files) {
    if (!path.startsWith('modules/') || used.has(path)) continue;
    problems.push(invalid(path, '', 'no module.<language>.yaml names this file'));
  }
  return modules;
}

type Place = { readonly path: string; readonly base: string; readonly language: Language };

function planModule(
  { path, base, language }: Place,
  folder: RememberedFolder,
  problems: Problems,
  used: Set<string>,
): PlannedResource | undefined {
  const yaml = folder.memory.yaml(folder.texts.get(path) ?? '', path, problems);
  const all = yaml && checkYaml(yaml, moduleFactsSchema, problems);
  // Unreadable files of a module are not reported as unknown files as well, because that would hide the error.
  if (!all) {
    const own = folder.files.filter((file) => divideName(file.path).language === language);
    for (const file of own) if (file.path.startsWith(base)) used.add(file.path);
    return undefined;
  }
  const { lessons: listed, quiz: quizFile, ...facts } = all;
  const find = (name: string, field: string): string | undefined => {
    const found = folder.texts.has(base + name) ? base + name : undefined;
    if (found === undefined) problems.push({ code: 'content-missing', file: base + name });
    else used.add(found);
    if (divideName(name).language !== language) {
      problems.push(invalid(path, field, `${name} is not in the language of the module`));
    }
    return found;
  };
  const lessons = listed.flatMap(({ id, title, file }, index): PlannedLesson[] => {
    const from = find(file, `lessons.${index}.file`);
    if (listed.findIndex((lesson) => lesson.id === id) !== index) {
      problems.push(invalid(path, `lessons.${index}.id`, `${id} stands there twice`));
    }
    if (from === undefined) return [];
    const document = folder.memory.markdown(from, folder.texts.get(from) ?? '');
    return [{ id, title, from, to: target(from), document }];
  });
  const quizFrom = quizFile === undefined ? undefined : find(quizFile, 'quiz');
  const quiz = quizFrom === undefined ? undefined : planQuiz(quizFrom, folder, problems);
  const body = { kind: 'module', lessons, ...(quiz ? { quiz } : {}) } as const;
  return { kind: 'module', language, facts, describedIn: path, body };
}

function planQuiz(
  from: string,
  folder: RememberedFolder,
  problems: Problems,
): (PlannedCopy & { readonly quiz: Quiz }) | undefined {
  const yaml = folder.memory.yaml(folder.texts.get(from) ?? '', from, problems);
  if (!yaml || isWithoutQuestions(yaml.value)) return undefined;
  const quiz = checkYaml(yaml, quizSchema, problems);
  if (!quiz) return undefined;
  quiz.questions.forEach((question, index) => {
    const twin = quiz.questions.findIndex((other) => other.id === question.id);
    if (twin !== index)
      problems.push(invalid(from, `questions.${index}.id`, `${question.id} stands there twice`));
    if (question.kind === 'branching') {
      question.steps.forEach(({ options }, step) => {
        if (options.some(({ isCorrect }) => isCorrect)) return;
        const field = `questions.${index}.steps.${step}.options`;
        problems.push(invalid(from, field, `${question.id}: must have at least one right option`));
      });
    }
    if (!('options' in question)) return;
    const right = question.options.filter((option) => option.isCorrect).length;
    const isFine = question.kind === 'multiple' ? right > 0 : right === 1;
    if (isFine) return;
    const wanted = question.kind === 'multiple' ? 'at least one right option' : 'exactly one right option';
    problems.push(invalid(from, `questions.${index}.options`, `${question.id}: must have ${wanted}`));
  });
  return { from, to: target(from).replace(/yaml$/i, 'json'), quiz };
}

/** A quiz that nobody has begun, as a new module of the kit editor has it: the module goes into the kit without one. */
function isWithoutQuestions(value: unknown): boolean {
  const questions =
    typeof value === 'object' && value !== null && 'questions' in value ? value.questions : undefined;
  return Array.isArray(questions) && questions.length === 0;
}

function target(from: string): string {
  return `data/lessons/${from.slice('modules/'.length).normalize('NFC')}`;
}
