// Make a kit in order: read and check all of the content, make its documents, its search, its catalogue, the bag.
import { join } from 'node:path';
import type { Problem } from '../../core/base/problem.ts';
import type { Report } from '../../core/base/progress.ts';
import { assembleCatalogue, assembleResources } from '../../core/compose/assemble-catalogue.ts';
import type { ComposeAnswer, ComposeOptions, SkippedFile } from '../../core/compose/compose-protocol.ts';
import { foreignFiles } from '../../core/compose/foreign-files.ts';
import { aidPath, glossaryPath } from '../../core/compose/kit-paths.ts';
import type { ContentPlan } from '../../core/compose/plan.ts';
import { planContent } from '../../core/compose/plan-content.ts';
import { holidaysPath, holidayTable } from '../../core/contacts/holidays/holiday-table.ts';
import { packContacts } from '../../core/contacts/hsds/packed-services.ts';
import { startPagePath } from '../../core/kit/bag-layout.ts';
import { countWorks, supportedKitFormat } from '../../core/kit/catalogue.ts';
import { documentOfText } from '../../core/search/text-document.ts';
import { writeBag } from '../disk/bags/write-bag.ts';
import { largestDirectoryBytes, readContent } from '../disk/drafts/read-content.ts';
import type { ContentDisk } from '../disk/fs/content-disk.ts';
import { ProblemError } from '../disk/fs/problem.ts';
import { checkTarget } from './check-target.ts';
import { type MadeDocuments, makeDocuments } from './make-documents.ts';
import { makeSearch } from './make-search.ts';
import { Payload } from './payload.ts';
import { webEdition } from './web-edition.ts';

/** How a kit is made: `folder` is an empty place for temporary files. */
type ComposeSetting = {
  readonly folder: string;
  /** Where the content and the temporary files are; what is on it may be encrypted. The kit never is. */
  readonly disk: ContentDisk;
  readonly report: Report;
  readonly signal: AbortSignal;
};

/**
 * Makes a kit. Everything wrong with the content is named at once; a PDF that cannot be read is `pdf-unreadable` unless damaged
 * ones may be skipped. Then files of other kinds and with names that are no Unicode are left out as well. The out folder is untouched
 * unless the answer is ok.
 */
export async function runCompose(options: ComposeOptions, setting: ComposeSetting): Promise<ComposeAnswer> {
  const { report, signal, folder, disk } = setting;
  const occupied = await checkTarget(options);
  if (occupied) return failed([occupied]);
  report({ step: 'reading', done: 0, total: 1, unit: 'files' });
  const content = await readContent(options.content, disk, largestDirectoryBytes);
  const { folder: found, misnamed } = content;
  const unread = options.skipDamaged ? content.problems : [...content.problems, ...misnamed];
  if (unread.length > 0) return failed(unread);
  const foreign = options.skipDamaged ? foreignFiles(found.files) : [];
  const files = found.files.filter((file) => !foreign.includes(file));
  const outcome = planContent({ ...found, files });
  if (!outcome.ok) return failed(outcome.problems);
  const { plan } = outcome;
  const { texts } = found;
  await disk.makeFolder(folder);
  const payload = new Payload();
  const made = await makeDocuments({
    plan,
    root: options.content,
    texts,
    folder,
    disk,
    payload,
    report,
    signal,
  });
  const problems = [...made.problems, ...unreadable(made, options)];
  if (problems.length > 0) return failed(problems);
  const skipped = [
    ...made.skipped,
    ...foreign.map(({ path }): SkippedFile => ({ file: path, reason: 'foreign' })),
    ...misnamed.map(({ file }): SkippedFile => ({ file, reason: 'misnamed' })),
  ];
  try {
    return await writeKit(options, setting, { plan, texts, payload, made, skipped });
  } catch (error) {
    // A figure or the list of words is damaged.
    if (error instanceof ProblemError) return failed([error.problem]);
    throw error;
  }
}

type Making = {
  readonly plan: ContentPlan;
  readonly texts: ReadonlyMap<string, string>;
  readonly payload: Payload;
  readonly made: MadeDocuments;
  readonly skipped: readonly SkippedFile[];
};

