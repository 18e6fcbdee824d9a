// Decides how every document of a plan gets its PDF, its page texts and its cover; what cannot be read is left out by name.
import { join } from 'node:path';
import type { MadeDocument } from '../../core/compose/assemble-catalogue.ts';
import { figureFaults } from '../../core/compose/check-texts.ts';
import type { PartlyRead, SkippedFile, SlowToOpen } from '../../core/compose/compose-talk.ts';
import { invalid } from '../../core/compose/content-folder.ts';
import { coverPath, pagesPath } from '../../core/compose/kit-paths.ts';
import type { PrintJob, ReadJob } from '../../core/compose/page-calls.ts';
import type { ContentPlan, PlannedBody, PlannedResource } from '../../core/compose/plan.ts';
import { slowToOpen } from '../../core/compose/slow-to-open.ts';
import type { DerivedPages } from '../../core/kit/catalogue.ts';
import { divideFrontMatter } from '../../core/markdown/front-matter.ts';
import type { Problem } from '../../core/problem.ts';
import type { Report } from '../../core/progress.ts';
import { ComposePage, PageGone, PageSilent } from './compose-page.ts';
import type { Payload } from './payload.ts';
import { printDocument } from './print-document.ts';
import { readDocument } from './read-document.ts';
import { ServedFiles } from './served-files.ts';

/** What is needed to make documents. `root` is the content folder, `folder` a place for files in the making. */
export type DocumentsJob = {
  readonly plan: ContentPlan;
  readonly root: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly folder: string;
  readonly payload: Payload;
  readonly report: Report;
  readonly signal: AbortSignal;
};

/** The documents, by id of their resource, and everything that went wrong. `stopped` is among the problems when it was stopped. */
export type MadeDocuments = {
  readonly documents: ReadonlyMap<string, MadeDocument>;
  readonly derived: ReadonlyMap<string, DerivedPages>;
  readonly skipped: readonly SkippedFile[];
  readonly partlyRead: readonly PartlyRead[];
  readonly slowToOpen: readonly SlowToOpen[];
  readonly problems: readonly Problem[];
};

type GivenBody = Extract<PlannedBody, { kind: 'given' }>;
type Document = PlannedResource & { readonly body: Extract<PlannedBody, { kind: 'printed' | 'given' }> };

/** Makes all documents, one after the other. Nothing that one of them holds can stop the others. */
export async function makeDocuments(job: DocumentsJob): Promise<MadeDocuments> {
  const maker = new DocumentMaker(job);
  try {
    return await maker.makeAll();
  } finally {
    maker.end();
  }
}

class DocumentMaker {
  readonly #job: DocumentsJob;
  readonly #page = new ComposePage();
  readonly #files = new ServedFiles();
  readonly #media: Readonly<Record<string, string>>;
  readonly #figureLinks: PrintJob['figureLinks'];
  readonly #documents = new Map<string, MadeDocument>();
  readonly #derived = new Map<string, DerivedPages>();
  readonly #skipped: SkippedFile[] = [];
  readonly #partlyRead: PartlyRead[] = [];
  readonly #slowToOpen: SlowToOpen[] = [];
  readonly #problems: Problem[] = [];

  constructor(job: DocumentsJob) {
    this.#job = job;
    this.#media = Object.fromEntries(
      job.plan.media.map(({ from }) => [from, this.#files.serve(from, join(job.root, from))]),
    );
    this.#figureLinks = Object.fromEntries(
      job.plan.media.map((figure) => {
        const faults = figureFaults(figure, job.plan);
        return [figure.from, figure.links.filter((_link, index) => !faults.has(index))];
      }),
    );
  }

  async makeAll(): Promise<MadeDocuments> {
    const { plan, report, signal } = this.#job;
    const stop = (): void => this.#page.close();
    signal.addEventListener('abort', stop);
    const documents = plan.resources.filter(isDocument);
    for (const [done, document] of documents.entries()) {
      if (signal.aborted) break;
      const step = document.body.kind === 'printed' ? 'printing' : 'extracting';
      report({ step, done, total: documents.length, unit: 'files', item: document.body.from });
      await this.#make(document);
    }
    signal.removeEventListener('abort', stop);
    return {
      documents: this.#documents,
      derived: this.#derived,
      skipped: this.#skipped,
      partlyRead: this.#partlyRead,
      slowToOpen: this.#slowToOpen,
      problems: signal.aborted ? [{ code: 'stopped' }] : this.#problems,
    };
  }

