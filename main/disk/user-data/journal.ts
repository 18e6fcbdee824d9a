// Append events to the journal, so that each is either safely there or not there at all.
import { join } from 'node:path';
import { compactEvents } from '../../../core/user-data/compact-events.ts';
import type { UserData } from '../../../core/user-data/user-data.ts';
import type { StoredEvent } from '../../../core/user-data/user-event.ts';
import { writeNewFile } from '../fs/atomic-file.ts';
import { type DiskOps, isSameFile, type OpenFile, ownerOnly, quietly } from '../fs/ops.ts';
import { encodeJournalHead, encodeRecord } from './frame.ts';
import type { RecordSeal, RecordSeals } from './passphrase/record-seal.ts';
import type { JournalExtent } from './pointer.ts';
import { type FoundAnchor, PointerSlots } from './pointer-slots.ts';

/** The journal in use. */
export type OpenJournal = {
  readonly number: number;
  readonly file: OpenFile;
  sizeBytes: number;
  records: number;
  /** The last sequence that counts as used. */
  sequence: number;
};

/** Name of a journal's file. */
export function journalName(number: number): string {
  return `journal-${number}`;
}

/** Writes to the journal in use and replaces it. One caller at a time. */
export class JournalWriter {
  readonly #folder: string;
  readonly #disk: DiskOps;
  #journal: OpenJournal | undefined;
  readonly #slots: PointerSlots;
  #highestNumber: number;
  /** Nothing may be added to the present file any more: it is missing, or nobody knows what is in its end. */
  #mustRewrite: boolean;
  /** With them records are encrypted. */
  readonly #seals: RecordSeals | undefined;

  constructor(
    folder: string,
    disk: DiskOps,
    found: {
      readonly journal: OpenJournal | undefined;
      readonly slots: FoundAnchor;
      readonly highestNumber: number;
      readonly seals: RecordSeals | undefined;
    },
  ) {
    this.#folder = folder;
    this.#disk = disk;
    this.#journal = found.journal;
    this.#slots = new PointerSlots(folder, disk, found.slots);
    this.#highestNumber = found.highestNumber;
    this.#mustRewrite = found.journal === undefined;
    this.#seals = found.seals;
  }

