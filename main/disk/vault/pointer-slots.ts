// The two pointer slots on the disk: one anchors the journal in use, the other notes after every write how far it got.
import { join } from 'node:path';
import { encodePointer, type JournalExtent, otherSlot, type SlotName } from './pointer.ts';
import { quietly, type VaultFile, type VaultFiles, writeFully, writeNewFile } from './vault-files.ts';

/** Milliseconds after which a note is brought onto the disk; until then it survives a kill but no power cut. */
const syncAfterMs = 1000;

/** Where a new pointer or note goes, as it was found on the disk. */
export type FoundSlots = { readonly anchor: SlotName | undefined; readonly generation: number };

/** Writes the slots. One caller at a time. */
export class PointerSlots {
  readonly #folder: string;
  readonly #files: VaultFiles;
  #anchor: SlotName | undefined;
  #generation: number;
  /** The slot that is not the anchor, open so that a note costs one write. */
  #noteFile: VaultFile | undefined;
  #timer: NodeJS.Timeout | undefined;
  #syncing: Promise<unknown> | undefined;

  constructor(folder: string, files: VaultFiles, found: FoundSlots) {
    this.#folder = folder;
    this.#files = files;
    this.#anchor = found.anchor;
    this.#generation = found.generation;
  }

  /**
   * Makes another journal the one in use, in one step that survives a power cut. Rejects when that fails: `taken-back` when
   * the slots are as before, `uncertain` when nobody knows which journal they name.
   */
  async switchTo(journal: number, extent: JournalExtent): Promise<'done' | SwitchFailure> {
    await this.close();
    const slot = otherSlot(this.#anchor);
    const path = join(this.#folder, slot);
    this.#generation += 1;
    try {
      await this.#files.remove(path);
      await writeNewFile(this.#files, path, encodePointer({ journal, generation: this.#generation, extent }));
      await this.#files.syncFolder(this.#folder);
    } catch (error) {
      const isTakenBack =
        (await quietly(this.#files.remove(path))) && (await quietly(this.#files.syncFolder(this.#folder)));
      return { error, isTakenBack };
    }
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
      await writeFully(this.#noteFile, bytes, 0);
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

  async #openNoteFile(): Promise<VaultFile> {
    const path = join(this.#folder, otherSlot(this.#anchor));
    try {
      return await this.#files.open(path);
    } catch {
      return await this.#files.create(path);
    }
  }

  async #sync(): Promise<void> {
    if (!this.#noteFile) return;
    // The name may be new as well.
    if (await quietly(this.#noteFile.sync())) await quietly(this.#files.syncFolder(this.#folder));
  }
}

/** Why a switch failed, and whether the slots are known to be as they were. */
export type SwitchFailure = { readonly error: unknown; readonly isTakenBack: boolean };
