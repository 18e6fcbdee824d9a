// Decides what the vault holds when it is opened: which journal counts, what is damaged, and what is put right.
import { join } from 'node:path';
import { applyEvent, emptySnapshot } from '../../../core/vault/apply-event.ts';
import type { OwnData } from '../../../core/vault/own-data.ts';
import type { StoredEvent } from '../../../core/vault/own-event.ts';
import type { VaultReport } from '../../../core/vault/vault.ts';
import { isJournalName, JournalWriter, journalName, type OpenJournal } from './journal.ts';
import { type ChosenPointer, decodePointer, isCutOffPointer, slotNames } from './pointer.ts';
import { type ScannedJournal, scanJournal } from './scan-journal.ts';
import { quietly, type VaultFiles, writeNewFile } from './vault-files.ts';

/** What was found on disk. `writer` is absent when the folder may only be read. */
export type LoadedVault = {
  readonly data: OwnData;
  readonly report: Omit<VaultReport, 'wasLockStale' | 'isReadOnly'>;
  readonly writer: JournalWriter | undefined;
};

type Candidate = { readonly number: number; readonly bytes: Buffer; readonly scanned: ScannedJournal };
type Found = {
  readonly pointer: ChosenPointer | undefined;
  readonly isPointerDamaged: boolean;
  readonly chosen: Candidate | undefined;
  /** Journals that might have been the one in use, when no pointer says which. */
  readonly others: readonly Buffer[];
  readonly names: readonly string[];
};

/**
 * Reads the vault and, when it may write, repairs it. `too-new` when a newer program wrote it. Rejects when the disk
 * cannot be read; a repair that fails is no failure: it is tried again with the next event.
 */
export async function loadVault(
  folder: string,
  files: VaultFiles,
  mayWrite: boolean,
): Promise<LoadedVault | 'too-new'> {
  const found = await findJournal(folder, files);
  if (found === 'too-new') return 'too-new';
  const { chosen } = found;
  const damages = chosen?.scanned.damages ?? [];
  const data = replay(chosen?.scanned.events ?? [], chosen?.scanned.baseSequence ?? 0);
  const isDamaged = damages.length > 0 || found.isPointerDamaged;
  let damagedFiles: readonly string[] | undefined = [];
  let writer: JournalWriter | undefined;
  if (mayWrite) {
    for (const name of found.names) if (isLeftOver(name)) await quietly(files.remove(join(folder, name)));
    writer = await openWriter(folder, files, found);
    damagedFiles = await keepAside(folder, files, found.names, [...damages, ...found.others]);
    if (!isDamaged && !writer.mustRewrite) await writer.removeOthers();
    else if (damagedFiles) await quietly(writer.rewrite(data));
  }
  const report = {
    damagedRecords: damages.length,
    damagedBytes: damages.reduce((sum, bytes) => sum + bytes.length, 0),
    damagedFiles: damagedFiles ?? [],
    tornBytes: chosen?.scanned.tornBytes ?? 0,
    missingEvents: chosen?.scanned.missingEvents ?? 0,
    newerEvents: data.kept.filter((stored) => 'newer' in stored).length,
    wasPointerDamaged: found.isPointerDamaged,
  };
  return { data, report, writer };
}

function replay(events: readonly StoredEvent[], baseSequence: number): OwnData {
  let data = emptySnapshot;
  for (const event of events) data = applyEvent(data, event);
  const last = Math.max(baseSequence, events.at(-1)?.sequence ?? 0);
  return last > data.sequence ? { ...data, sequence: last } : data;
}

