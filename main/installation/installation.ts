// Owner of the installation of kits: verifies and stages, has the page import, settles or rolls back, and removes.
import type { FileHash, SourceToken } from '../../core/base/ids.ts';
import type { Problem } from '../../core/base/problem.ts';
import type { Progress, Report } from '../../core/base/progress.ts';
import { fail, ok, type Result } from '../../core/base/result.ts';
import type { ImportSummary, OpenedLibrary } from '../../core/ipc/library-group.ts';
import { nameFullDisk } from '../../core/library/full-disk.ts';
import type { ActiveKit, KitVerdict, LibraryRecord } from '../../core/library/installed-kit.ts';
import type { InstallRequest } from '../disk/kits/installer/accept-kit.ts';
import type { KitInstaller } from '../disk/kits/installer/kit-installer.ts';
import { OneJob } from '../disk/kits/installer/one-job.ts';
import type { KitStore } from '../disk/kits/store/kit-store.ts';
import type { LibraryRecords } from './library-record.ts';
import { answerOf, type ImportOptions, type LibraryEnd, openLibraries } from './open-libraries.ts';
import { type ImportPage, PageImports } from './page-imports.ts';

/** Kits that can be installed, and those in use. A kit that is added or replaces its earlier version is on trial until `confirm` or `undo`. */
export type InstallableKits = Pick<
  KitInstaller,
  | 'installed'
  | 'lost'
  | 'onTrial'
  | 'candidates'
  | 'check'
  | 'install'
  | 'rollBack'
  | 'remove'
  | 'removePrevious'
  | 'acceptPublisher'
  | 'undo'
  | 'confirm'
  | 'stop'
>;

/** What the owner works with. */
export type InstallationPorts = {
  readonly kits: InstallableKits;
  readonly records: LibraryRecords;
  readonly hasRoomFor: HasRoomFor;
  readonly page: ImportPage;
  readonly report: Report;
  /** Has the browser throw its databases away; whether it did. */
  readonly resetDatabases?: () => Promise<boolean>;
  /** A job begins to install or import something; some find nothing to do. */
  readonly onBegun?: () => void;
  /** A job has ended; another kit may be in use. */
  readonly onEnded?: () => void;
};

/** A page that was lost this often over the import of one kit is not asked to import it again. */
const mostLosses = 2;

/**
 * Installs kits, one job at a time; another is refused with `call-refused`. At every moment the disk alone determines what the
 * next start has to do. The store names the kits in use and the one on trial, the records name the libraries that count. A kit in
 * use without a record of its tree gets its library at the next start. A record without a kit in use counts for nothing.
 */
export class Installation {
  readonly #ports: InstallationPorts;
  readonly #imports: PageImports;
  readonly #job = new OneJob();
  #isPageGone = false;
  /** Whether the job has begun to install or import something. */
  #isLong = false;
  /** Why the disk refused to give up a kit on trial; tried again before anything else. */
  #owed: Problem | undefined;
  #lost: { readonly kit: FileHash; readonly count: number } | undefined;

  constructor(ports: InstallationPorts) {
    this.#ports = ports;
    this.#imports = new PageImports(ports.page);
  }

  /** The libraries that count, those of kits in use. */
  async records(): Promise<readonly LibraryRecord[]> {
    return this.#ofInstalled(await this.#ports.records.read());
  }

  /** Whether the disk has room for one more write. */
  hasRoom(): Promise<boolean> {
    return this.#ports.hasRoomFor(0);
  }

  /**
   * Brings the libraries of all kits up for a page that was just loaded; `whole` are the generations that the page found complete.
   * Whatever an earlier page began ends here: an installation that was not staged yet is dropped, a kit on trial is imported again.
   */
  async open(whole: readonly string[]): Promise<Result<OpenedLibrary>> {
    const left = this.#imports.abandon();
    if (left) this.#countLoss(left.kit.treeHash);
    // A stop right behind this call must find it running.
    if (this.#job.isRunning) await this.close();
    return await this.#run('open', (signal) => this.#open(whole, signal));
  }

  /**
   * Looks at a kit, also while an import runs, and compares it with the kits in use. While a kit on trial is imported, that is one of
   * them. An import that fails stops the check with `stopped`.
   */
  async check(token: SourceToken): Promise<Result<KitVerdict>> {
    const settled = this.#owed ? await this.#run('give up', async () => ok(undefined)) : ok(undefined);
    return settled.ok ? await this.#ports.kits.check(token) : settled;
  }

  /** Installs a kit: any problem leaves the kits in use and their libraries as they were. */
  async install(request: InstallRequest): Promise<Result<ActiveKit>> {
    return await this.#run(`install ${JSON.stringify(request)}`, (signal) =>
      this.#bringIntoUse(signal, () => this.#ports.kits.install(request)),
    );
  }

