// A worker that makes one document of a plan at a time: its PDF, page texts and cover, in a hidden page of its own.
import { join } from 'node:path';
import type { Problem } from '../../core/base/problem.ts';
import type { MadeDocument } from '../../core/compose/assemble-catalogue.ts';
import { figureFaults } from '../../core/compose/check-texts.ts';
import type { PrintJob, ReadJob } from '../../core/compose/compose-page-protocol.ts';
import type {
  LimitedPdf,
  PartlyRead,
  SlowToOpen,
  UnreadablePdf,
} from '../../core/compose/compose-protocol.ts';
import { invalid } from '../../core/compose/content-folder.ts';
import { coverPath, pagesPath } from '../../core/compose/kit-paths.ts';
import type { ContentPlan, PlannedBody, PlannedResource } from '../../core/compose/plan.ts';
import { slowToOpen } from '../../core/compose/slow-to-open.ts';
import type { DerivedPages } from '../../core/kit/catalogue.ts';
import { gzip } from '../../core/kit/gzip.ts';
import { divideFrontMatter } from '../../core/markdown/front-matter.ts';
import type { ContentDisk } from '../disk/fs/content-disk.ts';
import { readProblem } from '../disk/fs/problem.ts';
import { ComposePage, PageGone, PageSilent } from './compose-page.ts';
import type { Payload } from './payload.ts';
import { printDocument } from './print-document.ts';
import { readDocument } from './read-document.ts';
import { composePartition, ServedFiles } from './served-files.ts';

type GivenBody = Extract<PlannedBody, { kind: 'given' }>;
/** A resource that is a PDF in the kit. */
export type PlannedDocument = PlannedResource & {
  readonly body: Extract<PlannedBody, { kind: 'printed' | 'given' }>;
};

/** What became of a document: made when it could be read, and everything that went wrong. */
export type DocumentOutcome = {
  readonly made?: { readonly document: MadeDocument; readonly derived: DerivedPages };
  readonly skipped?: UnreadablePdf;
  readonly partlyRead?: PartlyRead;
  readonly slowToOpen?: SlowToOpen;
  readonly limited?: LimitedPdf;
  readonly problems: readonly Problem[];
};

/** What a worker needs. `root` is the content folder, `folder` a place for temporary files. */
export type WorkerJob = {
  readonly plan: ContentPlan;
  readonly root: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly folder: string;
  /** Where both are; what is on it may be encrypted. */
  readonly disk: ContentDisk;
  readonly payload: Payload;
  readonly signal: AbortSignal;
};

/** One hidden page with its files. Makes one document at a time. */
export class DocumentWorker {
  readonly #job: WorkerJob;
  readonly #page: ComposePage;
  readonly #files: ServedFiles;
  readonly #media: Readonly<Record<string, string>>;
  readonly #figureLinks: PrintJob['figureLinks'];

  /** Each worker needs its own number: it names the session of its page. */
  constructor(job: WorkerJob, worker: number) {
    const partition = `${composePartition}-${worker}`;
    this.#job = job;
    this.#page = new ComposePage(partition);
    this.#files = new ServedFiles(partition, job.disk);
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

  /** Makes a document. Nothing that it holds throws. */
  async make(document: PlannedDocument): Promise<DocumentOutcome> {
    try {
      const { body } = document;
      return body.kind === 'printed' ? await this.#print(document) : await this.#take(document, body);
    } catch (error) {
      // Whatever breaks off a document that was stopped is no failure.
      if (this.#job.signal.aborted) return { problems: [] };
      if (!(error instanceof PageSilent || error instanceof PageGone)) throw error;
      return { problems: [{ code: 'print-failed', file: document.body.from, reason: error.message }] };
    }
  }

  /** Breaks off what the page does; it does nothing any more. */
  stop(): void {
    this.#page.stop();
  }

  /** Ends the page; its files can be reached no more. */
  end(): void {
    this.#page.stop();
    this.#files.end();
  }

  async #print(document: PlannedDocument): Promise<DocumentOutcome> {
    const { folder, disk, payload, plan, texts } = this.#job;
    const { facts, kind, language, body } = document;
    const { body: markdown } = divideFrontMatter(texts.get(body.from) ?? '');
    const job: PrintJob = {
      resource: { ...facts, kind, language },
      publisher: plan.kit.publisher.name,
      markdown,
      media: this.#media,
      figureLinks: this.#figureLinks,
    };
    const printed = await printDocument(job, facts.id, {
      page: this.#page,
      files: this.#files,
      folder,
      disk,
    });
    const { address, sizeBytes, absolutePath, anchors } = printed;
    const outcome = await this.#read(
      document,
      { file: body.from, address, sizeBytes, isPrinted: true },
      anchors,
    );
    if (outcome.made) await payload.addCopy(body.to, 'application/pdf', absolutePath, disk);
    return outcome;
  }

