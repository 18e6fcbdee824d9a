// Memory of recalls: every kit of an accepted publisher that was met here and carried some, also when the kit is gone.
import { canonicalJson } from '../../../../core/base/canonical-json.ts';
import { fail, ok, type Result } from '../../../../core/base/result.ts';
import { compareVersions } from '../../../../core/kit/compare.ts';
import type { RecallCarrier } from '../../../../core/library/recalls.ts';
import { type DiskOps, realDisk } from '../../fs/ops.ts';
import { writeProblem } from '../../fs/problem.ts';
import { otherSlot } from '../../fs/two-slot.ts';
import {
  type RecallFile,
  readRecallFiles,
  recallFiles,
  removeRecallLeftovers,
  writeRecallFile,
} from './recall-file.ts';

/** Far more than anybody meets. Of a flood of kits the oldest give way, and only those of the same key. */
const mostOfOneKey = 50;

/**
 * Opens the memory in a folder, or one that forgets with the session. Never fails: what cannot be read counts as nothing.
 */
export async function openRecallMemory(
  folder: string | undefined,
  disk: DiskOps = realDisk,
): Promise<RecallMemory> {
  const memory = new RecallMemory(folder, disk);
  await memory.load();
  return memory;
}

/** Remembers recalls. */
export class RecallMemory {
  readonly #folder: string | undefined;
  readonly #disk: DiskOps;
  #carriers: readonly RecallCarrier[] = [];
  #sequence = 0;
  #file: RecallFile | undefined;
  /** Writes go one after the other. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(folder: string | undefined, disk: DiskOps) {
    this.#folder = folder;
    this.#disk = disk;
  }

  /** Reads what is remembered; called once, by openRecallMemory. */
  async load(): Promise<void> {
    const folder = this.#folder;
    if (folder === undefined) return;
    const [newest, older] = await readRecallFiles(folder);
    this.#file = newest?.slot;
    this.#sequence = newest?.value.sequence ?? 0;
    this.#carriers = newest?.value.carriers ?? [];
    await removeRecallLeftovers(folder, this.#disk);
    // A killed write left one file behind, or one is damaged.
    if (newest && newest.value.sequence !== older?.value.sequence) await this.#writeSecond(folder);
  }

  /** Everything that is remembered. */
  carriers(): readonly RecallCarrier[] {
    return this.#carriers;
  }

  /**
   * Remembers what a kit carries; whether that was new. After `disk-full` and `disk-write-failed` it counts in this session, and is
   * written with the next kit.
   */
  async remember(carrier: RecallCarrier): Promise<Result<boolean>> {
    const work = this.#last.then(() => this.#remember(carrier));
    this.#last = work.catch(() => undefined);
    return await work;
  }

  async #remember(carrier: RecallCarrier): Promise<Result<boolean>> {
    if (this.#carriers.some((known) => says(known, carrier))) return ok(false);
    const kept = this.#carriers.filter((known) => !says(carrier, known));
    const ofKey = kept.filter(({ fingerprint }) => fingerprint === carrier.fingerprint);
    const dropped = new Set(ofKey.slice(0, Math.max(0, ofKey.length + 1 - mostOfOneKey)));
    this.#carriers = [...kept.filter((known) => !dropped.has(known)), carrier];
    this.#sequence += 1;
    const folder = this.#folder;
    return folder === undefined ? ok(true) : await this.#write(folder);
  }

  async #write(folder: string): Promise<Result<boolean>> {
    const name = otherSlot(recallFiles, this.#file);
    const written = await writeRecallFile(folder, name, this.#record(), this.#disk);
    if (written !== 'done') return fail(writeProblem(written.error, name));
    this.#file = name;
    await this.#writeSecond(folder);
    return ok(true);
  }

  /** The second copy. What does not work now is done at the next start. */
  async #writeSecond(folder: string): Promise<void> {
    await writeRecallFile(folder, otherSlot(recallFiles, this.#file), this.#record(), this.#disk);
  }

  #record(): { readonly sequence: number; readonly carriers: readonly RecallCarrier[] } {
    return { sequence: this.#sequence, carriers: this.#carriers };
  }
}

/** Whether a kit says everything that another one says: the same signer, not older, and each of its notices word for word. */
function says(one: RecallCarrier, other: RecallCarrier): boolean {
  if (one.treeHash === other.treeHash && one.fingerprint === other.fingerprint) return true;
  if (one.kitId !== other.kitId || one.fingerprint !== other.fingerprint) return false;
  if (compareVersions(one.version, other.version) < 0 || one.issued < other.issued) return false;
  const notices = new Set(one.recalls.map((recall) => canonicalJson(recall)));
  const statements = new Set(one.statements);
  return (
    other.recalls.every((recall) => notices.has(canonicalJson(recall))) &&
    other.statements.every((text) => statements.has(text))
  );
}
