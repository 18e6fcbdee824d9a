// Planning of reports, slides and checklists as resources.

import type { Language } from '../base/language.ts';
import type { ResourceKind } from '../kit/catalogue.ts';
import { divideFrontMatter } from '../markdown/front-matter.ts';
import { type ContentFile, invalid, type Problems, type RememberedFolder } from './content-folder.ts';
import { besideWith, type ContentName, divideName, idFromName, titleFromName } from './content-names.ts';
import {
  type GivenFacts,
  givenFactsSchema,
  type KitFacts,
  type ResourceFacts,
  resourceFactsSchema,
} from './facts.ts';
import type { PlannedResource } from './plan.ts';
import { checkYaml } from './yaml-text.ts';

const folders: Readonly<Record<string, ResourceKind>> = {
  reports: 'report',
  slides: 'slides',
  checklists: 'checklist',
};

/** Folders in which each file is a document. */
export const documentFolders = Object.keys(folders);

/** The kind of the documents in a folder. */
export function kindOfFolder(folder: string): ResourceKind | undefined {
  return Object.hasOwn(folders, folder) ? folders[folder] : undefined;
}

/** The folder for documents of a kind. The folder of modules has a subfolder for each module. */
export function folderOfKind(kind: Exclude<ResourceKind, 'module'>): string {
  return documentFolders.find((folder) => folders[folder] === kind) ?? '';
}

/** Input for the plan of a document. */
type Setting = { readonly folder: RememberedFolder; readonly kit: KitFacts; readonly problems: Problems };

/** Plans every report, slide deck and checklist, in the order of their paths. */
export function planDocuments(
  folder: RememberedFolder,
  kit: KitFacts,
  problems: Problems,
): PlannedResource[] {
  const setting = { folder, kit, problems };
  return folder.files.flatMap(({ path }) => {
    const name = divideName(path);
    const kind = kindOfFolder(name.folder);
    const planned = kind && planDocument(path, name, kind, setting);
    return planned ? [planned] : [];
  });
}

function planDocument(
  path: string,
  name: ContentName,
  kind: ResourceKind,
  setting: Setting,
): PlannedResource | undefined {
  const { problems } = setting;
  if (name.ending === 'md') return planMarkdown(path, name, kind, setting);
  if (name.ending === 'pdf' && kind !== 'checklist') return planPdf(path, name, kind, setting);
  if (isForeignDocument(path, setting.folder.files))
    problems.push(invalid(path, '', `no ${kind} is made from a file of this sort`));
  return undefined;
}

/** Whether a file is in a folder of documents, and no document is made from it: a `.docx`, fields without their PDF. */
export function isForeignDocument(path: string, files: readonly ContentFile[]): boolean {
  const { folder, ending } = divideName(path);
  const kind = kindOfFolder(folder);
  if (!kind || ending === 'md') return false;
  if (ending === 'pdf') return kind === 'checklist';
  return ending !== 'yaml' || besideWith('pdf', path, files) === undefined;
}

function planMarkdown(
  path: string,
  name: ContentName,
  kind: ResourceKind,
  { folder, problems }: Setting,
): PlannedResource | undefined {
  const text = folder.texts.get(path) ?? '';
  const language = name.language;
  if (!language) {
    problems.push(invalid(path, '', 'the name must end in .en.md, .el.md, .it.md or .pt.md'));
    return undefined;
  }
  const { yaml: front } = divideFrontMatter(text);
  if (front === undefined) {
    problems.push(invalid(path, '', 'the file must begin with its fields between two lines of ---'));
    return undefined;
  }
  const yaml = folder.memory.yaml(front, path, problems, 2);
  const facts = yaml && checkYaml(yaml, resourceFactsSchema, problems);
  if (!facts) return undefined;
  const document = folder.memory.markdown(path, text);
  const body =
    kind === 'checklist'
      ? ({ kind: 'text', from: path, to: target(path, name, language, 'md'), document } as const)
      : ({ kind: 'printed', from: path, to: target(path, name, language, 'pdf'), document } as const);
  return { kind, language, facts, describedIn: path, body };
}

function planPdf(
  path: string,
  name: ContentName,
  kind: ResourceKind,
  { folder, kit, problems }: Setting,
): PlannedResource | undefined {
  const only = kit.languages.length === 1 ? kit.languages[0] : undefined;
  const language = name.language ?? only;
  if (!language) {
    problems.push(invalid(path, '', 'the name must end in .en.pdf, .el.pdf, .it.pdf or .pt.pdf'));
    return undefined;
  }
  const describedIn = besideWith('yaml', path, folder.files)?.path;
  const given = readGivenFacts(describedIn, folder, problems);
  if (!given) return undefined;
  const { anchors = {}, open = [], ...own } = given;
  const facts = { ...defaultFacts(name.name, language, kit), ...(own as Partial<ResourceFacts>) };
  const body = {
    kind: 'given',
    from: path,
    to: target(path, name, language, 'pdf'),
    anchors,
    open,
  } as const;
  return { kind, language, facts, describedIn: describedIn ?? path, body };
}

function readGivenFacts(
  path: string | undefined,
  folder: RememberedFolder,
  problems: Problems,
): GivenFacts | undefined {
  const text = path === undefined ? undefined : folder.texts.get(path);
  if (path === undefined || text === undefined) return {};
  const yaml = folder.memory.yaml(text, path, problems);
  return yaml && checkYaml(yaml, givenFactsSchema, problems);
}

/**
 * Defaults for a PDF that nobody described. Nobody checked its facts, so it is amber and has no check date; its issue date is that
 * of the kit.
 */
export function defaultFacts(
  name: string,
  language: Language,
  kit: Pick<KitFacts, 'countries' | 'issued'>,
): ResourceFacts {
  return {
    id: `${idFromName(name)}.${language}`,
    title: titleFromName(name),
    country: kit.countries.length === 1 && kit.countries[0] ? kit.countries[0] : 'EU',
    themes: [],
    audience: [],
    issued: kit.issued,
    readiness: 'amber',
    sources: [],
  };
}

function target(path: string, name: ContentName, language: Language, ending: string): string {
  const folder = path.slice(0, path.indexOf('/'));
  return `data/${folder}/${name.name.normalize('NFC')}.${language}.${ending}`;
}
