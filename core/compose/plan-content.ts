// Plan of a kit from a content folder. Everything is read and checked, and all problems are reported at once.

import { compareTexts } from '../base/compare-texts.ts';
import type { Problem } from '../base/problem.ts';
import { glossarySchema, type Term } from '../kit/glossary.ts';
import { isJunk } from '../kit/junk.ts';
import { checkHome } from './check-home.ts';
import { checkPaths } from './check-paths.ts';
import { checkTexts } from './check-texts.ts';
import { checkWorks } from './check-works.ts';
import { type ContentFolder, invalid, type Problems, type RememberedFolder } from './content-folder.ts';
import { ContentMemory } from './content-memory.ts';
import { type KitFacts, kitFactsSchema, kitFile } from './facts.ts';
import { joinTranslations } from './join-translations.ts';
import type { ContentPlan } from './plan.ts';
import { aidFile, keepAvailableAid, readAid } from './plan-aid.ts';
import { contactsFile, planContacts } from './plan-contacts.ts';
import { documentFolders, planDocuments } from './plan-documents.ts';
import { planMedia } from './plan-media.ts';
import { planModules } from './plan-modules.ts';
import { checkRecalls, planRecalls, recallsFile } from './plan-recalls.ts';
import { planThesaurus, thesaurusFile } from './plan-thesaurus.ts';
import { checkYaml } from './yaml-text.ts';

/** The file of the glossary. */
export const glossaryFile = 'glossary.yaml';
const knownFiles = [kitFile, contactsFile, glossaryFile, recallsFile, thesaurusFile, aidFile];
const knownFolders = [...documentFolders, 'modules', 'media'];
/** Files that belong to the folder but not to the kit. */
const companions = /^(readme|license|licence|changelog)(\.\w+)?$|^\./i;

/** A plan, or all problems that prevent it. */
type PlanOutcome =
  | { readonly ok: true; readonly plan: ContentPlan }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Makes a plan from a content folder as docs/content-format.md describes it. `content-missing`, `content-invalid` with file, field
 * and line, `contact-not-allowed`, `path-unsafe`. The same folder always gives the same plan, whatever the order of its files.
 * Callers that read one folder repeatedly pass the same `memory` each time.
 */
export function planContent(found: ContentFolder, memory = new ContentMemory()): PlanOutcome {
  const problems: Problems = [];
  const files = found.files.filter((file) => !isJunk(file.path)).sort((a, b) => compareTexts(a.path, b.path));
  const folder = { files, texts: found.texts, memory };
  const kit = planKit(folder, problems);
  if (!kit) return { ok: false, problems };
  const resources = joinTranslations([
    ...planDocuments(folder, kit, problems),
    ...planModules(folder, problems),
  ]);
  const { contacts, heldBack } = planContacts(folder, problems);
  const media = planMedia(folder, problems);
  const written = readAid(folder, problems);
  const { aid, left } = written
    ? keepAvailableAid(written, { resources, media })
    : { aid: undefined, left: [] };
  const plan: ContentPlan = {
    kit,
    resources,
    contacts,
    heldBackContacts: heldBack,
    terms: planTerms(folder, problems),
    recalls: planRecalls(folder, kit, problems),
    media,
    ...planThesaurus(folder, problems),
    ...(aid ? { aid } : {}),
    aidLeftOut: left,
    ignoredFiles: files.map((file) => file.path).filter(isIgnored),
  };
  // References are checked only if all files could be read: a resource with an error would also seem to be missing.
  if (problems.length === 0) {
    checkWorks(plan, problems);
    checkTexts(plan, problems);
    checkHome(plan, problems);
    checkRecalls(plan, problems);
    checkPaths(plan, problems);
  }
  return problems.length === 0 ? { ok: true, plan } : { ok: false, problems };
}

function planKit(folder: RememberedFolder, problems: Problems): KitFacts | undefined {
  const text = folder.texts.get(kitFile);
  if (text === undefined) {
    problems.push({ code: 'content-missing', file: kitFile });
    return undefined;
  }
  const yaml = folder.memory.yaml(text, kitFile, problems);
  return yaml && checkYaml(yaml, kitFactsSchema, problems);
}

function planTerms(folder: RememberedFolder, problems: Problems): readonly Term[] {
  const text = folder.texts.get(glossaryFile);
  const yaml = text === undefined ? undefined : folder.memory.yaml(text, glossaryFile, problems);
  const terms = (yaml && checkYaml(yaml, glossarySchema, problems)?.terms) ?? [];
  terms.forEach(({ id }, index) => {
    if (terms.findIndex((term) => term.id === id) === index) return;
    problems.push(invalid(glossaryFile, `terms.${index}.id`, `${id} stands there twice`));
  });
  return terms;
}

/** Whether no rule of docs/content-format.md covers a file. */
export function isIgnored(path: string): boolean {
  const [first = ''] = path.split('/');
  const isKnown = path.includes('/') ? knownFolders.includes(first) : knownFiles.includes(path);
  return !isKnown && !companions.test(first);
}
