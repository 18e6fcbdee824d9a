// Decides how kits are kept: objects under their hash, written once; a kit comes into use by one last small write.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileHash } from '../../core/ids.ts';
import type { ActiveKit, KitTrust } from '../../core/ipc/contract.ts';
import type { KitCheck } from '../../core/kit/verdict.ts';
import type { BagSource } from '../../core/ports.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { writeFileAtomically } from './atomic-write.ts';
import { type DiskOps, realDisk } from './disk-ops.ts';
import { writeProblem } from './disk-problem.ts';
import { collect, removeLeftovers } from './kit-store/collect.ts';
import { decodeRecord, encodeRecord, type InstalledKit, type KeptKit } from './kit-store/kit-record.ts';
import { objectPath, privateMode, recordPath, recordsName } from './kit-store/layout.ts';
import { encodePointer, otherSlot, readPointers, type SlotName } from './kit-store/pointer.ts';
import { freeBytesOf } from './kit-store/space.ts';
import { Staging } from './kit-store/staging.ts';
import { type InstalledCheck, type KitJob, verifyObjects } from './kit-store/verify-objects.ts';

/** What a test may replace. */
export type KitStoreOptions = {
  readonly disk?: DiskOps;
  readonly freeBytes?: (folder: string) => Promise<number>;
  readonly now?: () => Date;
};

/** A kit that may come into use, with what its signature says from now on. */
export type AcceptedKit = { readonly check: KitCheck; readonly trust: KitTrust };

/**
 * Verifies and judges the bag it is given, reading every file of the kit once through it: what it reads is what is kept. A
 * refusal leaves everything as it was.
 */
export type DecideInstall = (bag: BagSource) => Promise<Result<AcceptedKit>>;

/**
 * Opens the store in a folder and removes what a killed install left. Never fails: a store that cannot be read has no kit, and the
 * damage to one of the two pointers is made good by the other.
 */
export async function openKitStore(folder: string, options: KitStoreOptions = {}): Promise<KitStore> {
  const store = new KitStore(folder, options);
  await store.load();
  return store;
}

/** Kits on the disk. One job at a time; the caller sees to that. */
export class KitStore {
  readonly #root: string;
  readonly #disk: DiskOps;
  readonly #freeBytes: (folder: string) => Promise<number>;
  readonly #now: () => Date;
  #slot: SlotName | undefined;
  #sequence = 0;
  #active: KeptKit | undefined;
  #previous: KeptKit | undefined;
  /** Named by the pointer that does not count; kept, since that pointer counts when the other is damaged. */
  #fallback: KeptKit | undefined;
  /** A pointer may or may not have reached the disk: until that is settled nothing is thrown away. */
  #isUncertain = false;
  #paths: ReadonlyMap<string, string> = new Map();

  constructor(root: string, options: KitStoreOptions) {
    this.#root = root;
    this.#disk = options.disk ?? realDisk;
    this.#freeBytes = options.freeBytes ?? freeBytesOf;
    this.#now = options.now ?? (() => new Date());
  }