async function writeKit(
  options: ComposeOptions,
  { disk, report, signal }: ComposeSetting,
  { plan, texts, payload, made, skipped }: Making,
): Promise<ComposeAnswer> {
  const textByPath = await addTexts({ root: options.content, disk }, plan, texts, payload);
  const contacts = plan.contacts.length === 0 ? [] : addContacts(plan, payload);
  const holidays = contacts.length === 0 ? undefined : addHolidays(plan, payload);
  const glossary =
    plan.terms.length === 0
      ? undefined
      : payload.addText(glossaryPath, 'application/json', JSON.stringify({ terms: plan.terms }));
  const aid = plan.aid && payload.addText(aidPath, 'application/json', `${JSON.stringify(plan.aid)}\n`);
  const fileAt = (path: string) => payload.fileAt(path);
  const resources = assembleResources(plan, { fileAt, documents: made.documents });
  const searchable = {
    resources,
    contacts: plan.contacts,
    terms: plan.terms,
    documentOf: (path: string) => documentOfText(textByPath.get(path) ?? ''),
    pagesOf: (id: string) => made.derived.get(id),
  };
  const segments = await makeSearch(searchable, payload, report, signal);
  const kit = {
    fileAt,
    documents: made.documents,
    contacts,
    segments,
    ...(glossary ? { glossary } : {}),
    ...(holidays ? { holidays } : {}),
    ...(aid ? { aid } : {}),
  };
  const catalogue = assembleCatalogue(plan, kit, resources);
  payload.addText('data/catalogue.json', 'application/json', `${JSON.stringify(catalogue, undefined, 2)}\n`);
  const { id: kitId, version, previousVersion, issued, publisher } = catalogue;
  const info = { format: supportedKitFormat, kitId, version, issued, organization: publisher.name };
  const start = new TextEncoder().encode(
    webEdition({
      ...{ plan, catalogue, derived: made.derived, documentOf: searchable.documentOf },
      holidays:
        holidays &&
        holidayTable(
          plan.kit.issued,
          plan.contacts.flatMap(({ city }) => city ?? []),
        ),
      bytesOf: (path) => payload.bytesOf(path),
    }),
  );
  const written = await writeBag(
    options.out,
    {
      info: previousVersion === undefined ? info : { ...info, previousVersion },
      payload: payload.planned,
      tags: [{ path: startPagePath, content: start }],
    },
    { replaces: options.force, report, signal },
  );
  if (!written.ok) return failed([written.problem]);
  const sizes = [...written.value.files.values()].map((file) => file.sizeBytes);
  return {
    ok: true,
    kit: {
      id: kitId,
      version,
      treeHash: written.value.treeHash,
      files: sizes.length,
      sizeBytes: sizes.reduce((sum, size) => sum + size, 0),
      resources: countWorks(resources),
      pages: resources.reduce((sum, resource) => sum + (resource.pages ?? 0), 0),
      contacts: plan.contacts.length,
    },
    skipped,
    partlyRead: made.partlyRead,
    slowToOpen: made.slowToOpen,
    limited: made.limited,
    heldBackContacts: plan.heldBackContacts,
    ignoredFiles: plan.ignoredFiles,
  };
}

/** Adds what is taken as it is, and quizzes as JSON; answers the texts by their paths in the kit. */
async function addTexts(
  { root, disk }: { readonly root: string; readonly disk: ContentDisk },
  plan: ContentPlan,
  texts: ReadonlyMap<string, string>,
  payload: Payload,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const add = ({ from, to }: { readonly from: string; readonly to: string }): void => {
    const text = texts.get(from) ?? '';
    payload.addText(to, 'text/markdown', text);
    found.set(to, text);
  };
  for (const { body } of plan.resources) {
    if (body.kind === 'text') add(body);
    if (body.kind !== 'module') continue;
    for (const lesson of body.lessons) add(lesson);
    if (body.quiz) payload.addText(body.quiz.to, 'application/json', JSON.stringify(body.quiz.quiz));
  }
  for (const { from, to, mediaType } of plan.media)
    payload.addBytes(to, mediaType, await disk.read(join(root, from)));
  if (plan.thesaurus) {
    const { from, to } = plan.thesaurus;
    payload.addBytes(to, 'application/json', await disk.read(join(root, from)));
  }
  return found;
}

function addContacts(plan: ContentPlan, payload: Payload) {
  return packContacts(plan.contacts).map(({ path, bytes }) =>
    payload.addBytes(path, 'application/gzip', bytes),
  );
}

function addHolidays(plan: ContentPlan, payload: Payload) {
  const cities = plan.contacts.flatMap(({ city }) => city ?? []);
  const table = holidayTable(plan.kit.issued, cities);
  return payload.addText(holidaysPath, 'application/json', `${JSON.stringify(table)}\n`);
}

function unreadable(made: MadeDocuments, { skipDamaged }: ComposeOptions): Problem[] {
  if (skipDamaged) return [];
  return made.skipped.map(({ file, reason }) => ({ code: 'pdf-unreadable', file, reason }));
}

function failed(problems: readonly Problem[]): ComposeAnswer {
  return { ok: false, problems };
}
