// Import a kit into a new library, in order. The facts row comes last and makes the library complete.
import type { FileHash } from '../../../core/base/ids.ts';
import type { KitFileFault, Problem } from '../../../core/base/problem.ts';
import type { Report } from '../../../core/base/progress.ts';
import { readingLimits } from '../../../core/base/reading-limits.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import type { z } from '../../../core/base/zod.ts';
import { holidaysPath, holidayTableSchema } from '../../../core/contacts/holidays/holiday-table.ts';
import { contactBatches, filesOfContacts } from '../../../core/contacts/hsds.ts';
import { cataloguePath, kitLimits } from '../../../core/kit/bag-layout.ts';
import {
  type Catalogue,
  derivedPagesSchema,
  type KitFile,
  labelOfPage,
  type Resource,
  workOf,
} from '../../../core/kit/catalogue.ts';
import { glossarySchema } from '../../../core/kit/glossary.ts';
import { isJsonDeeper } from '../../../core/kit/json-depth.ts';
import { parseKnown } from '../../../core/kit/known-fields.ts';
import { plainBytes } from '../../../core/kit/plain-bytes.ts';
import { formatInCatalogue, readCatalogue } from '../../../core/kit/upgrade.ts';
import { aidSchema } from '../../../core/library/aid.ts';
import type { ActiveKit } from '../../../core/library/installed-kit.ts';
import { readFigure } from '../../../core/markdown/read-figure.ts';
import { documentOfText } from '../../../core/search/text-document.ts';
import {
  type SearchUnit,
  unitsOfContact,
  unitsOfMarkdown,
  unitsOfPdf,
  unitsOfResource,
  unitsOfTerm,
} from '../../../core/search/units.ts';
import { hashBytes } from '../db/hash-bytes.ts';
import type { LibraryDb } from '../db/library-db.ts';
import type { ImportRows } from '../db/sealed-rows.ts';
import { writeBlocks } from './block-rows.ts';

/** Reads a whole object of the kit store. */
type ReadObject = (hash: FileHash, path: string) => Promise<Result<Uint8Array>>;

/** Reads an object of the kit store as a stream. */
type StreamObject = (hash: FileHash, path: string) => Promise<Result<ReadableStream<Uint8Array>>>;

/** What an import needs. */
export type ImportJob = {
  readonly kit: ActiveKit;
  readonly db: LibraryDb;
  /** Where rows go. */
  readonly rows: ImportRows;
  readonly readObject: ReadObject;
  readonly streamObject: StreamObject;
  readonly report: Report;
  readonly signal: AbortSignal;
  /** Called before a file is read and while a large one is, so that somebody outside knows which file keeps it busy. */
  readonly onFile?: (path: string) => void;
};

class Stop extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Makes the rows of a kit for `db`. Every object is hashed again before it is used: `object-changed` names the first that differs. */
export async function importKit(job: ImportJob): Promise<Result<Catalogue>> {
  try {
    const catalogue = await readOwnCatalogue(job);
    await new Importer(job, catalogue).run();
    return ok(catalogue);
  } catch (error) {
    if (error instanceof Stop) return fail(error.problem);
    throw error;
  }
}

class Importer {
  readonly #job: ImportJob;
  readonly #catalogue: Catalogue;
  readonly #totalBytes: number;
  readonly #rows: ImportRows;
  #doneBytes = 0;

  constructor(job: ImportJob, catalogue: Catalogue) {
    this.#job = job;
    this.#rows = job.rows;
    this.#catalogue = catalogue;
    this.#totalBytes = filesOf(catalogue).reduce((sum, file) => sum + file.sizeBytes, 0);
  }

