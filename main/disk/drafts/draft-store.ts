// Folder of drafts: create a draft whole, list drafts, and restore one that was removed by mistake.
import { randomBytes } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import type { DraftBase, DraftSummary } from '../../../core/workshop/draft-view.ts';
import { writeProblem } from '../fs/problem.ts';
import { makeStagedFolder } from '../fs/staged-folder.ts';
import { contentName, Draft, type DraftOptions, draftDisk } from './draft.ts';
import { type DraftRecord, writeRecord } from './draft-record.ts';

const idPattern = /^[0-9a-f]{16}$/;
const trashName = 'put-aside';
const unfinishedName = /^\.[0-9a-f]{16}\.[0-9a-f]{12}\.part$/;

/** Writes the first content of a draft into an empty folder; pages of its PDFs, as far as they are known. */
type FillDraft = (content: string) => Promise<Result<DraftRecord['pages']>>;

/** Opens the folder of drafts, and clears away what was put aside and what was never whole. */
export async function openDraftStore(root: string, options: DraftOptions = {}): Promise<DraftStore> {
  const store = new DraftStore(root, options);
  await store.tidy();
  return store;
}

/** All drafts. */
export class DraftStore {
  readonly #root: string;
  readonly #options: DraftOptions;
  readonly #open = new Map<string, Promise<Result<Draft>>>();

  constructor(root: string, options: DraftOptions) {
    this.#root = root;
    this.#options = options;
    options.files?.onLocked(() => this.#forgetLocked());
  }

  /** Removes what the last session put aside, and new drafts it did not finish. */
  async tidy(): Promise<void> {
    const disk = draftDisk(this.#options);
    const names = await readdir(this.#root).catch(() => []);
    for (const name of names) {
      if (name === trashName || unfinishedName.test(name))
        await disk.remove(join(this.#root, name)).catch(() => undefined);
    }
  }

  /** All drafts, the newest change first. */
  async list(): Promise<DraftSummary[]> {
    const names = (await readdir(this.#root).catch(() => [])).filter((name) => idPattern.test(name));
    const drafts = await Promise.all(names.map((draftId) => this.#summary(draftId)));
    return drafts.sort((one, other) => (one.changedAt < other.changedAt ? 1 : -1));
  }

  /** The draft; read when it is asked for the first time. `content-missing`, and why it cannot be opened. */
  async get(draftId: string): Promise<Result<Draft>> {
    const known = this.#open.get(draftId) ?? this.#read(draftId);
    this.#open.set(draftId, known);
    const read = await known;
    if (!read.ok) this.#open.delete(draftId);
    return read;
  }

  /** Makes a draft: beside its place first, so that there is never half of one. */
  async create(fill: FillDraft, base?: DraftBase): Promise<Result<Draft>> {
    const disk = draftDisk(this.#options);
    const draftId = randomBytes(8).toString('hex');
    const at = (this.#options.now?.() ?? new Date()).toISOString();
    const options = { disk, reportAs: 'workshop' };
    const made = await makeStagedFolder(join(this.#root, draftId), options, async (staged) => {
      const content = join(staged.path, contentName);
      await disk.makeFolder(content);
      const filled = await fill(content);
      if (!filled.ok) return filled;
      const record = { madeAt: at, changedAt: at, ...(base ? { base } : {}), pages: filled.value };
      return await writeRecord(staged.path, record, disk);
    });
    return made.ok ? await this.get(draftId) : made;
  }

  /** Puts a draft aside until the program is started again. */
  async remove(draftId: string): Promise<Result<void>> {
    return await this.#move(draftId, join(this.#root, draftId), join(this.#root, trashName, draftId));
  }

  /** Brings back a draft that was put aside in this session. */
  async restore(draftId: string): Promise<Result<Draft>> {
    const moved = await this.#move(draftId, join(this.#root, trashName, draftId), join(this.#root, draftId));
    return moved.ok ? await this.get(draftId) : moved;
  }

  /** Forgets what was read of drafts. One with a job that goes on behind the lock is kept for it, and forgotten unless it is unlocked by then. */
  #forgetLocked(): void {
    for (const [draftId, opening] of this.#open)
      void opening.then((open) => {
        if (!open.ok) return;
        void open.value.inTurn(async () => {
          if (this.#options.files?.isLocked) this.#open.delete(draftId);
        });
      });
  }

  async #move(draftId: string, from: string, to: string): Promise<Result<void>> {
    const disk = draftDisk(this.#options);
    const open = await this.#open.get(draftId);
    const move = async (): Promise<Result<void>> => {
      if (!(await isFolder(from))) return fail({ code: 'content-missing', file: draftId });
      try {
        await disk.makeFolder(join(to, '..'));
        await disk.rename(from, to);
        await disk.syncFolder(this.#root);
        this.#open.delete(draftId);
        return ok(undefined);
      } catch (error) {
        return fail(writeProblem(error, draftId));
      }
    };
    return open?.ok ? await open.value.inTurn(move) : await move();
  }

  async #read(draftId: string): Promise<Result<Draft>> {
    const folder = join(this.#root, draftId);
    if (!(await isFolder(folder))) return fail({ code: 'content-missing', file: draftId });
    const draft = new Draft(draftId, folder, this.#options);
    const loaded = await draft.load();
    return loaded.ok ? ok(draft) : loaded;
  }

  async #summary(draftId: string): Promise<DraftSummary> {
    const open = await this.#open.get(draftId);
    if (open?.ok) return open.value.summary();
    const draft = new Draft(draftId, join(this.#root, draftId), this.#options);
    const loaded = await draft.load();
    return loaded.ok ? draft.summary() : { ...draft.summary(), problem: loaded.problem };
  }
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
}
