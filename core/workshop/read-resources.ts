// Reading of a draft's resources as far as possible, by the rules of the linter.

import { compareTexts } from '../base/compare-texts.ts';
import { type Language, languages } from '../base/language.ts';
import { z } from '../base/zod.ts';
import { besideWith, divideName, idFromName } from '../compose/content-names.ts';
import { type Joinable, joinTranslations } from '../compose/join-translations.ts';
import { defaultFacts, kindOfFolder } from '../compose/plan-documents.ts';
import { modulePlace } from '../compose/plan-modules.ts';
import { workName } from '../compose/works.ts';
import { type ResourceKind, resourceSchema } from '../kit/catalogue.ts';
import { type DraftAbout, type DraftFactName, type DraftFacts, draftFactsSchema } from './draft-facts.ts';
import type { DraftFiles } from './draft-files.ts';
import type { DraftLesson, DraftResource } from './draft-view.ts';
import { divideMarkdown } from './front-matter-text.ts';
import { isFields, readEntries, readLeniently } from './lenient.ts';
import { readDraftQuiz } from './read-quiz.ts';

const idShape = {
  id: resourceSchema.shape.id,
  translationOf: z.string(),
  order: z.int().min(0),
};
const lessonSchema = z.object({ id: z.string(), title: z.string().catch(''), file: z.string() });

/** A resource with the additional data that edits need. */
export type FoundResource = DraftResource & {
  /** The file with its fields; a PDF without one has none yet. */
  readonly describedIn: string;
  /** The id of the original as written there. */
  readonly writtenOriginal?: string;
  /** Name of the file without folder, language and extension; for a module, its folder. */
  readonly name: string;
};

type Read = Joinable & { readonly resource: FoundResource };

/** All resources in the order of the kit. */
export function readResources(files: DraftFiles, about: DraftAbout): FoundResource[] {
  const read = files.files.flatMap(({ path, sizeBytes }) => {
    const found = readResource(path, sizeBytes, files, about);
    return found ? [joinable(found)] : [];
  });
  const joined = joinTranslations(read);
  const byId = new Map(read.map(({ resource }) => [resource.id, resource.file]));
  return joined
    .map(({ resource, facts }): FoundResource => {
      const original = byId.get(facts.translationOf ?? '');
      return original === undefined || original === resource.file ? resource : { ...resource, original };
    })
    .sort(kitOrder);
}

function joinable(resource: FoundResource): Read {
  const { id, writtenOriginal, language, format } = resource;
  return {
    resource,
    facts: { id, translationOf: writtenOriginal },
    body: { kind: format === 'pdf' ? 'given' : format },
    ...(language ? { language } : {}),
  };
}

function readResource(
  path: string,
  sizeBytes: number,
  files: DraftFiles,
  about: DraftAbout,
): FoundResource | undefined {
  const module = modulePlace(path);
  if (module) return readModule(path, sizeBytes, module, files);
  const { folder, name, language, ending } = divideName(path);
  const kind = kindOfFolder(folder);
  if (!kind || (ending !== 'md' && ending !== 'pdf') || (ending === 'pdf' && kind === 'checklist'))
    return undefined;
  if (ending === 'pdf') return readPdf({ path, sizeBytes, name, kind, language }, files, about);
  const { yaml } = divideMarkdown(files.texts.get(path) ?? '');
  const value = yaml === undefined ? undefined : files.memory.yaml(yaml, path, [], 2)?.value;
  const facts = readLeniently(draftFactsSchema.shape, value);
  const base = { file: path, kind, format: 'markdown', facts, assumed: [], sizeBytes } as const;
  return { ...base, describedIn: path, name, ...naming(value, name, language) };
}

type PdfPlace = {
  readonly path: string;
  readonly sizeBytes: number;
  readonly name: string;
  readonly kind: ResourceKind;
  readonly language: Language | undefined;
};

function readPdf(place: PdfPlace, files: DraftFiles, about: DraftAbout): FoundResource {
  const { path, sizeBytes, name, kind } = place;
  const only = about.languages?.length === 1 ? about.languages[0] : undefined;
  const language = place.language ?? only;
  const beside = besideWith('yaml', path, files.files)?.path ?? path.replace(/pdf$/i, 'yaml');
  const text = files.texts.get(beside);
  const value = text === undefined ? undefined : files.memory.yaml(text, beside, [])?.value;
  const written = readLeniently(draftFactsSchema.shape, value);
  const { countries = [], issued = '' } = about;
  const usual = readLeniently(
    draftFactsSchema.shape,
    defaultFacts(name, language ?? 'en', { countries, issued }),
  );
  const assumed = (Object.keys(usual) as DraftFactName[]).filter((field) => written[field] === undefined);
  const facts: DraftFacts = { ...usual, ...written };
  const pages = files.pagesOf(path);
  return {
    ...{ file: path, kind, format: 'pdf', facts, assumed, sizeBytes, describedIn: beside, name },
    ...naming(value, name, language),
    ...(pages === undefined ? {} : { pages }),
  };
}

function readModule(
  path: string,
  sizeBytes: number,
  { folder, language }: { readonly folder: string; readonly language: Language },
  files: DraftFiles,
): FoundResource {
  const value = files.memory.yaml(files.texts.get(path) ?? '', path, [])?.value;
  const fields = isFields(value) ? value : {};
  const base = `modules/${folder}/`;
  const lessons = readEntries(lessonSchema, fields['lessons']).map(
    ({ id, title, file }): DraftLesson => ({ id, title, file: base + file }),
  );
  const quiz = fields['quiz'];
  return {
    file: path,
    kind: 'module',
    format: 'module',
    facts: readLeniently(draftFactsSchema.shape, value),
    assumed: [],
    sizeBytes,
    describedIn: path,
    name: folder,
    lessons,
    ...naming(value, folder, language),
    ...(typeof quiz === 'string' ? { quiz: readDraftQuiz(base + quiz, files) } : {}),
  };
}

function naming(value: unknown, name: string, language: Language | undefined) {
  const { id, translationOf, order } = readLeniently(idShape, value);
  const named = id ?? `${idFromName(name)}.${language ?? 'en'}`;
  return {
    id: named,
    work: workName(named),
    ...(language ? { language } : {}),
    ...(order === undefined ? {} : { order }),
    ...(translationOf === undefined ? {} : { writtenOriginal: translationOf }),
  };
}

const kinds: readonly ResourceKind[] = ['report', 'module', 'slides', 'checklist'];

/** In the order of the catalogue; a resource without a known language precedes its translations. */
function kitOrder(one: FoundResource, other: FoundResource): number {
  return (
    kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
    (one.order ?? Number.MAX_SAFE_INTEGER) - (other.order ?? Number.MAX_SAFE_INTEGER) ||
    compareTexts(one.work, other.work) ||
    languageRank(one.language) - languageRank(other.language) ||
    compareTexts(one.file, other.file)
  );
}

function languageRank(language: Language | undefined): number {
  return language === undefined ? -1 : languages.indexOf(language);
}
