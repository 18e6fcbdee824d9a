// Decides how the files of reports, slides and checklists become resources.
import type { Language, ResourceKind } from '../kit/catalogue.ts';
import { divideFrontMatter } from '../markdown/front-matter.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { type ContentFolder, invalid, type Problems } from './content-folder.ts';
import { type ContentName, divideName, idFromName, titleFromName } from './content-names.ts';
import { givenFactsSchema, type KitFacts, type ResourceFacts, resourceFactsSchema } from './facts.ts';
import type { PlannedResource } from './plan.ts';
import { checkYaml, readYaml } from './yaml-text.ts';

const folders: Readonly<Record<string, ResourceKind>> = {
  reports: 'report',
  slides: 'slides',
  checklists: 'checklist',
};

/** Folders whose files are documents of their own. */
export const documentFolders = Object.keys(folders);

/** What is known when a document is planned. */
type Setting = { readonly folder: ContentFolder; readonly kit: KitFacts; readonly problems: Problems };

/** Plans every report, slides and checklist, in the order of their paths. */
export function planDocuments(folder: ContentFolder, kit: KitFacts, problems: Problems): PlannedResource[] {
  const setting = { folder, kit, problems };
  return folder.files.flatMap(({ path }) => {
    const name = divideName(path);
    const kind = folders[name.folder];
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
  const { files } = setting.folder;
  const isBesidePdf =
    name.ending === 'yaml' && files.some((file) => file.path === path.replace(/yaml$/i, 'pdf'));
  if (!isBesidePdf) problems.push(invalid(path, '', `no ${kind} is made from a file of this sort`));
  return undefined;
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
  const yaml = readYaml(front, path, problems, 2);
  const facts = yaml && checkYaml(yaml, resourceFactsSchema, problems);
  if (!facts) return undefined;
  const document = parseMarkdown(text);
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
  const describedIn = folder.files.find((file) => file.path === path.replace(/pdf$/i, 'yaml'))?.path;
  const given = readGivenFacts(describedIn, folder, problems);
  if (!given) return undefined;
  const facts = { ...defaultFacts(name.name, language, kit), ...given };
  const body = { kind: 'given', from: path, to: target(path, name, language, 'pdf') } as const;
  return { kind, language, facts, describedIn: describedIn ?? path, body };
}

function readGivenFacts(
  path: string | undefined,
  folder: ContentFolder,
  problems: Problems,
): Partial<ResourceFacts> | undefined {
  const text = path === undefined ? undefined : folder.texts.get(path);
  if (path === undefined || text === undefined) return {};
  const yaml = readYaml(text, path, problems);
  const facts = yaml && checkYaml(yaml, givenFactsSchema, problems);
  return facts as Partial<ResourceFacts> | undefined;
}

/** What is true of a PDF nobody described: nobody checked its facts, so it is amber and as old as the kit says. */
function defaultFacts(name: string, language: Language, kit: KitFacts): ResourceFacts {
  return {
    id: `${idFromName(name)}.${language}`,
    title: titleFromName(name),
    country: kit.countries.length === 1 && kit.countries[0] ? kit.countries[0] : 'EU',
    themes: [],
    audience: [],
    issued: kit.issued,
    asOf: kit.issued,
    readiness: 'amber',
    sources: [],
  };
}

function target(path: string, name: ContentName, language: Language, ending: string): string {
  const folder = path.slice(0, path.indexOf('/'));
  return `data/${folder}/${name.name.normalize('NFC')}.${language}.${ending}`;
}