  /** Brings the version before of a kit into use. Problems as `install`; `kit-previous-missing`. */
  async rollBack(kitId: string): Promise<Result<ActiveKit>> {
    return await this.#run(`roll back ${kitId}`, (signal) =>
      this.#bringIntoUse(signal, () => this.#ports.kits.rollBack(kitId)),
    );
  }

  /**
   * Removes a kit. The store goes first: what remains of its record then counts for nothing, and is written away at the latest with
   * the next library. `kit-not-installed`, `kit-last`, `disk-full`, `disk-write-failed`.
   */
  async remove(kitId: string): Promise<Result<void>> {
    return await this.#run(`remove ${kitId}`, async () => {
      if (this.#owed) return fail(this.#owed);
      const removed = await this.#ports.kits.remove(kitId);
      if (removed.ok) await this.#dropRecords();
      return removed;
    });
  }

  /** Removes the version before of a kit. `kit-previous-missing`, otherwise as `remove`. */
  async removePrevious(kitId: string): Promise<Result<void>> {
    return await this.#run(`remove before ${kitId}`, async () =>
      this.#owed ? fail(this.#owed) : await this.#ports.kits.removePrevious(kitId),
    );
  }

  /** Verifies the publisher of a kit that was installed as not verified. Its library stays. Problems as the installer's. */
  async acceptPublisher(kitId: string, fingerprint: string): Promise<Result<void>> {
    return await this.#run(`accept ${kitId} ${fingerprint}`, async () =>
      this.#owed ? fail(this.#owed) : await this.#ports.kits.acceptPublisher(kitId, fingerprint),
    );
  }

  /** Makes the library of a kit in use again. `kit-not-installed`, problems of the import; then the library stays as it was. */
  async rebuild(kitId: string): Promise<Result<void>> {
    return await this.#run(`rebuild ${kitId}`, async (signal) => {
      // The kit in use is not the one that the person reads.
      if (this.#owed) return fail(this.#owed);
      const kit = this.#kitOf(kitId);
      if (!kit) return fail({ code: 'kit-not-installed' });
      const made = answerOf(await this.#import(kit, { isRebuild: true, signal }));
      return made.ok ? ok(undefined) : made;
    });
  }

  /** The page reports how far an import is. */
  importProgressed(generation: string, progress: Progress): void {
    this.#imports.progressed(generation, progress);
  }

  /** The page reports how an import ended; the answer says whether the import counts. */
  async importFinished(generation: string, outcome: Result<ImportSummary>): Promise<Result<void>> {
    return await this.#imports.finished(generation, outcome);
  }

  /** Stops what runs; answers when everything is as it was. */
  async stop(): Promise<void> {
    await this.#job.stop();
  }

  /** The window is closed. A kit on trial stays so: the next page, or the next start, imports it. */
  windowClosed(): void {
    this.#imports.abandon();
  }

  /** Ends what runs because its page is gone: what is not staged is dropped, a kit on trial stays so. */
  async close(): Promise<void> {
    this.#isPageGone = true;
    this.#imports.abandon();
    await this.#job.stop();
    this.#isPageGone = false;
  }

  async #run<T>(name: string, work: (signal: AbortSignal) => Promise<Result<T>>): Promise<Result<T>> {
    return await this.#job.run(name, async (signal) => {
      const stopKits = (): void => void this.#ports.kits.stop();
      signal.addEventListener('abort', stopKits);
      try {
        if (this.#owed) await this.#giveUp();
        return signal.aborted ? fail({ code: 'stopped' }) : await work(signal);
      } finally {
        signal.removeEventListener('abort', stopKits);
        this.#isLong = false;
        this.#ports.onEnded?.();
      }
    });
  }

  #beginLong(): void {
    if (this.#isLong) return;
    this.#isLong = true;
    this.#ports.onBegun?.();
  }

  async #open(whole: readonly string[], signal: AbortSignal): Promise<Result<OpenedLibrary>> {
    const { kits, resetDatabases } = this.#ports;
    await this.#dropRecords();
    const records = await this.records();
    if (signal.aborted) return fail({ code: 'stopped' });
    if (kits.installed().length === 0) {
      const starter = await this.#installStarter();
      if (!starter.ok) return starter;
    }
    return await openLibraries({
      kits,
      records,
      whole,
      signal,
      importKit: (kit, options) => this.#import(kit, options),
      importOnTrial: (kit, options) => this.#importOnTrial(kit, options),
      giveUp: () => this.#giveUp(),
      resetDatabases,
    });
  }

  async #installStarter(): Promise<Result<ActiveKit>> {
    const { kits } = this.#ports;
    const starter = kits.candidates().find(({ origin }) => origin === 'starter');
    if (!starter) return fail({ code: 'bag-missing', file: 'starter-kit' });
    this.#beginLong();
    return await kits.install({ token: starter.token, acceptsOlder: false });
  }

  async #bringIntoUse(
    signal: AbortSignal,
    stage: () => Promise<Result<ActiveKit>>,
  ): Promise<Result<ActiveKit>> {
    this.#beginLong();
    const staged = await stage();
    if (!staged.ok) return staged;
    const end = await this.#importOnTrial(staged.value, { isRebuild: false, signal });
    const answer = answerOf(end);
    if (answer.ok) return staged;
    if (end !== 'page-gone') await this.#giveUp();
    return answer;
  }

  /**
   * A kit on trial gets its library only where there is room for it beside the one in use. Chromium keeps the room of what it
   * began to write, maybe until the next start. A database that ran out of disk space may become unreadable.
   */
  async #importOnTrial(kit: ActiveKit, options: ImportOptions): Promise<LibraryEnd> {
    const problem = await roomProblem(kit, this.#ports.hasRoomFor);
    return problem ? fail(problem) : await this.#import(kit, options);
  }

  async #import(kit: ActiveKit, { isRebuild, signal }: ImportOptions): Promise<LibraryEnd> {
    if (this.#isPageGone) return 'page-gone';
    if (this.#hasLostPages(kit)) return fail({ code: 'library-damaged', reason: 'the page ended' });
    this.#beginLong();
    const { report } = this.#ports;
    let item: string | undefined;
    const generation = newGeneration();
    const end = await this.#imports.run(
      { generation, kit, isRebuild },
      {
        signal,
        report: (progress) => {
          ({ item } = progress);
          report(progress);
        },
        settle: (summary) => this.#settle(kit, generation, summary),
      },
    );
    if (end === 'page-gone') return end;
    return end.ok ? ok(generation) : fail(await nameFullDisk(end.problem, () => this.hasRoom(), item));
  }

  /** The record is the write that makes the import count: a start that finds it ends the trial of the kit. */
  async #settle(
    { kitId, treeHash }: ActiveKit,
    generation: string,
    { counts, seals }: ImportSummary,
  ): Promise<Result<void>> {
    const { kits, records } = this.#ports;
    const others = (await this.records()).filter((record) => record.kitId !== kitId);
    const written = await records.write([...others, { kitId, generation, treeHash, counts, seals }]);
    if (!written.ok) return written;
    if (this.#lost?.kit === treeHash) this.#lost = undefined;
    await kits.confirm(treeHash);
    return written;
  }

  /** Gives up the kit on trial. Returns what is in use in its place; nothing where it had been added. */
  async #giveUp(): Promise<Result<ActiveKit | undefined>> {
    const undone = await this.#ports.kits.undo();
    this.#owed = undone.ok || undone.problem.code === 'kit-previous-missing' ? undefined : undone.problem;
    return undone;
  }

  #kitOf(kitId: string): ActiveKit | undefined {
    return this.#ports.kits.installed().find((kit) => kit.kitId === kitId);
  }

  #ofInstalled(records: readonly LibraryRecord[]): readonly LibraryRecord[] {
    return records.filter(({ kitId }) => this.#kitOf(kitId));
  }

  /** Writes records of removed kits away. Where the disk refuses that they stay, and count for nothing. */
  async #dropRecords(): Promise<void> {
    const all = await this.#ports.records.read();
    const kept = this.#ofInstalled(all);
    if (kept.length < all.length) await this.#ports.records.write(kept);
  }

  #countLoss(kit: FileHash): void {
    this.#lost = { kit, count: this.#lost?.kit === kit ? this.#lost.count + 1 : 1 };
  }

  /** A person who tries again is not refused for what happened before. */
  #hasLostPages({ treeHash }: ActiveKit): boolean {
    const lost = this.#lost;
    if (lost?.kit !== treeHash || lost.count < mostLosses) return false;
    this.#lost = undefined;
    return true;
  }
}

