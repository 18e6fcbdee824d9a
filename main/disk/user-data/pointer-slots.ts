// The two pointer slots on the disk: one anchors the journal in use, the other notes after every write how far it got.
import { join } from 'node:path';
import { type DiskOps, type OpenFile, ownerOnly, quietly } from '../fs/ops.ts';
import { otherSlot, type SlotFailure, writeSlot } from '../fs/two-slot.ts';
import { encodePointer, type JournalExtent, type SlotName, slotNames } from './pointer.ts';

/** Milliseconds after which a note is brought onto the disk; until then it survives a kill but no power cut. */
const syncAfterMs = 1000;

/** Where a new pointer or note goes, as it was found on the disk. */
export type FoundAnchor = { readonly anchor: SlotName | undefined; readonly generation: number };

/** Writes the slots. One caller at a time. */
export class PointerSlots {
  readonly #folder: string;
  readonly #disk: DiskOps;
  #anchor: SlotName | undefined;
  #generation: number;
  /** The slot that is not the anchor, open so that a note costs one write. */
  #noteFile: OpenFile | undefined;
  #timer: NodeJS.Timeout | undefined;
  #syncing: Promise<unknown> | undefined;

  constructor(folder: string, disk: DiskOps, found: FoundAnchor) {
    this.#folder = folder;
    this.#disk = disk;
    this.#anchor = found.anchor;
    this.#generation = found.generation;
  }

  /** Where another writer goes on, once everything of this one is on the disk. */
  async found(): Promise<FoundAnchor> {
    await this.close();
    return { anchor: this.#anchor, generation: this.#generation };
  }

  /**
   * Makes another journal the one in use, in one step that survives a power cut. After a failure that was not taken back, nobody
   * knows which journal the slots name.
   */
  async switchTo(journal: number, extent: JournalExtent): Promise<'done' | SlotFailure> {
    await this.close();
    const slot = otherSlot(slotNames, this.#anchor);
    const path = join(this.#folder, slot);
    this.#generation += 1;
    const bytes = encodePointer({ journal, generation: this.#generation, extent });
    const written = await writeSlot(this.#disk, path, bytes, ownerOnly);
    if (written !== 'done') return written;
    this.#anchor = slot;
    return 'done';
  }

  /**
   * Notes how far the journal in use got, whose bytes must be on the disk by then. A note that cannot be written changes
   * nothing about them: the one before counts.
   */
  async note(journal: number, extent: JournalExtent): Promise<void> {
    this.#generation += 1;
    const bytes = encodePointer({ journal, generation: this.#generation, extent });
    try {
      this.#noteFile ??= await this.#openNoteFile();
      await this.#noteFile.write(bytes, 0);
    } catch {
      await this.close();
      return;
    }
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#syncing = this.#sync();
    }, syncAfterMs).unref();
  }

  /** Brings the last note onto the disk and closes the file. */
  async close(): Promise<void> {
    const isUnsynced = this.#timer !== undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#syncing;
    if (isUnsynced) await this.#sync();
    if (this.#noteFile) await quietly(this.#noteFile.close());
    this.#noteFile = undefined;
  }

  async #openNoteFile(): Promise<OpenFile> {
    const path = join(this.#folder, otherSlot(slotNames, this.#anchor));
    try {
      return await this.#disk.open(path);
    } catch {
      return await this.#disk.create(path, { mode: ownerOnly });
    }
  }

  async #sync(): Promise<void> {
    if (!this.#noteFile) return;
    // The name may be new as well.
    if (await quietly(this.#noteFile.sync())) await quietly(this.#disk.syncFolder(this.#folder));
  }
}