  end(): void {
    this.#page.close();
    this.#files.end();
  }

  async #make(document: Document): Promise<void> {
    try {
      const { body } = document;
      if (body.kind === 'printed') await this.#print(document);
      else await this.#take(document, body);
    } catch (error) {
      // Whatever breaks off a document that was stopped is no failure.
      if (this.#job.signal.aborted) return;
      if (!(error instanceof PageSilent || error instanceof PageGone)) throw error;
      this.#problems.push({ code: 'print-failed', file: document.body.from, reason: error.message });
    }
  }

  async #print(document: Document): Promise<void> {
    const { folder, payload, plan, texts } = this.#job;
    const { facts, kind, language, body } = document;
    const { body: markdown } = divideFrontMatter(texts.get(body.from) ?? '');
    const job: PrintJob = {
      resource: { ...facts, kind, language },
      publisher: plan.kit.publisher.name,
      markdown,
      media: this.#media,
      figureLinks: this.#figureLinks,
    };
    const printed = await printDocument(job, facts.id, { page: this.#page, files: this.#files, folder });
    const isRead = await this.#read(
      document,
      { ...printed, file: body.from, isPrinted: true },
      printed.anchors,
    );
    if (isRead) await payload.addCopy(body.to, 'application/pdf', printed.absolutePath);
  }

  async #take(document: Document, { from, to, anchors }: GivenBody): Promise<void> {
    const { root, payload } = this.#job;
    const absolutePath = join(root, from);
    const address = this.#files.serve(from, absolutePath);
    const file = await payload.addCopy(to, 'application/pdf', absolutePath);
    const isRead = await this.#read(
      document,
      { file: from, address, sizeBytes: file.sizeBytes, isPrinted: false },
      anchors,
    );
    if (!isRead) payload.drop(to);
    else this.#checkAnchors(document, anchors);
  }

  #checkAnchors({ facts, describedIn }: Document, anchors: Readonly<Record<string, number>>): void {
    const pages = this.#documents.get(facts.id)?.pages ?? 0;
    for (const [id, page] of Object.entries(anchors)) {
      if (page > pages)
        this.#problems.push(invalid(describedIn, `anchors.${id}`, `the document has only ${pages} pages`));
    }
  }

  async #read(document: Document, job: ReadJob, anchors: Readonly<Record<string, number>>): Promise<boolean> {
    const { payload } = this.#job;
    const { id } = document.facts;
    const { file, address, sizeBytes, isPrinted } = job;
    const answer = await readDocument(this.#page, { file, address, sizeBytes, isPrinted });
    if (!answer.isReadable) {
      if (isPrinted) this.#problems.push({ code: 'print-failed', file, reason: answer.reason });
      else this.#skipped.push({ file, reason: answer.reason });
      return false;
    }
    const derived = { ...answer.derived, anchors };
    if (answer.brokenPages.length > 0) this.#partlyRead.push({ file, pages: answer.brokenPages });
    const slow = slowToOpen(file, sizeBytes, answer.beforeFirstPage);
    if (slow) this.#slowToOpen.push(slow);
    const pages = payload.addText(pagesPath(id), 'application/json', JSON.stringify(derived));
    const cover =
      answer.coverBase64 === undefined
        ? undefined
        : payload.addBytes(coverPath(id), 'image/webp', Buffer.from(answer.coverBase64, 'base64'));
    this.#documents.set(id, { pages: derived.pages.length, derived: pages, ...(cover ? { cover } : {}) });
    this.#derived.set(id, derived);
    return true;
  }
}

function isDocument(resource: PlannedResource): resource is Document {
  return resource.body.kind === 'printed' || resource.body.kind === 'given';
}
