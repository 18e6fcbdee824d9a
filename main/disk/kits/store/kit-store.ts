// Store of kits: objects under their hash, written once. One last small write brings a kit into use.
import { join } from 'node:path';
import type { FileHash } from '../../../../core/base/ids.ts';
import type { BagSource } from '../../../../core/base/ports.ts';
import { fail, ok, type Result } from '../../../../core/base/result.ts';
import type { KitCheck } from '../../../../core/kit/verdict.ts';
import type { ActiveKit, KitTrust } from '../../../../core/library/installed-kit.ts';
import { freeBytesOf } from '../../fs/free-space.ts';
import { type DiskOps, realDisk } from '../../fs/ops.ts';
import { writeProblem } from '../../fs/problem.ts';
import { otherSlot, removeSlot } from '../../fs/two-slot.ts';
import { collect, removeLeftovers } from './collect.ts';
import type { InstalledKit, KeptKit } from './kit-record.ts';
import { objectPath } from './layout.ts';
import type { Pointer } from './pointer.ts';
import { isSamePointer, readPointers, type SlotName, slotNames, writePointer } from './pointer.ts';
import { readRecords, writeRecord } from './records.ts';
import { Staging } from './staging.ts';
import { type InstalledCheck, type KitJob, verifyObjects } from './verify-objects.ts';

/** What a test may replace. */
type KitStoreOptions = {
  readonly disk?: DiskOps;
  readonly freeBytes?: (folder: string) => Promise<number>;
  readonly now?: () => Date;
};

/** A kit that may come into use, with what its signature says from now on. */
type AcceptedKit = { readonly check: KitCheck; readonly trust: KitTrust };

/**
 * Verifies and judges the bag it is given, reading every file of the kit once through it: what it reads is what is kept. A
 * refusal leaves everything as it was.
 */
export type DecideInstall = (bag: BagSource) => Promise<Result<AcceptedKit>>;

/**
 * Opens the store in a folder and removes what a killed install left. Never fails: a store that cannot be read has no kit. Damage
 * to one of the two pointers is repaired from the other.
 */
export async function openKitStore(folder: string, options: KitStoreOptions = {}): Promise<KitStore> {
  const store = new KitStore(folder, options);
  await store.load();
  return store;
}

/**
 * Kits on the disk. One job at a time; the caller sees to that. A kit that replaces another is on trial until its library is
 * whole. The newer pointer names it, and the other one still names the kit before. At rest both say the same.
 */