/** Ends a trial whose library was complete when an earlier session ended between the last two writes of an update. */
export async function endSettledTrial(
  store: Pick<KitStore, 'onTrial' | 'confirm' | 'settle'>,
  records: Pick<LibraryRecords, 'read'>,
): Promise<void> {
  const onTrial = store.onTrial();
  if (!onTrial) return;
  const isMade = (await records.read()).some(({ treeHash }) => treeHash === onTrial.treeHash);
  if (!isMade) return;
  store.confirm();
  await store.settle();
}

function newGeneration(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether so many bytes can be written where the browser keeps its databases, and enough stays free. */
type HasRoomFor = (neededBytes: number) => Promise<boolean>;

/** `disk-full` with the largest file of the kit when its library, which needs as much room as the kit, does not fit. */
async function roomProblem(
  { files }: Pick<ActiveKit, 'files'>,
  hasRoomFor: HasRoomFor,
): Promise<Problem | undefined> {
  const sizes = Object.entries(files).map(([file, { sizeBytes }]) => ({ file, sizeBytes }));
  const neededBytes = sizes.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (await hasRoomFor(neededBytes)) return undefined;
  const [largest] = sizes.sort((one, other) => other.sizeBytes - one.sizeBytes);
  return { code: 'disk-full', file: largest?.file ?? '' };
}