  /** Reads which kit is in use; called once, by openKitStore. */
  async load(): Promise<void> {
    const [newest, older] = await readPointers(this.#root);
    this.#slot = newest?.slot;
    this.#sequence = newest?.pointer.sequence ?? 0;
    const named = [newest?.pointer, older?.pointer].flatMap((pointer) => [
      pointer?.active,
      pointer?.previous,
    ]);
    const readable: KeptKit[] = [];
    for (const hash of new Set(named)) {
      const kept = hash && (await this.#readRecord(hash));
      if (kept) readable.push(kept);
    }
    this.#active = readable[0];
    this.#previous = readable.find(({ kit }) => kit.treeHash !== this.#active?.kit.treeHash);
    this.#fallback = readable.find(({ recordHash }) => recordHash === older?.pointer.active);
    this.#paths = pathsOf([this.#previous, this.#active]);
    const hadLeftovers = await removeLeftovers(this.#root, this.#disk);
    if (hadLeftovers && this.#active) await this.#collect();
  }

  /** The folder of the store. */
  get folder(): string {
    return this.#root;
  }

  /** The kit in use; undefined when there is none. */
  active(): ActiveKit | undefined {
    if (!this.#active) return undefined;
    const previousVersion = this.#previous?.kit.version;
    return { ...this.#active.kit, ...(previousVersion === undefined ? {} : { previousVersion }) };
  }

  /** Where the bytes with a SHA-256 lie, if they are there. */
  objectPath(hash: string): string {
    return objectPath(this.#root, hash);
  }

  /** A path that the kit in use, or the one before, has for a SHA-256. */
  pathOf(hash: string): string | undefined {
    return this.#paths.get(hash);
  }

  /**
   * Installs a kit and brings it into use; the one in use before is kept. Problems of `decide`, `disk-full` (looked at before copying),
   * `disk-write-failed`, `payload-changed` when a file was kept other than verified, `stopped`; after each the kit in use is as before.
   */
  async install(source: BagSource, decide: DecideInstall, job: KitJob = {}): Promise<Result<ActiveKit>> {
    const options = { root: this.#root, disk: this.#disk, freeBytes: this.#freeBytes };
    const staging = new Staging(options);
    try {
      const opened = await staging.open();
      if (!opened.ok) return opened;
      const accepted = await decide(staging.keep(source));
      if (!accepted.ok) return accepted;
      return await this.#bringIntoUse(staging, accepted.value, job);
    } finally {
      // Left behind it makes the next start clean up, when it is certain again which kit is in use.
      if (!this.#isUncertain) await staging.discard();
    }
  }

  /** Reads every object of the kit in use again. `kit-not-installed`, `stopped`. */
  async verifyInstalled(job: KitJob = {}): Promise<Result<InstalledCheck>> {
    if (!this.#active) return fail({ code: 'kit-not-installed' });
    return await verifyObjects(this.#root, this.#active.kit, job);
  }

  /**
   * Brings the kit before into use, after reading all of it again; the one in use becomes the one before. `kit-previous-missing`,
   * `object-changed`, `object-missing`, `disk-read-failed`, `disk-full`, `disk-write-failed`, `stopped`.
   */
  async rollBack(job: KitJob = {}): Promise<Result<ActiveKit>> {
    const next = this.#previous;
    if (!next) return fail({ code: 'kit-previous-missing' });
    const checked = await verifyObjects(this.#root, next.kit, job);
    if (!checked.ok) return checked;
    const [problem] = checked.value.problems;
    return problem ? fail(problem) : await this.#switchTo(next);
  }

  async #bringIntoUse(
    staging: Staging,
    { check, trust }: AcceptedKit,
    job: KitJob,
  ): Promise<Result<ActiveKit>> {
    const kit = this.#describe(check, trust);
    const misfit = staging.misfit(check.files);
    if (misfit) return fail(misfit);
    if (job.signal?.aborted) return fail({ code: 'stopped' });
    const { fileCount } = check;
    job.report?.({ step: 'finishing', done: fileCount, total: fileCount, unit: 'files' });
    const moved = await staging.moveIntoPlace();
    const written = moved.ok ? await this.#writeRecord(kit) : moved;
    const isStopped = written.ok && job.signal?.aborted === true;
    const outcome = isStopped
      ? fail({ code: 'stopped' })
      : written.ok
        ? await this.#switchTo(written.value)
        : written;
    if (!this.#isUncertain) await this.#collect();
    return outcome;
  }

  #describe({ kit, treeHash, files, isAcceptable }: KitCheck, trust: KitTrust): InstalledKit {
    if (!isAcceptable || !kit || treeHash === undefined)
      throw new Error('only an accepted kit can be installed');
    return {
      kitId: kit.kitId,
      version: kit.version,
      issued: kit.issued,
      treeHash,
      files: Object.fromEntries(files),
      trust,
      installedAt: this.#now().toISOString(),
    };
  }

  async #writeRecord(kit: InstalledKit): Promise<Result<KeptKit>> {
    const { bytes, kept } = encodeRecord(kit);
    try {
      await this.#disk.makeFolder(join(this.#root, recordsName));
      // The names of the two folders must be safe before a pointer is, which may reach the disk before its own sync.
      await this.#disk.syncFolder(this.#root);
    } catch (error) {
      return fail(writeProblem(error, recordsName));
    }
    const path = recordPath(this.#root, kept.recordHash);
    const written = await writeFileAtomically(path, bytes, { disk: this.#disk, mode: privateMode });
    return written.ok ? ok(kept) : written;
  }

  async #readRecord(hash: FileHash): Promise<KeptKit | undefined> {
    const bytes = await readFile(recordPath(this.#root, hash)).catch(() => undefined);
    return bytes && decodeRecord(bytes, hash);
  }

  /** The last write. */
  async #switchTo(next: KeptKit): Promise<Result<ActiveKit>> {
    const before = this.#active;
    const isOther = before?.kit.treeHash !== next.kit.treeHash;
    const previous = isOther ? before : this.#previous;
    const sequence = this.#sequence + 1;
    const pointer = { sequence, active: next.recordHash, previous: previous?.recordHash };
    const slot = otherSlot(this.#slot);
    const path = join(this.#root, slot);
    const written = await writeFileAtomically(path, encodePointer(pointer), {
      disk: this.#disk,
      mode: privateMode,
    });
    if (!written.ok) {
      // It may have taken its place before the failure; a switch that is answered as failed must not happen at the next start.
      this.#isUncertain = await this.#disk.remove(path).then(
        () => false,
        () => true,
      );
      return written;
    }
    this.#isUncertain = false;
    this.#slot = slot;
    this.#sequence = sequence;
    this.#active = next;
    this.#previous = previous;
    this.#fallback = before;
    this.#paths = pathsOf([previous, next]);
    return ok(this.active() as ActiveKit);
  }

  async #collect(): Promise<void> {
    const kept = [this.#active, this.#previous, this.#fallback].filter((kit) => kit !== undefined);
    await collect(this.#root, kept, this.#disk);
  }
}

function pathsOf(kits: readonly (KeptKit | undefined)[]): ReadonlyMap<string, string> {
  const files = kits.flatMap((kept) => Object.entries(kept?.kit.files ?? {}));
  return new Map(files.map(([path, { hash }]) => [hash, path]));
}
