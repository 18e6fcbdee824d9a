// The kit editor in main: find the draft, run one long job on it at a time, and queue edits.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Language } from '../../core/base/language.ts';
import type { BagSource } from '../../core/base/ports.ts';
import type { Report } from '../../core/base/progress.ts';
import { fail, ok, type Result } from '../../core/base/result.ts';
import type { DraftProgress } from '../../core/ipc/workshop-group.ts';
import type { KitCheck } from '../../core/kit/verdict.ts';
import type { KitCandidate } from '../../core/library/installed-kit.ts';
import type { AddedFiles } from '../../core/workshop/added-files.ts';
import type { DraftEdit } from '../../core/workshop/draft-edit.ts';
import type { DraftAnswer, DraftBase, DraftCheck, DraftSummary } from '../../core/workshop/draft-view.ts';
import { emptyContent } from '../../core/workshop/empty-content.ts';
import type { ComposeOutcome, MadeKit } from '../../core/workshop/made-kit.ts';
import { writeContentOfKit } from '../disk/drafts/content-from-kit.ts';
import { type Draft, type DraftOptions, draftDisk } from '../disk/drafts/draft.ts';
import { type DraftStore, openDraftStore } from '../disk/drafts/draft-store.ts';
import { writeFileAtomically } from '../disk/fs/atomic-file.ts';
import { OneJob } from '../disk/kits/installer/one-job.ts';
import { throttleReport } from '../disk/kits/throttled-report.ts';
import { type AddFilesOptions, addFiles, type InspectPdf } from './add-files.ts';
import { type Compose, madeFolder, madeKitOf, makeKit, saveMade, verifyMade, type Work } from './make-kit.ts';

/** What the workshop works with; a test replaces what needs the program with a window. */
export type WorkshopParts = DraftOptions & {
  readonly folder: string;
  readonly compose: Compose;
  /** Opens what looks into PDFs; ended after each batch, and in the midst of one when it is stopped. */
  readonly openInspector: () => { inspect: InspectPdf; end(): void };
  /** An installed kit, to begin with. `kit-not-installed`. */
  readonly installed: (
    kitId: string,
    signal: AbortSignal,
  ) => Promise<Result<{ readonly source: BagSource; readonly base: DraftBase }>>;
  /** Signs a kit in a folder. */
  readonly sign: (folder: string, signer: Signer, work: Work) => Promise<Result<unknown>>;
  /** Makes a kit in a folder known to the screens that install and write. */
  readonly offer: (folder: string) => Promise<KitCandidate>;
  readonly onProgress: (progress: DraftProgress) => void;
};

/** Which key signs. */
type Signer = { readonly keyId: string; readonly passphrase: string };

/** What a draft begins with: an installed kit, or nothing. */
type CreateRequest = { readonly publisher?: string | undefined } & (
  | { readonly from: 'installed'; readonly kitId: string }
  | { readonly from: 'empty'; readonly language?: Language | undefined }
);

/** Stands for the draft that is not there yet. */
const creating = '0000000000000000';

/** The workshop as long as the program runs. The folder of drafts is opened when it is first asked for. */
export class Workshop {
  readonly #parts: WorkshopParts;
  readonly #jobs = new Map<string, OneJob>();
  #store: Promise<DraftStore> | undefined;

  constructor(parts: WorkshopParts) {
    this.#parts = parts;
  }

  async drafts(): Promise<Result<readonly DraftSummary[]>> {
    return await this.#held(async () => ok(await (await this.#drafts()).list()));
  }

  /** Begins a draft; an empty one names the publisher whose key signs here. */
  async create(request: CreateRequest): Promise<Result<DraftAnswer>> {
    if (request.from === 'empty') {
      const { language, publisher } = request;
      return await this.#held(() => this.#createEmpty(language, publisher));
    }
    return await this.#run(creating, 'creating', (work) => this.#createFromKit(request.kitId, work));
  }