  async #take(document: PlannedDocument, { from, to, anchors }: GivenBody): Promise<DocumentOutcome> {
    const { root, disk, payload } = this.#job;
    const absolutePath = join(root, from);
    const address = this.#files.serve(from, absolutePath);
    const copied = await payload
      .addCopy(to, 'application/pdf', absolutePath, disk)
      .catch((error: unknown) => readProblem(error, from));
    if ('code' in copied)
      return copied.code === 'disk-read-failed'
        ? { skipped: { file: from, reason: 'gone' }, problems: [] }
        : { problems: [copied] };
    const { sizeBytes } = copied;
    const outcome = await this.#read(document, { file: from, address, sizeBytes, isPrinted: false }, anchors);
    if (!outcome.made) {
      payload.drop(to);
      return outcome;
    }
    const wrong = wrongAnchors(document, anchors, outcome.made.derived.pages.length);
    return { ...outcome, problems: [...outcome.problems, ...wrong] };
  }

  async #read(
    { facts: { id } }: PlannedDocument,
    job: ReadJob,
    anchors: Readonly<Record<string, number>>,
  ): Promise<DocumentOutcome> {
    const { payload } = this.#job;
    const { file, sizeBytes, isPrinted } = job;
    const answer = await readDocument(this.#page, job);
    if (!answer.isReadable) {
      const { reason } = answer;
      return isPrinted
        ? { problems: [{ code: 'print-failed', file, reason }] }
        : { skipped: { file, reason }, problems: [] };
    }
    const derived = { ...answer.derived, anchors };
    const slow = slowToOpen(file, sizeBytes, answer.beforeFirstPage);
    const packed = gzip(new TextEncoder().encode(JSON.stringify(derived)));
    const pages = payload.addBytes(pagesPath(id), 'application/gzip', packed);
    const cover =
      answer.coverBase64 === undefined
        ? undefined
        : payload.addBytes(coverPath(id), 'image/webp', Buffer.from(answer.coverBase64, 'base64'));
    const { documentOf } = answer;
    const document = {
      pages: derived.pages.length,
      derived: pages,
      ...(cover ? { cover } : {}),
      ...(isPrinted || documentOf === undefined ? {} : { documentOf }),
    };
    return {
      made: { document, derived },
      ...(answer.brokenPages.length > 0 ? { partlyRead: { file, pages: answer.brokenPages } } : {}),
      ...(slow ? { slowToOpen: slow } : {}),
      ...(answer.nature === undefined ? {} : { limited: { file, nature: answer.nature } }),
      problems: [],
    };
  }
}

function wrongAnchors(
  { describedIn }: PlannedDocument,
  anchors: Readonly<Record<string, number>>,
  pages: number,
): Problem[] {
  return Object.entries(anchors).flatMap(([id, page]) =>
    page > pages ? [invalid(describedIn, `anchors.${id}`, `the document has only ${pages} pages`)] : [],
  );
}
