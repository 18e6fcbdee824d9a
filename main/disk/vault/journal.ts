// Decides how events get into the journal so that each is either safely there or not there at all.
import { join } from 'node:path';
import { compactEvents } from '../../../core/vault/compact-events.ts';
import type { OwnData } from '../../../core/vault/own-data.ts';
import type { StoredEvent } from '../../../core/vault/own-event.ts';
import { encodeJournalHead, encodeRecord } from './frame.ts';
import { encodePointer, otherSlot, type SlotName } from './pointer.ts';
import { quietly, type VaultFile, type VaultFiles, writeFully, writeNewFile } from './vault-files.ts';

/** The journal in use. */
export type OpenJournal = {
  readonly number: number;
  readonly file: VaultFile;
  sizeBytes: number;
  records: number;
};

/** Name of a journal's file. */
export function journalName(number: number): string {
  return `journal-${number}`;
}

/** Writes to the journal in use and replaces it. One caller at a time. */
export class JournalWriter {
  readonly #folder: string;
  readonly #files: VaultFiles;
  #journal: OpenJournal | undefined;
  #slot: SlotName | undefined;
  #generation: number;
  #highestNumber: number;
  /** Nothing may be added to the present file any more: it is missing, or nobody knows what is in its end. */
  #mustRewrite: boolean;

  constructor(
    folder: string,
    files: VaultFiles,
    found: {
      readonly journal: OpenJournal | undefined;
      readonly slot: SlotName | undefined;
      readonly generation: number;
      readonly highestNumber: number;
    },
  ) {
    this.#folder = folder;
    this.#files = files;
    this.#journal = found.journal;
    this.#slot = found.slot;
    this.#generation = found.generation;
    this.#highestNumber = found.highestNumber;
    this.#mustRewrite = found.journal === undefined;
  }

  /** Whether the next event can only be stored by `rewrite`. */
  get mustRewrite(): boolean {
    return this.#mustRewrite;
  }

  /** Records in the file, superseded ones included. */
  get records(): number {
    return this.#journal?.records ?? 0;
  }

  /** Adds events and syncs them. Rejects when that fails; then none of them is in the file. */
  async append(events: readonly StoredEvent[]): Promise<void> {
    const journal = this.#journal;
    if (!journal || this.#mustRewrite) throw new Error('the journal must be rewritten first');
    const bytes = Buffer.concat(events.map(encodeEvent));
    try {
      await writeFully(journal.file, bytes, journal.sizeBytes);
    } catch (error) {
      await this.#cutBack(journal);
      throw error;
    }
    try {
      await journal.file.sync();
    } catch (error) {
      // After a failed sync the system may have dropped any page of this file: only a new file can be relied on.
      await this.#cutBack(journal);
      throw error;
    }
    journal.sizeBytes += bytes.length;
    journal.records += events.length;
  }

  /**
   * Puts a new file with just what `data` needs in the place of the present one, and switches to it in one step. Rejects
   * when that fails; the present file then still counts.
   */
  async rewrite(data: OwnData): Promise<void> {
    this.#highestNumber += 1;
    const number = this.#highestNumber;
    const path = join(this.#folder, journalName(number));
    const events = compactEvents(data);
    const bytes = Buffer.concat([
      encodeJournalHead({ journal: number, baseSequence: data.sequence, baseRecords: events.length }),
      ...events.map(encodeEvent),
    ]);
    await writeNewFile(this.#files, path, bytes);
    let file: VaultFile | undefined;
    try {
      file = await this.#files.open(path);
      await this.#files.syncFolder(this.#folder);
      await this.#switchTo(number);
    } catch (error) {
      if (file) await quietly(file.close());
      // If the pointer may already name the new file, both must stay until a pointer is known to be written.
      if (!this.#mustRewrite) await quietly(this.#files.remove(path));
      throw error;
    }
    const before = this.#journal;
    this.#journal = { number, file, sizeBytes: bytes.length, records: events.length };
    this.#mustRewrite = false;
    if (before) await quietly(before.file.close());
    await this.removeOthers();
  }

  /** Removes every journal but the one in use; what cannot be removed is tried again next time. */
  async removeOthers(): Promise<boolean> {
    const inUse = this.#journal && journalName(this.#journal.number);
    let areAllGone = true;
    try {
      for (const name of await this.#files.list(this.#folder)) {
        if (!isJournalName(name) || name === inUse) continue;
        areAllGone = (await quietly(this.#files.remove(join(this.#folder, name)))) && areAllGone;
      }
    } catch {
      return false;
    }
    return areAllGone;
  }

  /** Closes the file. */
  async close(): Promise<void> {
    if (this.#journal) await quietly(this.#journal.file.close());
    this.#journal = undefined;
    this.#mustRewrite = true;
  }

  async #cutBack(journal: OpenJournal): Promise<void> {
    const isCut = await quietly(journal.file.truncate(journal.sizeBytes));
    if (!isCut || !(await quietly(journal.file.sync()))) this.#mustRewrite = true;
  }

  async #switchTo(number: number): Promise<void> {
    const slot = otherSlot(this.#slot);
    const path = join(this.#folder, slot);
    const generation = this.#generation + 1;
    const wasUncertain = this.#mustRewrite;
    this.#generation = generation;
    try {
      await this.#files.remove(path);
      await writeNewFile(this.#files, path, encodePointer({ journal: number, generation }));
      await this.#files.syncFolder(this.#folder);
    } catch (error) {
      const isTakenBack =
        (await quietly(this.#files.remove(path))) && (await quietly(this.#files.syncFolder(this.#folder)));
      this.#mustRewrite = wasUncertain || !isTakenBack;
      throw error;
    }
    this.#slot = slot;
  }
}

/** Says whether a name in the folder is a journal's. */
export function isJournalName(name: string): boolean {
  return /^journal-\d{1,9}$/.test(name);
}

function encodeEvent(stored: StoredEvent): Uint8Array {
  const value = 'newer' in stored ? stored.newer : stored.event;
  return encodeRecord(stored.sequence, Buffer.from(JSON.stringify(value), 'utf8'));
}