  /**
   * The writer that goes on where this one is, with other seals; everything must be rewritten by it. This one writes no more. The
   * present journal still counts until that is done.
   */
  async withSeals(seals: RecordSeals | undefined): Promise<JournalWriter> {
    const next = new JournalWriter(this.#folder, this.#disk, {
      journal: this.#journal,
      slots: await this.#slots.found(),
      highestNumber: this.#highestNumber,
      seals,
    });
    next.#mustRewrite = true;
    return next;
  }

  /** Whether the next event can only be stored by `rewrite`. */
  get mustRewrite(): boolean {
    return this.#mustRewrite;
  }

  /** Records in the file, superseded ones included. */
  get records(): number {
    return this.#journal?.records ?? 0;
  }

  /** The highest number a journal got so far. */
  get highestNumber(): number {
    return this.#highestNumber;
  }

  /** Whether the path of the journal in use still leads to the file that is open. True before there is one. */
  async isInPlace(): Promise<boolean> {
    const journal = this.#journal;
    if (!journal) return true;
    return await isSameFile(this.#disk, join(this.#folder, journalName(journal.number)), journal.file);
  }

  /**
   * Adds events and syncs them. Rejects when that fails, or when the file is no longer in its place. Then none of them is in the
   * file that the next start reads.
   */
  async append(events: readonly StoredEvent[]): Promise<void> {
    const journal = this.#journal;
    if (!journal || this.#mustRewrite) throw new Error('the journal must be rewritten first');
    const seal = this.#seals?.of(journal.number);
    const bytes = Buffer.concat(events.map((event) => encodeEvent(event, seal)));
    try {
      await journal.file.write(bytes, journal.sizeBytes);
    } catch (error) {
      await this.#cutBack(journal);
      throw error;
    }
    try {
      await journal.file.sync();
      // A file without a name takes every write; the next start would not find it.
      if (!(await this.isInPlace())) throw Object.assign(new Error('moved'), { code: 'ENOENT' });
    } catch (error) {
      // After a failed sync the system may have dropped any page of this file: only a new file can be relied on.
      await this.#cutBack(journal);
      throw error;
    }
    journal.sizeBytes += bytes.length;
    journal.records += events.length;
    journal.sequence = events.at(-1)?.sequence ?? journal.sequence;
    await this.#slots.note(journal.number, extentOf(journal));
  }

  /**
   * Puts a new file with just what `data` needs in the place of the present one, and switches to it in one step. Rejects
   * when that fails; the present file then still counts.
   */
  async rewrite(data: UserData): Promise<void> {
    this.#highestNumber += 1;
    const number = this.#highestNumber;
    const path = join(this.#folder, journalName(number));
    const events = compactEvents(data);
    const seal = this.#seals?.of(number);
    const bytes = Buffer.concat([
      encodeJournalHead({ journal: number, baseSequence: data.sequence, baseRecords: events.length }),
      ...events.map((event) => encodeEvent(event, seal)),
    ]);
    const extent = { sequence: data.sequence, records: events.length, sizeBytes: bytes.length };
    await writeNewFile(this.#disk, path, bytes, ownerOnly);
    let file: OpenFile | undefined;
    try {
      file = await this.#disk.open(path);
      await this.#disk.syncFolder(this.#folder);
      await this.#switchTo(number, extent);
    } catch (error) {
      if (file) await quietly(file.close());
      // If the pointer may already name the new file, both must stay until a pointer is known to be written.
      if (!this.#mustRewrite) await quietly(this.#disk.remove(path));
      throw error;
    }
    const before = this.#journal;
    this.#journal = { number, file, ...extent };
    this.#mustRewrite = false;
    if (before) await quietly(before.file.close());
    await this.removeOthers();
  }

  /** Removes every journal but the one in use; what cannot be removed is tried again next time. */
  async removeOthers(): Promise<boolean> {
    const inUse = this.#journal && journalName(this.#journal.number);
    let areAllGone = true;
    try {
      for (const name of await this.#disk.list(this.#folder)) {
        if (!isJournalName(name) || name === inUse) continue;
        areAllGone = (await quietly(this.#disk.remove(join(this.#folder, name)))) && areAllGone;
      }
    } catch {
      return false;
    }
    return areAllGone;
  }

  /** Brings the last note of the pointer onto the disk and closes the files. */
  async close(): Promise<void> {
    await this.#slots.close();
    if (this.#journal) await quietly(this.#journal.file.close());
    this.#journal = undefined;
    this.#mustRewrite = true;
  }

  async #cutBack(journal: OpenJournal): Promise<void> {
    const isCut = await quietly(journal.file.truncate(journal.sizeBytes));
    if (!isCut || !(await quietly(journal.file.sync()))) this.#mustRewrite = true;
  }

  async #switchTo(number: number, extent: JournalExtent): Promise<void> {
    const switched = await this.#slots.switchTo(number, extent);
    if (switched === 'done') return;
    if (!switched.isTakenBack) this.#mustRewrite = true;
    // The slot that noted how far the present journal got was given up for the new pointer.
    else if (this.#journal && !this.#mustRewrite)
      await this.#slots.note(this.#journal.number, extentOf(this.#journal));
    throw switched.error;
  }
}

function extentOf({ sequence, records, sizeBytes }: OpenJournal): JournalExtent {
  return { sequence, records, sizeBytes };
}

/** Says whether a name in the folder is a journal's. */
export function isJournalName(name: string): boolean {
  return /^journal-\d{1,9}$/.test(name);
}

function encodeEvent(stored: StoredEvent, seal: RecordSeal | undefined): Uint8Array {
  const value = 'newer' in stored ? stored.newer : stored.event;
  return encodeRecord(stored.sequence, Buffer.from(JSON.stringify(value), 'utf8'), seal);
}
