// Store of kits: objects under their hash, written once. One last small write brings a kit into use.
import { join } from 'node:path';
import type { FileHash } from '../../../../core/base/ids.ts';
import type { BagSource } from '../../../../core/base/ports.ts';
import { fail, ok, type Result } from '../../../../core/base/result.ts';
import type { KitCheck } from '../../../../core/kit/verdict.ts';
import type { ActiveKit, KitSize, KitTrust } from '../../../../core/library/installed-kit.ts';
import { freeBytesOf } from '../../fs/free-space.ts';
import { type DiskOps, realDisk } from '../../fs/ops.ts';
import { writeProblem } from '../../fs/problem.ts';
import { otherSlot, removeSlot } from '../../fs/two-slot.ts';
import { collect, removeLeftovers } from './collect.ts';
import {
  activeKit,
  changedKit,
  emptyList,
  isWhole,
  type KitList,
  keptIn,
  kitOf,
  listOf,
  pointerTo,
  type StoredKit,
  withKit,
  withoutKit,
  withoutPrevious,
  withRecords,
} from './kit-list.ts';
import type { InstalledKit, KeptKit } from './kit-record.ts';
import { kitSizes } from './kit-sizes.ts';
import { objectPath } from './layout.ts';
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
 * Kits on the disk. One job at a time; the caller sees to that. A kit that is added to others, or replaces its earlier version, is
 * on trial until its library is whole. The newer pointer names it, and the other one still names what was there before. At rest
 * both say the same.
 */
export class KitStore {
  readonly #root: string;
  readonly #disk: DiskOps;
  readonly #freeBytes: (folder: string) => Promise<number>;
  readonly #now: () => Date;
  #slot: SlotName | undefined;
  #sequence = 0;
  #list: KitList = emptyList;
  /** What counts again when the kit on trial is given up; undefined when none is on trial. */
  #before: KitList | undefined;
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

