// One open draft: read once, edited one change after the other, each on the disk before it counts.
import { join } from 'node:path';
import type { Problem } from '../../../core/base/problem.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import type { ContentFile } from '../../../core/compose/content-folder.ts';
import { ContentMemory } from '../../../core/compose/content-memory.ts';
import { checkDraft } from '../../../core/workshop/check-draft.ts';
import type { DraftEdit } from '../../../core/workshop/draft-edit.ts';
import type { DraftChange, DraftFiles } from '../../../core/workshop/draft-files.ts';
import type { DraftAnswer, DraftCheck, DraftSummary, DraftView } from '../../../core/workshop/draft-view.ts';
import { planEdit, textOf } from '../../../core/workshop/plan-edit.ts';
import { readAbout, readDraft } from '../../../core/workshop/read-draft.ts';
import { type ContentDisk, plainContentDisk } from '../fs/content-disk.ts';
import type { DiskOps } from '../fs/ops.ts';
import { personalDisk } from '../fs/overwriting-disk.ts';
import type { DraftsFolder } from '../personal/drafts-folder.ts';
import { applyChanges, type DraftPlace, finishChanges } from './apply-changes.ts';
import { type DraftRecord, readRecord, writeRecord } from './draft-record.ts';
import { readMade } from './made-record.ts';
import { readContent } from './read-content.ts';

/** How drafts are kept; a test may replace the disk and the clock. */
export type DraftOptions = {
  /** The files of drafts, which may be encrypted; without them they are readable. */
  readonly files?: DraftsFolder;
  readonly disk?: DiskOps;
  readonly now?: () => Date;
};

/** The disk that drafts are on. */
export function draftDisk({ files, disk = personalDisk }: DraftOptions): ContentDisk {
  return files?.disk ?? plainContentDisk(disk);
}

/** The folder below a draft that is a content folder as docs/content-format.md describes it. */
export const contentName = 'content';

/** A draft on the disk. */
export class Draft {
  readonly draftId: string;
  readonly place: DraftPlace & { readonly disk: ContentDisk };
  readonly #memory = new ContentMemory();
  readonly #now: () => Date;
  #record: DraftRecord = { madeAt: '', changedAt: '', pages: {} };
  #problem: Problem | undefined;
  #unread: readonly Problem[] = [];
  #files: readonly ContentFile[] = [];
  #texts: ReadonlyMap<string, string> = new Map();
  #last: Promise<unknown> = Promise.resolve();

  constructor(draftId: string, folder: string, options: DraftOptions = {}) {
    this.draftId = draftId;
    this.place = { folder, content: join(folder, contentName), disk: draftDisk(options) };
    this.#now = options.now ?? (() => new Date());
  }

  /** Runs work on this draft when all that was asked before is done. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work, work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Reads the folder as it is now; also finishes an edit that was cut off. */
  async load(): Promise<Result<void>> {
    const { record, ...read } = await readRecord(this.place.folder, this.place.disk);
    this.#record = record;
    this.#problem = 'problem' in read ? read.problem : undefined;
    // What a newer program wrote is not touched.
    if (this.#problem) return fail(this.#problem);
    const finished = await finishChanges(this.place);
    if (!finished.ok) return finished;
    await this.reread();
    return ok(undefined);
  }

  /** Reads the files again; texts that did not change are not understood anew. */
  async reread(): Promise<void> {
    const { folder, problems, misnamed } = await readContent(this.place.content, this.place.disk);
    this.#files = folder.files;
    this.#texts = folder.texts;
    this.#unread = [...problems, ...misnamed];
  }

  /** The folder as core sees it. */
  files(): DraftFiles {
    const { pages } = this.#record;
    const sizes = new Map(this.#files.map(({ path, sizeBytes }) => [path, sizeBytes]));
    return {
      files: this.#files,
      texts: this.#texts,
      memory: this.#memory,
      pagesOf: (path) => (pages[path]?.sizeBytes === sizes.get(path) ? pages[path]?.pages : undefined),
    };
  }

  summary(): DraftSummary {
    const { madeAt, changedAt, base } = this.#record;
    const about = this.#problem ? {} : readAbout(this.files());
    return {
      draftId: this.draftId,
      madeAt,
      changedAt,
      ...(base ? { base } : {}),
      ...(about.title ? { title: about.title } : {}),
      ...(about.version === undefined ? {} : { version: about.version }),
      ...(this.#problem ? { problem: this.#problem } : {}),
    };
  }

  changedAt(): string {
    return this.#record.changedAt;
  }

  answer(): DraftAnswer {
    const { madeAt, changedAt, base } = this.#record;
    const draft: DraftView = {
      draftId: this.draftId,
      madeAt,
      changedAt,
      ...(base ? { base } : {}),
      ...readDraft(this.files()),
    };
    return { draft, check: this.check() };
  }

  check(): DraftCheck {
    return checkDraft(this.files(), this.#unread);
  }

  text(file: string) {
    return textOf(this.files(), file);
  }

  /** Makes an edit. Must run in turn. */
  async edit(edit: DraftEdit): Promise<Result<DraftAnswer>> {
    // A kit that went out keeps its id, or its next version would be another kit.
    const hasOpenId =
      !this.#record.base && (await readMade(this.place.folder, this.place.disk)) === undefined;
    const today = this.#now().toISOString().slice(0, 10);
    const planned = planEdit({ ...this.files(), hasOpenId }, edit, today);
    if (!planned.ok) return planned;
    const applied = await this.apply(planned.value);
    return applied.ok ? ok(this.answer()) : applied;
  }

  /** Makes changes. Must run in turn. */
  async apply(changes: readonly DraftChange[]): Promise<Result<void>> {
    if (changes.length === 0) return ok(undefined);
    // Noted first: a kit that was made before must never seem to hold a change it does not.
    const noted = await this.note({});
    if (!noted.ok) return noted;
    const applied = await applyChanges(this.place, changes);
    if (!applied.ok || changes.some(({ kind }) => kind === 'move')) await this.reread();
    else this.#remember(changes);
    return applied;
  }

  /** Notes something of the draft, and that it was changed now. Must run in turn. */
  async note(more: Partial<Pick<DraftRecord, 'pages'>>): Promise<Result<void>> {
    const record = { ...this.#record, ...more, changedAt: this.#now().toISOString() };
    const written = await writeRecord(this.place.folder, record, this.place.disk);
    if (written.ok) this.#record = record;
    return written;
  }

  pages(): DraftRecord['pages'] {
    return this.#record.pages;
  }

  /** What was written is what would be read: nothing is read again for it. */
  #remember(changes: readonly DraftChange[]): void {
    const files = new Map(this.#files.map((file) => [file.path, file]));
    const texts = new Map(this.#texts);
    for (const change of changes) {
      if (change.kind === 'move') continue;
      texts.delete(change.file);
      files.delete(change.file);
      if (change.kind === 'remove') continue;
      files.set(change.file, { path: change.file, sizeBytes: Buffer.byteLength(change.text) });
      texts.set(change.file, change.text);
    }
    this.#files = [...files.values()];
    this.#texts = texts;
  }
}
