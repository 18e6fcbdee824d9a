// User data in the vault folder. Events that arrive together are stored together, and confirmed once they are safe.
import { dirname, join } from 'node:path';
import type { Problem } from '../../../core/base/problem.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { applyEvent } from '../../../core/user-data/apply-event.ts';
import { compactEvents } from '../../../core/user-data/compact-events.ts';
import { renumberedData } from '../../../core/user-data/renumbered-data.ts';
import { emptySnapshot, type UserData } from '../../../core/user-data/user-data.ts';
import {
  isErasing,
  type StoredEvent,
  type UserEvent,
  userEventSchema,
} from '../../../core/user-data/user-event.ts';
import {
  cleanReport,
  type Vault,
  type VaultChange,
  type VaultReport,
} from '../../../core/user-data/vault.ts';
import { type Lock, takeLock } from '../fs/lock.ts';
import { type DiskOps, listIfThere, ownerOnlyFolder, quietly, realDisk } from '../fs/ops.ts';
import { overwritingDisk } from '../fs/overwriting-disk.ts';
import { isDiskFull, reasonOf } from '../fs/problem.ts';
import { makeSyncedFolder } from '../fs/synced-folder.ts';
import { type CopyKeys, RollingCopies } from './copies/rolling-copies.ts';
import type { JournalWriter } from './journal.ts';
import { loadVault, restoreVault } from './load-vault.ts';
import type { RecordSeals } from './passphrase/record-seal.ts';
import { type CostOf, VaultAccess, type VaultFiles } from './vault-access.ts';

/** Superseded records a journal may gather before it is rewritten while the program runs. */
const slackRecords = 1000;
const batchLimit = 500;
/** An existing folder is closed as well: it may have been made by hand, or come from a stick. */
const closedFolder = { mode: ownerOnlyFolder, isEnforced: true };

type Waiting = { readonly event: UserEvent; settle(result: Result<UserData>): void };

/** How a vault is opened, and what its passphrase encrypts besides; tests give another disk, a cheaper passphrase, and another clock. */
type OpenOptions = {
  readonly files?: VaultFiles;
  readonly disk?: DiskOps;
  readonly costOf?: CostOf;
  /** Where rolling copies are kept; without it there are none. */
  readonly copies?: string;
  readonly now?: () => Date;
};

/**
 * Opens the vault of a folder, making it when there is none, and repairs what a crash or a failing disk left. One with a passphrase
 * is locked at first. Where nothing can be written it opens for reading. Problems: `vault-locked` while another program has it open,
 * `vault-too-new` when a newer program wrote it, `vault-keys-damaged`, `disk-read-failed`.
 */
export async function openVault(folder: string, options: OpenOptions = {}): Promise<Result<DiskVault>> {
  const vault = new FolderVault(folder, options);
  const problem = await vault.open();
  return problem ? fail(problem) : ok(vault);
}

/** A vault in files. */
export type DiskVault = Vault & {
  /** What a backup of it opens with; undefined without a passphrase, or while it is locked. */
  backupKeys(): CopyKeys | undefined;
};

class FolderVault implements DiskVault {
  readonly access: VaultAccess;
  readonly copies: RollingCopies;
  readonly #folder: string;
  /** Overwrites what it removes. */
  readonly #disk: DiskOps;
  /** Holds the lock, which must be whole as long as it is there. */
  readonly #lockDisk: DiskOps;
  readonly #listeners = new Set<(change: VaultChange) => void>();
  #data: UserData = emptySnapshot;
  #report: VaultReport = cleanReport;
  #lock: Lock | undefined;
  #writer: JournalWriter | undefined;
  #queue: Waiting[] = [];
  #draining: Promise<void> | undefined;
  #closing: Promise<void> | undefined;
  #nextCompaction = slackRecords;
  /** The device the folder was on when it was opened. */
  #device: bigint | undefined;
  /** Why nothing can be written. */
  #readOnlyReason: VaultReport['readOnlyReason'];