  /** Reads which kits are in use; called once, by openKitStore. */
  async load(): Promise<void> {
    const [newest, older] = await readPointers(this.#root);
    this.#slot = newest?.slot;
    this.#sequence = newest?.value.sequence ?? 0;
    const pointed = [newest, older].flatMap((found) => found?.value.kits ?? []);
    const readable = await readRecords(
      this.#root,
      pointed.flatMap(({ active, previous }) => [active, previous]),
    );
    const list = newest ? listOf(newest.value, readable, older?.value) : emptyList;
    const before = older && listOf(older.value, readable);
    this.#take(list.kits.length === 0 && before ? before : list);
    if (older && before && isWhole(before, older.value)) {
      const changed = changedKit(before, this.#list);
      // One that stands in for a record that cannot be read is not on trial.
      const isNamed = newest?.value.kits.some(({ active }) => active === changed?.active.recordHash);
      if (changed && isNamed) this.#before = before;
    }
    this.#isAtRest = isSamePointer(newest?.value, older?.value);
    const hadLeftovers = await removeLeftovers(this.#root, this.#disk);
    if (hadLeftovers && this.#list.kits.length > 0) await this.#collect();
    if (!this.#before) await this.settle();
  }

  /** The folder of the store. */
  get folder(): string {
    return this.#root;
  }

  /** The kits in use, the first of the place first, the others by their ids. */
  installed(): readonly ActiveKit[] {
    return this.#list.kits.map(activeKit);
  }

  /** The ids of kits that should be in use, and of which no record can be read. */
  lost(): readonly string[] {
    return this.#list.lost.map(({ kitId }) => kitId);
  }

  /** The version of a kit that can be gone back to; undefined when there is none. */
  previous(kitId: string): ActiveKit | undefined {
    const kit = kitOf(this.#list, kitId);
    return kit?.previous && { ...kit.previous.kit, suffix: kit.suffix };
  }

  /** The kit in use that can still be given up for what was there before it came. */
  onTrial(): ActiveKit | undefined {
    const changed = this.#before && changedKit(this.#before, this.#list);
    return changed && activeKit(changed);
  }

  /** The id of the kit with a tree hash, among those in use, those before, and those that a kit on trial replaces. */
  kitIdOf(treeHash: string): string | undefined {
    return this.#kept().find(({ kit }) => kit.treeHash === treeHash)?.kit.kitId;
  }

  /** How much room each kit takes. */
  sizes(): readonly KitSize[] {
    return kitSizes(this.#list);
  }

  /** Where the bytes with a SHA-256 are, if they are there. */
  objectPath(hash: string): string {
    return objectPath(this.#root, hash);
  }

  /** A path that a kit in use, or the version before one, has for a SHA-256. */
  pathOf(hash: string): string | undefined {
    return this.#paths.get(hash);
  }

  /**
   * Installs a kit and brings it into use, beside the others or in the place of its earlier version, which is kept. It is on trial
   * until `confirm`, unless it is the only one. A kit that is still on trial is given up first. Fails with problems of `decide`, `disk-full` (checked before copying),
   * `disk-write-failed` and `stopped`. Fails with `payload-changed` when a file was kept other than verified. After a failure all
   * kits are as before.
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

  /** Reads every object of a kit in use again. `kit-not-installed`, `stopped`. */
  async verifyInstalled(kitId: string, job: KitJob = {}): Promise<Result<InstalledCheck>> {
    const kit = kitOf(this.#list, kitId);
    return kit ? await verifyObjects(this.#root, kit.active.kit, job) : fail({ code: 'kit-not-installed' });
  }

  /**
   * Brings the version before of a kit into use, after reading all of it again. It is on trial as an installed kit is. The version in
   * use becomes the one before. `kit-previous-missing`, `object-changed`, `object-missing`, `disk-read-failed`, `disk-full`,
   * `disk-write-failed`, `stopped`.
   */
  async rollBack(kitId: string, job: KitJob = {}): Promise<Result<ActiveKit>> {
    const ended = await this.#endTrial();
    if (!ended.ok) return ended;
    const next = kitOf(this.#list, kitId)?.previous;
    if (!next) return fail({ code: 'kit-previous-missing' });
    const checked = await verifyObjects(this.#root, next.kit, job);
    if (!checked.ok) return checked;
    const [problem] = checked.value.problems;
    if (problem) return fail(problem);
    const switched = await this.#switchTo(withKit(this.#list, next));
    if (switched.ok) return ok(activeKit(kitOf(this.#list, kitId) as StoredKit));
    await this.settle();
    return switched;
  }

  /**
   * Removes a kit with its version before, and the files that no other kit needs. The write of the pointer removes it for good: there
   * is no trial. A kit on trial is given up first. `kit-not-installed`, `kit-last`, `disk-full`, `disk-write-failed`.
   */
  async remove(kitId: string): Promise<Result<void>> {
    const ended = await this.#endTrial();
    if (!ended.ok) return ended;
    const isLost = this.lost().includes(kitId);
    if (!isLost && !kitOf(this.#list, kitId)) return fail({ code: 'kit-not-installed' });
    if (!isLost && this.#list.kits.length === 1) return fail({ code: 'kit-last' });
    return await this.#giveAway(withoutKit(this.#list, kitId));
  }

  /** Removes the version before of a kit. `kit-previous-missing`, otherwise as `remove`. */
  async removePrevious(kitId: string): Promise<Result<void>> {
    const ended = await this.#endTrial();
    if (!ended.ok) return ended;
    if (!kitOf(this.#list, kitId)?.previous) return fail({ code: 'kit-previous-missing' });
    return await this.#giveAway(withoutPrevious(this.#list, kitId));
  }

  /**
   * Notes what the signatures of kits say by now, by their tree hashes; files and libraries stay as they are. `call-refused` while a
   * kit is on trial, `disk-full`, `disk-write-failed`.
   */
  async noteTrust(found: ReadonlyMap<FileHash, KitTrust>): Promise<Result<void>> {
    if (this.#before) return fail({ code: 'call-refused', reason: 'busy' });
    const records: KeptKit[] = [];
    for (const { kit } of keptIn(this.#list)) {
      const trust = found.get(kit.treeHash);
      const written = trust && (await writeRecord(this.#root, { ...kit, trust }, this.#disk));
      if (written?.ok === false) return written;
      if (written) records.push(written.value);
    }
    return await this.#giveAway(withRecords(this.#list, records));
  }

  /** The library of the kit on trial is whole: its trial is over, whatever else runs. `settle` clears up after it. */
  confirm(): void {
    this.#before = undefined;
  }

  /** Throws away what only kits need that can no longer be gone back to. Never fails; what does not work now is done at the next start. */
  async settle(): Promise<void> {
    if (!this.#isAtRest) await this.#clearUp();
  }

  /**
   * Gives the kit on trial up: what was in use and what could be gone back to are as they were before it came. Needs no room on the
   * disk. Returns the version that is in use again; undefined when the kit had been added. `kit-previous-missing` when none is on
   * trial, `disk-write-failed`.
   */
  async undo(): Promise<Result<ActiveKit | undefined>> {
    const before = this.#before;
    const onTrial = this.onTrial();
    if (!before || !onTrial || !this.#slot) return fail({ code: 'kit-previous-missing' });
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
    const kit = kitOf(this.#list, onTrial.kitId);
    return ok(kit && activeKit(kit));
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
        ? await this.#switchTo(withKit(this.#list, written.value))
        : written;
    await this.#clearUp();
    return outcome.ok ? ok(activeKit(kitOf(this.#list, kit.kitId) as StoredKit)) : outcome;
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

  /** The last write. What it adds or replaces is on trial, where there is something to go back to. */
  async #switchTo(next: KitList): Promise<Result<void>> {
    const before = this.#list;
    const slot = otherSlot(slotNames, this.#slot);
    const sequence = this.#sequence + 1;
    this.#isAtRest = false;
    const written = await writePointer(this.#root, slot, pointerTo(next, sequence), this.#disk);
    if (written !== 'done') {
      this.#isUncertain = !written.isTakenBack;
      return fail(writeProblem(written.error, slot));
    }
    this.#isUncertain = false;
    this.#slot = slot;
    this.#sequence = sequence;
    this.#before = before.kits.length > 0 && changedKit(before, next) ? before : undefined;
    this.#take(next);
    return ok(undefined);
  }

  async #giveAway(next: KitList): Promise<Result<void>> {
    const switched = await this.#switchTo(next);
    await this.settle();
    return switched;
  }

  #take(list: KitList): void {
    this.#list = list;
    const files = keptIn(list).flatMap(({ kit }) => Object.entries(kit.files));
    this.#paths = new Map(files.map(([path, { hash }]) => [hash, path]));
  }

  #kept(): readonly KeptKit[] {
    return [...keptIn(this.#list), ...(this.#before ? keptIn(this.#before) : [])];
  }

  /** Only then do both pointers say the same: while they differ, the next start knows that something may be there yet. */
  async #clearUp(): Promise<void> {
    if (this.#isUncertain) return;
    await this.#collect();
    if (this.#isAtRest || this.#before || this.#list.kits.length === 0) return;
    const pointer = pointerTo(this.#list, this.#sequence);
    const written = await writePointer(this.#root, otherSlot(slotNames, this.#slot), pointer, this.#disk);
    this.#isAtRest = written === 'done';
  }

  /** Nothing goes while the files of a lost kit are not known: its record may be readable again tomorrow. */
  async #collect(): Promise<void> {
    if (this.#list.lost.length > 0) return;
    await collect(this.#root, this.#kept(), this.#disk);
  }
}