  async run(): Promise<void> {
    const { db, kit } = this.#job;
    for (const resource of this.#catalogue.resources) await this.#resource(resource);
    await this.#contacts();
    await this.#holidays();
    await this.#glossary();
    await this.#aid();
    for (const file of figuresOf(this.#catalogue)) await this.#figure(file);
    for (const { language, file } of this.#catalogue.segments) {
      const bytes = await this.#bytes(file, kitLimits.fileBytes);
      await this.#rows.add(db.segments, [{ path: file.path, language, bytes }], bytes.byteLength);
    }
    this.#job.report({ step: 'finishing', done: this.#totalBytes, total: this.#totalBytes, unit: 'bytes' });
    await this.#rows.write();
    this.#check();
    await this.#rows.complete({ key: 'kit', catalogue: this.#catalogue, treeHash: kit.treeHash });
  }

  async #resource(resource: Resource): Promise<void> {
    const { db } = this.#job;
    await this.#rows.add(db.resources, [{ ...resource, work: workOf(resource) }]);
    await this.#units([...unitsOfResource(resource)]);
    const { file, derived } = resource;
    if (file?.mediaType === 'application/pdf') await this.#pdf(file);
    if (file?.mediaType === 'text/markdown') await this.#markdown(resource, file, undefined);
    if (derived) await this.#derived(resource, derived);
    for (const lesson of resource.lessons ?? []) await this.#markdown(resource, lesson.file, lesson);
    if (resource.quiz)
      await this.#text(resource.quiz.path, readData(await this.#bytes(resource.quiz), resource.quiz).text);
  }

  async #pdf(file: KitFile): Promise<void> {
    const { db, streamObject } = this.#job;
    this.#tell(file, 0);
    const hash = objectOf(this.#job, file.path, file.sha256);
    const stream = await streamObject(hash, file.path);
    if (!stream.ok) throw new Stop(stream.problem);
    const found = await writeBlocks(stream.value, hash, async (row, writtenBytes) => {
      this.#tell(file, writtenBytes);
      await this.#rows.add(db.blocks, [row], row.blob.size);
    });
    if (found !== hash) throw new Stop({ code: 'object-changed', file: file.path });
    this.#doneBytes += file.sizeBytes;
    const { path, mediaType, sizeBytes } = file;
    await this.#rows.add(db.files, [{ hash, path, mediaType, sizeBytes }]);
  }

  async #derived(resource: Resource, file: KitFile): Promise<void> {
    const { db } = this.#job;
    const bytes = plainBytes(file, await this.#bytes(file));
    if (typeof bytes === 'string') throw refused(file, bytes);
    const derived = parseJson(bytes, file, derivedPagesSchema);
    const { pages, ...rest } = derived;
    const labels = pages.map((_page, index) => labelOfPage(derived, index + 1));
    await this.#rows.add(db.documents, [{ resourceId: resource.id, labels, ...rest }]);
    await this.#units(bounded(file, () => unitsOfPdf(resource, derived)));
  }

  async #markdown(
    resource: Resource,
    file: KitFile,
    lesson: { id: string; title: string } | undefined,
  ): Promise<void> {
    const text = decode(await this.#bytes(file, readingLimits.textBytes));
    const document = documentOfText(text);
    if (document.fault) throw refused(file, document.fault);
    await this.#text(file.path, text);
    await this.#units(bounded(file, () => unitsOfMarkdown(resource, document, lesson)));
  }

  /** Figures are shown as they are in the store; here they are only looked at, so that none is shown that no kit may hold. */
  async #figure(file: KitFile): Promise<void> {
    const { fault } = readFigure(decode(await this.#bytes(file, readingLimits.figureBytes)));
    if (fault) throw refused(file, fault);
  }

  async #contacts(): Promise<void> {
    const files = await Promise.all(
      filesOfContacts(this.#catalogue).map(async (file) => ({
        path: file.path,
        bytes: await this.#bytes(file),
      })),
    );
    if (files.length === 0) return;
    for (const contacts of contactBatches(files)) {
      if (!contacts.ok) throw new Stop(contacts.problem);
      this.#check();
      await this.#rows.add(this.#job.db.contacts, contacts.value);
      await this.#units(contacts.value.flatMap((contact) => [...unitsOfContact(contact)]));
    }
  }

  async #holidays(): Promise<void> {
    const { holidays } = this.#catalogue;
    if (!holidays) return;
    const table = parseJson(await this.#bytes(holidays), holidays, holidayTableSchema);
    await this.#text(holidaysPath, JSON.stringify(table));
  }

  async #glossary(): Promise<void> {
    const { glossary } = this.#catalogue;
    if (!glossary) return;
    const { terms } = parseJson(await this.#bytes(glossary), glossary, glossarySchema);
    await this.#rows.add(this.#job.db.terms, terms);
    await this.#units(terms.flatMap((term) => [...unitsOfTerm(term)]));
  }