async function findJournal(folder: string, files: VaultFiles): Promise<Found | 'too-new'> {
  const names = await listNames(folder, files);
  const slots = await readSlots(folder, files, names);
  if (slots === 'too-new') return 'too-new';
  const { pointer } = slots;
  const numbers = names.filter(isJournalName).map(numberOf);
  const isNamed = pointer !== undefined && numbers.includes(pointer.journal);
  const candidates: Candidate[] = [];
  for (const number of isNamed ? [pointer.journal] : numbers.sort((one, other) => other - one)) {
    const bytes = await files.read(join(folder, journalName(number)));
    const scanned = scanJournal(bytes);
    if (scanned.isTooNew) return 'too-new';
    candidates.push({ number, bytes, scanned });
  }
  const chosen = bestOf(candidates);
  const isEmpty = candidates.every(
    ({ scanned }) => scanned.events.length === 0 && scanned.damages.length === 0,
  );
  // A vault that was never finished being made has no pointer and nothing in its journal.
  const isNew = !pointer && !slots.isDamaged && isEmpty;
  const isPointerDamaged = slots.isDamaged || (!isNamed && !isNew);
  const others = candidates.filter((candidate) => candidate !== chosen).map(({ bytes }) => bytes);
  return { pointer, isPointerDamaged, chosen, others, names };
}

async function readSlots(folder: string, files: VaultFiles, names: readonly string[]) {
  const pointers: ChosenPointer[] = [];
  let isDamaged = false;
  for (const slot of slotNames) {
    if (!names.includes(slot)) continue;
    const bytes = await files.read(join(folder, slot));
    const pointer = decodePointer(bytes);
    if (pointer === 'too-new') return 'too-new';
    if (pointer) pointers.push({ ...pointer, slot });
    else if (!isCutOffPointer(bytes)) isDamaged = true;
  }
  pointers.sort((one, other) => other.generation - one.generation);
  return { pointer: pointers[0], isDamaged };
}

/** Without a pointer the newest journal that is whole counts, else the one that holds most. */
function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  const whole = candidates.find(({ scanned }) => scanned.isBaseWhole);
  if (whole) return whole;
  let best: Candidate | undefined;
  for (const candidate of candidates) {
    if (!best || candidate.scanned.events.length > best.scanned.events.length) best = candidate;
  }
  return best;
}

async function listNames(folder: string, files: VaultFiles): Promise<string[]> {
  try {
    return await files.list(folder);
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return [];
    throw error;
  }
}

async function openWriter(folder: string, files: VaultFiles, found: Found): Promise<JournalWriter> {
  const { chosen, pointer, names } = found;
  const highestNumber = Math.max(0, ...names.filter(isJournalName).map(numberOf));
  let journal: OpenJournal | undefined;
  if (chosen && !found.isPointerDamaged && chosen.scanned.damages.length === 0) {
    const { scanned, number } = chosen;
    try {
      const file = await files.open(join(folder, journalName(number)));
      journal = { number, file, sizeBytes: scanned.endOffset, records: scanned.events.length };
      if (scanned.tornBytes > 0) {
        await file.truncate(scanned.endOffset);
        await file.sync();
      }
    } catch {
      if (journal) await quietly(journal.file.close());
      journal = undefined;
    }
  }
  const slot = pointer?.slot;
  return new JournalWriter(folder, files, {
    journal,
    slot,
    generation: pointer?.generation ?? 0,
    highestNumber,
  });
}

/** Copies what could not be read to `damaged-<n>`; gives the names, or undefined when a copy could not be made. */
async function keepAside(
  folder: string,
  files: VaultFiles,
  names: readonly string[],
  stretches: readonly Uint8Array[],
): Promise<readonly string[] | undefined> {
  const kept: string[] = [];
  let next = Math.max(0, ...names.map((name) => Number(/^damaged-(\d{1,9})$/.exec(name)?.[1] ?? 0))) + 1;
  for (const bytes of stretches) {
    if (bytes.length === 0) continue;
    const name = `damaged-${next}`;
    if (!(await quietly(writeNewFile(files, join(folder, name), bytes)))) return undefined;
    kept.push(name);
    next += 1;
  }
  return kept;
}

function numberOf(name: string): number {
  return Number(name.slice('journal-'.length));
}

/** Locks whose takeover was cut off. */
function isLeftOver(name: string): boolean {
  return name.startsWith('lock-');
}