  constructor(
    folder: string,
    { files, disk = realDisk, costOf, copies, now = () => new Date() }: OpenOptions,
  ) {
    this.#folder = folder;
    this.#disk = overwritingDisk(disk);
    this.#lockDisk = disk;
    this.copies = new RollingCopies(copies, this.#disk, now, {
      data: () => this.#data,
      keys: () => this.backupKeys(),
      isLocked: () => this.access.protection() === 'locked',
      alone: (work) => this.#alone(work),
    });
    const protectedVault = {
      folder,
      disk: this.#disk,
      files,
      language: () => this.#data.settings.language,
      alone: <T>(work: () => Promise<T>) => this.#alone(work),
      load: (seals: RecordSeals | undefined) => this.#load(seals),
      rewrite: (seals: RecordSeals | undefined) => this.#rewriteUnder(seals),
      rewriteCopies: (from: CopyKeys | undefined, to: CopyKeys | undefined) => this.copies.rewrite(from, to),
      copyIfDue: () => this.#copyIfDue(),
      forget: () => this.#forget(),
      isReadOnly: () => this.#lock === undefined,
    };
    this.access = new VaultAccess(protectedVault, costOf);
  }

  get report(): VaultReport {
    return this.#report;
  }

  snapshot(): UserData {
    return this.#data;
  }

  async open(): Promise<Problem | undefined> {
    try {
      await makeSyncedFolder(this.#disk, this.#folder, closedFolder);
      const lock = await takeLock(this.#folder, this.#lockDisk);
      if (!lock.ok) return lock.problem;
      this.#lock = lock.value;
      this.#device = (await this.#disk.identityOf(this.#folder))?.device;
    } catch (error) {
      // What is there can still be shown.
      this.#readOnlyReason = isDiskFull(error) ? 'full' : 'refused';
    }
    try {
      const names = await listIfThere(this.#disk, this.#folder);
      const problem = (await this.access.open(names)) ?? (await this.#loadUnlessLocked());
      if (problem) await this.#unlock();
      else await quietly(this.#copyIfDue());
      return problem;
    } catch (error) {
      await this.#unlock();
      return { code: 'disk-read-failed', file: 'vault', reason: reasonOf(error) };
    }
  }

  async #loadUnlessLocked(): Promise<Problem | undefined> {
    if (this.access.protection() === 'none') return await this.#load(undefined);
    this.#report = { ...cleanReport, wasEmpty: false, ...this.#writability() };
    return undefined;
  }

  /** Reads the files. Rejects when the disk cannot be read. */
  async #load(seals: RecordSeals | undefined): Promise<Problem | undefined> {
    const loaded = await loadVault(this.#folder, this.#disk, { mayWrite: this.#lock !== undefined, seals });
    if (loaded === 'too-new') return { code: 'vault-too-new' };
    if (loaded === 'locked') return { code: 'vault-keys-damaged', file: 'keys-a' };
    this.#writer = loaded.writer;
    const wasLockStale = this.#lock?.wasStale ?? false;
    this.#report = { ...loaded.report, wasLockStale, ...this.#writability() };
    this.#tell(loaded.data);
    return undefined;
  }

  backupKeys(): CopyKeys | undefined {
    return this.access.backupKeys;
  }

  /** A copy where one is due, of data that was read whole: one of damaged data would push out a sound one. */
  async #copyIfDue(): Promise<void> {
    const { damagedRecords, missingEvents, isJournalMissing, isReadOnly } = this.#report;
    const isSound = damagedRecords === 0 && missingEvents === 0 && !isJournalMissing;
    if (isSound && !isReadOnly) await this.copies.makeIfDue();
  }

  async replace(data: UserData): Promise<Result<UserData>> {
    if (this.access.protection() === 'locked') return fail({ code: 'passphrase-needed' });
    return await this.#alone(async () => {
      try {
        const writer = this.#writer ?? (await this.#openLate());
        const next = renumberedData(data, this.#data.sequence);
        await writer.rewrite(next);
        this.#tell(next);
        return ok(next);
      } catch (error) {
        return fail({ code: 'vault-write-failed', reason: reasonOf(error) });
      }
    });
  }

  #writability(): Pick<VaultReport, 'isReadOnly' | 'readOnlyReason'> {
    if (this.#lock) return { isReadOnly: false };
    return { isReadOnly: true, ...(this.#readOnlyReason ? { readOnlyReason: this.#readOnlyReason } : {}) };
  }

  /** Does one thing while no event is stored; those that come meanwhile wait. */
  async #alone<T>(work: () => Promise<T>): Promise<T> {
    while (this.#draining !== undefined) await this.#draining;
    if (this.#closing !== undefined) throw new Error('the vault is closed');
    const working = work();
    this.#draining = quietly(working).then(() => {
      this.#draining = this.#queue.length > 0 ? this.#drain() : undefined;
    });
    return await working;
  }

  async #rewriteUnder(seals: RecordSeals | undefined): Promise<void> {
    const writer = this.#writer ?? (await this.#openLate());
    this.#writer = await writer.withSeals(seals);
    await this.#writer.rewrite(this.#data);
  }

  async #forget(): Promise<void> {
    await this.#closeWriter();
    this.#tell(emptySnapshot);
  }

  append(event: UserEvent): Promise<Result<UserData>> {
    if (this.#closing !== undefined) throw new Error('the vault is closed');
    const parsed = userEventSchema.parse(event);
    return new Promise((settle) => {
      this.#queue.push({ event: parsed, settle });
      this.#draining ??= this.#drain();
    });
  }

  onChange(listener: (change: VaultChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): Promise<void> {
    this.#closing ??= this.#shut();
    return this.#closing;
  }

  async #shut(): Promise<void> {
    await this.#draining;
    await this.#closeWriter();
    await this.#unlock();
    this.#listeners.clear();
  }

  async #closeWriter(): Promise<void> {
    const writer = this.#writer;
    if (!writer) return;
    // The order in which pages were read is nobody's business once it is superseded.
    const isTidy = !writer.mustRewrite && writer.records === compactEvents(this.#data).length;
    if (!isTidy) await quietly(writer.rewrite(this.#data));
    await writer.close();
    this.#writer = undefined;
  }

  async #drain(): Promise<void> {
    // What is asked for in the same turn belongs to the same batch.
    await Promise.resolve();
    while (this.#queue.length > 0) {
      const batch = this.#queue.splice(0, batchLimit);
      let states: readonly UserData[] = [];
      let problem: Problem | undefined;
      try {
        if (this.access.protection() === 'locked') problem = { code: 'passphrase-needed' };
        else states = await this.#store(batch.map(({ event }) => event));
      } catch (error) {
        problem = { code: 'vault-write-failed', reason: reasonOf(error) };
      }
      // None may be stored before one that was asked for earlier and can be tried again.
      if (problem) batch.push(...this.#queue.splice(0));
      for (const [index, { event, settle }] of batch.entries()) {
        const state = states[index] ?? this.#data;
        if (!problem) this.#tell(state, event);
        settle(problem ? fail(problem) : ok(state));
      }
      if (!problem) await this.#compactIfLarge();
    }
    this.#draining = undefined;
  }

  /** Makes events safe; gives the data after each. Rejects when they could not be stored: then none is. */
  async #store(batch: readonly UserEvent[]): Promise<readonly UserData[]> {
    const writer = this.#writer ?? (await this.#openLate());
    const changes: StoredEvent[] = [];
    const states: UserData[] = [];
    let data = this.#data;
    let isErasure = false;
    for (const event of batch) {
      const stored = { sequence: data.sequence + 1, event };
      const next = applyEvent(data, stored);
      if (next !== data) changes.push(stored);
      isErasure ||= isErasing(event);
      data = next;
      states.push(next);
    }
    try {
      const isAppended = changes.length > 0 && !isErasure && !writer.mustRewrite;
      // Appending looks by itself whether the file is still in its place, once the bytes are in it.
      if (!isAppended && !(await writer.isInPlace())) await this.#restore(data);
      // What an earlier failure may have left in the file must go even when the data stays the same.
      else if (isErasure || writer.mustRewrite) await writer.rewrite(data);
      else if (isAppended) await writer.append(changes);
    } catch (error) {
      if (await writer.isInPlace()) throw error;
      await this.#restore(data);
    }
    if (isErasure) await this.#eraseBeside(batch.filter(isErasing));
    return states;
  }

  /** Writes everything anew where the files of the vault were removed or replaced while it was open. */
  async #restore(data: UserData): Promise<void> {
    await this.#refuseOtherDevice();
    await makeSyncedFolder(this.#disk, this.#folder, closedFolder);
    if (!(await this.#lock?.isHeld())) {
      const lock = await takeLock(this.#folder, this.#lockDisk);
      if (!lock.ok) throw new Error(lock.problem.code);
      this.#lock = lock.value;
    }
    const before = { data: this.#data, number: this.#writer?.highestNumber ?? 0 };
    await this.access.restore();
    const writer = await restoreVault(this.#folder, this.#disk, { data, before, seals: this.access.seals });
    await this.#writer?.close();
    this.#writer = writer;
  }

  /** Where a stick was mounted is a folder of the computer once it is gone: nothing may be written there. */
  async #refuseOtherDevice(): Promise<void> {
    for (let path = this.#folder; ; path = dirname(path)) {
      const found = await this.#disk.identityOf(path);
      if (found?.device === this.#device) return;
      if (found || path === dirname(path))
        throw Object.assign(new Error('the disk of the folder is gone'), { code: 'ENODEV' });
    }
  }

  /** A folder that could only be read when the program started may have become writable. */
  async #openLate(): Promise<JournalWriter> {
    await makeSyncedFolder(this.#disk, this.#folder, closedFolder);
    const lock = await takeLock(this.#folder, this.#lockDisk);
    if (!lock.ok) throw new Error(lock.problem.code);
    this.#lock = lock.value;
    try {
      const { seals } = this.access;
      const loaded = await loadVault(this.#folder, this.#disk, { mayWrite: true, seals });
      if (typeof loaded === 'string' || !loaded.writer) throw new Error('vault-too-new');
      this.#device = (await this.#disk.identityOf(this.#folder))?.device;
      this.#writer = loaded.writer;
      this.#report = { ...loaded.report, wasLockStale: lock.value.wasStale, isReadOnly: false };
      if (loaded.data.sequence !== this.#data.sequence) this.#tell(loaded.data);
      return loaded.writer;
    } catch (error) {
      await this.#unlock();
      throw error;
    }
  }

  #tell(data: UserData, event?: UserEvent): void {
    if (data === this.#data) return;
    this.#data = data;
    const change = { sequence: data.sequence, ...(event ? { event } : {}) };
    for (const listener of this.#listeners) {
      try {
        listener(change);
      } catch (error) {
        // A bug of the listener; what is stored must still be answered.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  async #compactIfLarge(): Promise<void> {
    const records = this.#writer?.records ?? 0;
    if (!this.#writer || records < this.#nextCompaction) return;
    if (records >= 2 * compactEvents(this.#data).length) await quietly(this.#writer.rewrite(this.#data));
    this.#nextCompaction = this.#writer.records + slackRecords;
  }

  /** Copies, and bytes kept aside, may hold what was erased. */
  async #eraseBeside(events: readonly UserEvent[]): Promise<void> {
    const keys = this.backupKeys();
    const erased = (data: UserData): UserData =>
      events.reduce((left, event) => applyEvent(left, { sequence: left.sequence + 1, event }), data);
    await quietly(this.copies.rewrite(keys, keys, erased));
    const names = await this.#disk.list(this.#folder).catch(() => []);
    for (const name of names) {
      if (name.startsWith('damaged-')) await quietly(this.#disk.remove(join(this.#folder, name)));
    }
  }

  async #unlock(): Promise<void> {
    if (this.#lock) await quietly(this.#lock.release());
    this.#lock = undefined;
  }
}