export class KitStore {
  readonly #root: string;
  readonly #disk: DiskOps;
  readonly #freeBytes: (folder: string) => Promise<number>;
  readonly #now: () => Date;
  #slot: SlotName | undefined;
  #sequence = 0;
  #pair: KitPair | undefined;
  /** What counts again when the kit on trial is given up; undefined when none is on trial. */
  #before: KitPair | undefined;
  #isAtRest = true;
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
    this.#sequence = newest?.value.sequence ?? 0;
    const readable = await readRecords(
      this.#root,
      [newest, older].flatMap((found) => [found?.value.active, found?.value.previous]),
    );
    const find = (hash: FileHash | undefined) => readable.find(({ recordHash }) => recordHash === hash);
    const [active] = readable;
    const before = find(older?.value.active);
    this.#take(active && { active, previous: readable.find((kept) => isOther(kept, active)) });
    if (active && before && active === find(newest?.value.active) && isOther(before, active))
      this.#before = { active: before, previous: find(older?.value.previous) };
    this.#isAtRest = isSamePointer(newest?.value, older?.value);
    const hadLeftovers = await removeLeftovers(this.#root, this.#disk);
    if (hadLeftovers && active) await this.#collect();
    if (!this.#before) await this.settle();
  }

  /** The folder of the store. */
  get folder(): string {
    return this.#root;
  }

  /** The kit in use; undefined when there is none. */
  active(): ActiveKit | undefined {
    if (!this.#pair) return undefined;
    const { active, previous } = this.#pair;
    return { ...active.kit, ...(previous ? { previousVersion: previous.kit.version } : {}) };
  }

  /** The kit that can be gone back to; undefined when there is none. */
  previous(): ActiveKit | undefined {
    return this.#pair?.previous?.kit;
  }

  /** Whether the kit in use can still be given up for what was before it came. */
  get isOnTrial(): boolean {
    return this.#before !== undefined;
  }

  /** Where the bytes with a SHA-256 are, if they are there. */
  objectPath(hash: string): string {
    return objectPath(this.#root, hash);
  }

  /** A path that the kit in use, or the one before, has for a SHA-256. */
  pathOf(hash: string): string | undefined {
    return this.#paths.get(hash);
  }

  /**
   * Installs a kit and brings it into use. A kit that replaces another is on trial until `confirm`, and the replaced one is kept.
   * A kit that is still on trial is given up first. Fails with problems of `decide`, `disk-full` (checked before copying),
   * `disk-write-failed` and `stopped`. Fails with `payload-changed` when a file was kept other than verified. After a failure the
   * kit in use is as before.
   */
  async install(source: BagSource, decide: DecideInstall, job: KitJob = {}): Promise<Result<ActiveKit>> {
    const ended = await this.#endTrial();
    if (!ended.ok) return ended;
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
    if (!this.#pair) return fail({ code: 'kit-not-installed' });
    return await verifyObjects(this.#root, this.#pair.active.kit, job);
  }

  /**
   * Brings the kit before into use, after reading all of it again. It is on trial as an installed kit is. The kit in use becomes
   * the kit before. `kit-previous-missing`, `object-changed`, `object-missing`, `disk-read-failed`, `disk-full`,
   * `disk-write-failed`, `stopped`.
   */
  async rollBack(job: KitJob = {}): Promise<Result<ActiveKit>> {
    const ended = await this.#endTrial();
    if (!ended.ok) return ended;
    const next = this.#pair?.previous;
    if (!next) return fail({ code: 'kit-previous-missing' });
    const checked = await verifyObjects(this.#root, next.kit, job);
    if (!checked.ok) return checked;
    const [problem] = checked.value.problems;
    if (problem) return fail(problem);
    const switched = await this.#switchTo(next);
    if (!switched.ok) await this.settle();
    return switched;
  }

  /** The library of the kit in use is whole: its trial is over, whatever else runs. `settle` clears up after it. */
  confirm(): void {
    this.#before = undefined;
  }

  /** Throws away what only kits need that can no longer be gone back to. Never fails; what does not work now is done at the next start. */
  async settle(): Promise<void> {
    if (!this.#isAtRest) await this.#clearUp();
  }

  /**
   * Gives the kit on trial up: what was in use and what could be gone back to are as they were before it came. Needs no room on the
   * disk. `kit-previous-missing` when none is on trial, `disk-write-failed`.
   */
  async undo(): Promise<Result<ActiveKit>> {
    const before = this.#before;
    if (!before || !this.#slot) return fail({ code: 'kit-previous-missing' });
    try {
      await removeSlot(this.#disk, join(this.#root, this.#slot));
    } catch (error) {
      this.#isUncertain = true;
      return fail(writeProblem(error, this.#slot));
    }
    this.#isUncertain = false;
    this.#slot = otherSlot(slotNames, this.#slot);
    this.#before = undefined;
    this.#take(before);
    await this.settle();
    return ok(this.active() as ActiveKit);
  }

  async #endTrial(): Promise<Result<unknown>> {
    return this.#before ? await this.undo() : ok(undefined);
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
    const written = moved.ok ? await writeRecord(this.#root, kit, this.#disk) : moved;
    const isStopped = written.ok && job.signal?.aborted === true;
    const outcome = isStopped
      ? fail({ code: 'stopped' })
      : written.ok
        ? await this.#switchTo(written.value)
        : written;
    await this.#clearUp();
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

  /** The last write. */
  async #switchTo(next: KeptKit): Promise<Result<ActiveKit>> {
    const before = this.#pair;
    const isAnother = before !== undefined && isOther(before.active, next);
    const pair = { active: next, previous: isAnother ? before.active : before?.previous };
    const slot = otherSlot(slotNames, this.#slot);
    const sequence = this.#sequence + 1;
    this.#isAtRest = false;
    const written = await writePointer(this.#root, slot, pointerTo(pair, sequence), this.#disk);
    if (written !== 'done') {
      this.#isUncertain = !written.isTakenBack;
      return fail(writeProblem(written.error, slot));
    }
    this.#isUncertain = false;
    this.#slot = slot;
    this.#sequence = sequence;
    this.#before = isAnother ? before : undefined;
    this.#take(pair);
    return ok(this.active() as ActiveKit);
  }

  #take(pair: KitPair | undefined): void {
    this.#pair = pair;
    const files = kitsOf(pair).flatMap(({ kit }) => Object.entries(kit.files));
    this.#paths = new Map(files.map(([path, { hash }]) => [hash, path]));
  }

  /** Only then do both pointers say the same: while they differ, the next start knows that something may be there yet. */
  async #clearUp(): Promise<void> {
    if (this.#isUncertain) return;
    await this.#collect();
    if (this.#isAtRest || this.#before || !this.#pair) return;
    const pointer = pointerTo(this.#pair, this.#sequence);
    const written = await writePointer(this.#root, otherSlot(slotNames, this.#slot), pointer, this.#disk);
    this.#isAtRest = written === 'done';
  }

  async #collect(): Promise<void> {
    await collect(this.#root, [...kitsOf(this.#pair), ...kitsOf(this.#before)], this.#disk);
  }
}

/** The kit in use and the one that can be gone back to. */
type KitPair = { readonly active: KeptKit; readonly previous: KeptKit | undefined };

/** The kits of a pair. */
function kitsOf(pair: KitPair | undefined): readonly KeptKit[] {
  return [pair?.previous, pair?.active].filter((kit) => kit !== undefined);
}

/** How a pair is written down. */
function pointerTo({ active, previous }: KitPair, sequence: number): Pointer {
  return { sequence, active: active.recordHash, previous: previous?.recordHash };
}

/** Whether two records are of different kits; one kit may have several, by what its signature said. */
function isOther(one: KeptKit, other: KeptKit): boolean {
  return one.kit.treeHash !== other.kit.treeHash;
}