  async #aid(): Promise<void> {
    const { aid } = this.#catalogue;
    if (!aid) return;
    await this.#text(aid.path, JSON.stringify(parseJson(await this.#bytes(aid), aid, aidSchema)));
  }

  async #units(units: readonly SearchUnit[]): Promise<void> {
    await this.#rows.add(this.#job.db.units, units);
  }

  async #text(path: string, text: string): Promise<void> {
    await this.#rows.add(this.#job.db.texts, [{ path, text }]);
  }

  async #bytes(file: KitFile, limitBytes: number = readingLimits.jsonBytes): Promise<Uint8Array> {
    this.#tell(file, 0);
    if (file.sizeBytes > limitBytes) throw refused(file, 'too-large');
    const bytes = await readChecked(this.#job, file.path, file.sha256);
    this.#doneBytes += file.sizeBytes;
    return bytes;
  }

  #tell(file: KitFile, doneBytes: number): void {
    this.#check();
    this.#job.onFile?.(file.path);
    const done = this.#doneBytes + doneBytes;
    this.#job.report({ step: 'importing', done, total: this.#totalBytes, unit: 'bytes', item: file.path });
  }

  #check(): void {
    if (this.#job.signal.aborted) throw new Stop({ code: 'stopped' });
  }
}

function refused({ path }: { readonly path: string }, reason: KitFileFault): Stop {
  return new Stop({ code: 'kit-file-refused', file: path, reason });
}

/** What is made of a file; data that takes all of the stack or of the longest string is a fault of the file. */
function bounded<T>(file: KitFile, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof RangeError ? refused(file, 'too-deep') : error;
  }
}

/** Figures that hold more than pixels. */
const figuresOf = ({ media }: Catalogue): KitFile[] =>
  media.filter((file) => file.mediaType === 'image/svg+xml');

function filesOf(catalogue: Catalogue): KitFile[] {
  const ofResources = catalogue.resources.flatMap((resource) => [
    resource.file,
    resource.derived,
    resource.quiz,
    ...(resource.lessons ?? []).map((lesson) => lesson.file),
  ]);
  const others = [
    ...filesOfContacts(catalogue),
    ...figuresOf(catalogue),
    catalogue.glossary,
    catalogue.holidays,
    catalogue.aid,
    ...catalogue.segments.map((segment) => segment.file),
  ];
  return [...ofResources, ...others].filter((file) => file !== undefined);
}

/** The catalogue of any format that this program reads, as one of the newest. */
async function readOwnCatalogue(job: ImportJob): Promise<Catalogue> {
  const file = { path: cataloguePath };
  const { data } = readData(await readChecked(job, cataloguePath, undefined), file);
  const read = readCatalogue(data, formatInCatalogue(data), 'left-out');
  if (!read.ok) throw new Stop(read.problem);
  return read.value;
}

async function readChecked(job: ImportJob, path: string, expected: string | undefined): Promise<Uint8Array> {
  const hash = objectOf(job, path, expected);
  const read = await job.readObject(hash, path);
  if (!read.ok) throw new Stop(read.problem);
  if ((await hashBytes(read.value)) !== hash) throw new Stop({ code: 'object-changed', file: path });
  return read.value;
}

/** The object behind a path of the kit; it must be the one the catalogue expects. */
function objectOf({ kit }: ImportJob, path: string, expected: string | undefined): FileHash {
  const entry = kit.files[path];
  if (!entry || (expected !== undefined && entry.hash !== expected))
    throw new Stop({ code: 'object-missing', file: path });
  return entry.hash;
}

function readData(bytes: Uint8Array, file: { readonly path: string }): { text: string; data: unknown } {
  const text = decode(bytes);
  if (isJsonDeeper(text, readingLimits.jsonDepth)) throw refused(file, 'too-deep');
  try {
    return { text, data: JSON.parse(text) };
  } catch {
    throw refused(file, 'malformed');
  }
}

function parseJson<T>(bytes: Uint8Array, file: { readonly path: string }, schema: z.ZodType<T>): T {
  const { success, data, error } = parseKnown(schema, readData(bytes, file).data);
  if (success) return data;
  const { path: field = [], message: reason = '' } = error.issues[0] ?? {};
  throw new Stop({ code: 'catalogue-invalid', file: file.path, field: field.join('.'), reason });
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