  async #createEmpty(
    language: Language | undefined,
    publisher: string | undefined,
  ): Promise<Result<DraftAnswer>> {
    const store = await this.#drafts();
    const made = await store.create(async (content) => {
      const { file, text } = emptyContent({
        language: language ?? 'en',
        today: this.#today(),
        token: randomBytes(4).toString('hex'),
        publisher,
      });
      const disk = draftDisk(this.#parts);
      const written = await writeFileAtomically(join(content, file), text, { disk });
      return written.ok ? ok({}) : written;
    });
    return made.ok ? ok(made.value.answer()) : made;
  }

  async #createFromKit(kitId: string, work: Work): Promise<Result<DraftAnswer>> {
    const kit = await this.#parts.installed(kitId, work.signal);
    if (!kit.ok) return kit;
    const { source, base } = kit.value;
    const job = { source, disk: draftDisk(this.#parts), today: this.#today(), ...work };
    const made = await (await this.#drafts()).create((content) => writeContentOfKit(content, job), base);
    return made.ok ? ok(made.value.answer()) : made;
  }

  async open(draftId: string): Promise<Result<DraftAnswer>> {
    return await this.#look(draftId, async (draft) => ok(draft.answer()));
  }

  async edit(draftId: string, edit: DraftEdit): Promise<Result<DraftAnswer>> {
    return await this.#inTurn(draftId, (draft) => draft.edit(edit));
  }

  async check(draftId: string): Promise<Result<DraftCheck>> {
    return await this.#look(draftId, async (draft) => ok(draft.check()));
  }

  async text(draftId: string, file: string) {
    return await this.#look(draftId, async (draft) => draft.text(file));
  }

  async addFiles(
    draftId: string,
    paths: readonly string[],
    options: AddFilesOptions,
  ): Promise<Result<AddedFiles>> {
    return await this.#runInTurn(draftId, 'adding', async (draft, work) => {
      const inspector = this.#parts.openInspector();
      const end = (): void => inspector.end();
      work.signal.addEventListener('abort', end);
      try {
        const inspect: InspectPdf = (path, name) => inspector.inspect(path, name);
        return await addFiles(paths, { draft, options, inspect, today: this.#today(), ...work });
      } finally {
        work.signal.removeEventListener('abort', end);
        end();
      }
    });
  }

  async remove(draftId: string): Promise<Result<void>> {
    await this.stop(draftId);
    return await this.#held(async () => await (await this.#drafts()).remove(draftId));
  }

  async restore(draftId: string): Promise<Result<DraftSummary>> {
    return await this.#held(async () => {
      const restored = await (await this.#drafts()).restore(draftId);
      return restored.ok ? ok(restored.value.summary()) : restored;
    });
  }

  async compose(draftId: string, skipDamaged: boolean): Promise<Result<ComposeOutcome>> {
    return await this.#runInTurn(draftId, 'making', async (draft, work) => {
      const outcome = await makeKit(draft, skipDamaged, this.#parts.compose, work);
      if (!outcome.ok || outcome.value.isMade) return outcome;
      const isStopped = outcome.value.problems.some(({ problem }) => problem.code === 'stopped');
      return isStopped ? fail({ code: 'stopped' }) : outcome;
    });
  }

  async made(draftId: string): Promise<Result<MadeKit | undefined>> {
    return await this.#held(async () => {
      const draft = await (await this.#drafts()).get(draftId);
      return draft.ok ? ok(await this.#offered(draft.value)) : draft;
    });
  }

  async sign(draftId: string, signer: Signer): Promise<Result<MadeKit>> {
    return await this.#runInTurn(draftId, 'signing', async (draft, work) => {
      const folder = await madeFolder(draft);
      if (folder === undefined) return fail({ code: 'content-missing', file: 'made' });
      const signed = await this.#parts.sign(folder, signer, work);
      if (!signed.ok) return signed;
      const made = await this.#offered(draft);
      return made ? ok(made) : fail({ code: 'content-missing', file: 'made' });
    });
  }

  /** Saves the made kit at an absolute path. */
  async save(
    draftId: string,
    form: 'folder' | 'file',
    to: { readonly path: string; readonly replaces: boolean },
  ): Promise<Result<void>> {
    return await this.#runInTurn(draftId, 'saving', async (draft, work) => {
      const folder = await madeFolder(draft);
      return folder === undefined
        ? fail({ code: 'content-missing', file: 'made' })
        : await saveMade(folder, form, to, work);
    });
  }

  /** The made kit, verified just now. `content-missing` when nothing is made; problems of a kit. */
  async checkMade(draftId: string): Promise<Result<{ readonly folder: string; readonly check: KitCheck }>> {
    return await this.#runInTurn(draftId, 'saving', async (draft, work) => {
      const folder = await madeFolder(draft);
      if (folder === undefined) return fail({ code: 'content-missing', file: 'made' });
      const check = await verifyMade(folder, work);
      return check.ok ? ok({ folder, check: check.value }) : check;
    });
  }

  /** Runs something on a draft when what was asked before is done. */
  async inTurn<T>(draftId: string, work: (draft: Draft) => Promise<Result<T>>): Promise<Result<T>> {
    return await this.#inTurn(draftId, work);
  }

  /** Stops the long job on a draft, or the making of a new one. */
  async stop(draftId: string): Promise<void> {
    await this.#jobs.get(draftId)?.stop();
  }

  /** Stops all long jobs and waits for what is being written. */
  async close(): Promise<void> {
    for (const job of this.#jobs.values()) await job.stop();
  }

  async #offered(draft: Draft): Promise<MadeKit | undefined> {
    const [made, folder] = [await madeKitOf(draft), await madeFolder(draft)];
    if (!made?.signature || folder === undefined) return made;
    return { ...made, candidate: (await this.#parts.offer(folder)).token };
  }

  /** Does something with the files of drafts, to its end, whatever is locked meanwhile. */
  async #held<T>(work: () => Promise<T>): Promise<T> {
    const { files } = this.#parts;
    return await (files ? files.during(work) : work());
  }

  #drafts(): Promise<DraftStore> {
    this.#store ??= openDraftStore(this.#parts.folder, this.#parts);
    return this.#store;
  }

  async #inTurn<T>(draftId: string, work: (draft: Draft) => Promise<Result<T>>): Promise<Result<T>> {
    return await this.#held(async () => {
      const draft = await (await this.#drafts()).get(draftId);
      return draft.ok ? await draft.value.inTurn(() => work(draft.value)) : draft;
    });
  }

  /**
   * Reads a draft as it is on the disk. While a long job runs on the draft it gives the last reading, so that nobody waits for
   * minutes.
   */
  async #look<T>(draftId: string, see: (draft: Draft) => Promise<Result<T>>): Promise<Result<T>> {
    if (this.#jobs.get(draftId)?.isRunning) {
      return await this.#held(async () => {
        const draft = await (await this.#drafts()).get(draftId);
        return draft.ok ? await see(draft.value) : draft;
      });
    }
    return await this.#inTurn(draftId, async (draft) => {
      await draft.reread();
      return await see(draft);
    });
  }

  async #runInTurn<T>(
    draftId: string,
    job: DraftProgress['job'],
    work: (draft: Draft, work: Work) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    return await this.#run(draftId, job, (running) => this.#inTurn(draftId, (draft) => work(draft, running)));
  }

  async #run<T>(
    draftId: string,
    job: DraftProgress['job'],
    work: (work: Work) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const jobs = this.#jobs.get(draftId) ?? new OneJob();
    this.#jobs.set(draftId, jobs);
    const tell: Report = (progress) => this.#parts.onProgress({ draftId, job, progress });
    const { report, flush } = throttleReport(tell);
    // A new name each time: a second request is refused while the first runs, and never gets the answer of another one.
    const name = `${job} ${this.#count}`;
    this.#count += 1;
    return await jobs.run(name, (signal) => this.#held(() => work({ report, signal }).finally(flush)));
  }

  #count = 0;

  #today(): string {
    return (this.#parts.now?.() ?? new Date()).toISOString().slice(0, 10);
  }
}
