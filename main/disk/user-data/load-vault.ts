// Load the vault: choose the journal that counts, find damage, and repair what can be repaired.
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { applyEvent } from '../../../core/user-data/apply-event.ts';
import { emptySnapshot, type UserData } from '../../../core/user-data/user-data.ts';
import type { VaultReport } from '../../../core/user-data/vault.ts';
import { removeTemporariesOf, writeNewFile } from '../fs/atomic-file.ts';
import { type DiskOps, listIfThere, ownerOnly, quietly } from '../fs/ops.ts';
import { readSlots } from '../fs/two-slot.ts';
import { isJournalName, JournalWriter, journalName, type OpenJournal } from './journal.ts';
import type { RecordSeals } from './passphrase/record-seal.ts';
import { keysNames } from './passphrase/vault-keys.ts';
import { anchorOf, type Pointer, pointerFormat, type SlotName } from './pointer.ts';
import type { FoundAnchor } from './pointer-slots.ts';
import { type ScannedJournal, scanJournal } from './scan-journal.ts';

/** What was found on disk. `writer` is absent when the folder may only be read. */
type LoadedVault = {
  readonly data: UserData;
  readonly report: Omit<VaultReport, 'wasLockStale' | 'isReadOnly'>;
  readonly writer: JournalWriter | undefined;
};

type Candidate = { readonly number: number; readonly bytes: Buffer; readonly scanned: ScannedJournal };
/** What was saved and is not there any more. `begun` is the beginning of a record whose end was cut off. */
type Lost = {
  readonly events: number;
  readonly begun: readonly Uint8Array[];
  /** The last sequence that was given out; none may be given out twice. */
  readonly sequence: number;
  /** The journal in use is missing or empty, and nothing says how much it held. */
  readonly isJournalMissing: boolean;
};
const nothingLost: Lost = { events: 0, begun: [], sequence: 0, isJournalMissing: false };

/** What the slots say; `anchor` is the one that must stay while the other is written. */
type ReadSlots = {
  readonly pointer: Pointer | undefined;
  readonly anchor: SlotName | undefined;
  readonly isDamaged: boolean;
};

type Found = {
  readonly pointer: Pointer | undefined;
  readonly slots: FoundAnchor;
  readonly isPointerDamaged: boolean;
  readonly chosen: Candidate | undefined;
  readonly lost: Lost;
  /** Journals that might have been the one in use, when no pointer says which. */
  readonly others: readonly Buffer[];
  readonly names: readonly string[];
};

/** Why a vault is left as it is: a newer program wrote it, or it is encrypted and there is no key. */
type Untouched = 'too-new' | 'locked';

/**
 * Reads the vault and, when it may write, repairs it. Rejects when the disk cannot be read; a repair that fails is no failure:
 * it is tried again with the next event.
 */
export async function loadVault(
  folder: string,
  disk: DiskOps,
  { mayWrite, seals }: { readonly mayWrite: boolean; readonly seals: RecordSeals | undefined },
): Promise<LoadedVault | Untouched> {
  const found = await findJournal(folder, disk, seals);
  if (typeof found === 'string') return found;
  const { chosen, lost } = found;
  const damages = [...(chosen?.scanned.damages ?? []), ...lost.begun];
  const data = replayed(chosen, lost.sequence);
  let damagedFiles: readonly string[] | undefined = [];
  let writer: JournalWriter | undefined;
  if (mayWrite) {
    for (const name of found.names) if (isLeftOver(name)) await quietly(disk.remove(join(folder, name)));
    await removeTemporariesOf(
      [...pointerFormat.names, ...keysNames].map((name) => join(folder, name)),
      disk,
    );
    writer = await openWriter(folder, disk, found, seals);
    damagedFiles = await keepAside(folder, disk, found.names, [...damages, ...found.others]);
    if (isSound(found) && !writer.mustRewrite) await writer.removeOthers();
    else if (damagedFiles) await quietly(writer.rewrite(data));
  }
  const report = {
    damagedRecords: damages.length,
    damagedBytes: damages.reduce((sum, bytes) => sum + bytes.length, 0),
    damagedFiles: damagedFiles ?? [],
    tornBytes: lost.begun.length > 0 ? 0 : (chosen?.scanned.tornBytes ?? 0),
    missingEvents: Math.max(chosen?.scanned.missingEvents ?? 0, lost.events),
    newerEvents: data.kept.filter((stored) => 'newer' in stored).length,
    wasPointerDamaged: found.isPointerDamaged,
    isJournalMissing: lost.isJournalMissing,
    wasEmpty: isWithoutTrace(found.names),
  };
  return { data, report, writer };
}

/**
 * Writes a vault anew from memory where its files were removed or replaced while it was open. Journals that somebody put
 * there are kept aside, unless they hold what was stored anyway. Rejects when that fails.
 */
export async function restoreVault(
  folder: string,
  disk: DiskOps,
  {
    data,
    before,
    seals,
  }: {
    readonly data: UserData;
    /** What was stored so far, and the highest number a journal got. */
    readonly before: { readonly data: UserData; readonly number: number };
    readonly seals: RecordSeals | undefined;
  },
): Promise<JournalWriter> {
  const found = await findJournal(folder, disk, seals);
  if (typeof found === 'string') throw new Error(`vault-${found}`);
  const foreign = [...found.others];
  if (found.chosen && !isDeepStrictEqual(replayed(found.chosen), before.data))
    foreign.push(found.chosen.bytes);
  if (!(await keepAside(folder, disk, found.names, foreign)))
    throw Object.assign(new Error('nothing can be kept aside'), { code: 'EIO' });
  const highestNumber = Math.max(before.number, ...found.names.filter(isJournalName).map(numberOf));
  const writer = new JournalWriter(folder, disk, {
    journal: undefined,
    slots: found.slots,
    highestNumber,
    seals,
  });
  await writer.rewrite(data);
  return writer;
}

/** What a journal holds; its last sequence is at least the one that is known to have been given out. */
function replayed(chosen: Candidate | undefined, lastSequence = 0): UserData {
  let data = emptySnapshot;
  for (const event of chosen?.scanned.events ?? []) data = applyEvent(data, event);
  const last = Math.max(lastSequence, lastSequenceOf(chosen));
  return last > data.sequence ? { ...data, sequence: last } : data;
}

/** Whether what was found can be written on as it is. */
function isSound({ chosen, isPointerDamaged, lost }: Found): boolean {
  if (isPointerDamaged || lost.events > 0 || lost.isJournalMissing) return false;
  return chosen === undefined || (chosen.scanned.isHeadSound && chosen.scanned.damages.length === 0);
}

/** Whether nothing in the folder says that there ever was a vault. */
function isWithoutTrace(names: readonly string[]): boolean {
  return !names.some((name) => isJournalName(name) || /^(head-[ab]|damaged-\d+)$/.test(name));
}

async function findJournal(
  folder: string,
  disk: DiskOps,
  seals: RecordSeals | undefined,
): Promise<Found | Untouched> {
  const names = await listIfThere(disk, folder);
  const slots = await readPointers(folder, disk, names);
  if (slots === 'too-new') return 'too-new';
  const { pointer } = slots;
  const numbers = names.filter(isJournalName).map(numberOf);
  const isNamed = pointer !== undefined && numbers.includes(pointer.journal);
  const candidates: Candidate[] = [];
  for (const number of isNamed ? [pointer.journal] : numbers.sort((one, other) => other - one)) {
    const bytes = await disk.read(join(folder, journalName(number)));
    const scanned = scanJournal(bytes, seals && { seal: seals.of(number), allowsPlain: seals.allowsPlain });
    if (scanned.isTooNew) return 'too-new';
    if (scanned.isLocked) return 'locked';
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
  const lost = lostOf(slots, chosen);
  const generation = pointer?.generation ?? 0;
  const found = { anchor: slots.anchor, generation };
  return { pointer, slots: found, isPointerDamaged, chosen, lost, others, names };
}

/**
 * What the pointer knows of and the journal does not hold. For another journal than the named one, only the sequences can be
 * compared. Superseded events are no loss, so the loss is at most what the named journal held.
 */
function lostOf({ pointer, isDamaged }: ReadSlots, chosen: Candidate | undefined): Lost {
  const isNamed = chosen !== undefined && chosen.number === pointer?.journal;
  const isUseless = !chosen || (!chosen.scanned.isHeadSound && chosen.scanned.events.length === 0);
  const hadJournal = pointer !== undefined || isDamaged;
  if (!pointer?.extent) return { ...nothingLost, isJournalMissing: hadJournal && isUseless };
  const { sequence, records, sizeBytes } = pointer.extent;
  if (!isNamed) {
    const behind = Math.max(0, sequence - lastSequenceOf(chosen));
    return { ...nothingLost, events: Math.min(records, behind), sequence };
  }
  const { events, endOffset, tornBytes } = chosen.scanned;
  // Bytes of a record that was saved are not what an interrupted write leaves.
  const isCut = tornBytes > 0 && endOffset < sizeBytes;
  return {
    events: Math.max(0, records - events.length),
    begun: isCut ? [chosen.bytes.subarray(endOffset)] : [],
    sequence,
    isJournalMissing: false,
  };
}

function lastSequenceOf(chosen: Candidate | undefined): number {
  return Math.max(chosen?.scanned.baseSequence ?? 0, chosen?.scanned.events.at(-1)?.sequence ?? 0);
}

async function readPointers(
  folder: string,
  disk: DiskOps,
  names: readonly string[],
): Promise<ReadSlots | 'too-new'> {
  const { found, isDamaged, isTooNew } = await readSlots(folder, pointerFormat, async (path) =>
    names.includes(basename(path)) ? await disk.read(path) : undefined,
  );
  return isTooNew ? 'too-new' : { pointer: found[0]?.value, anchor: anchorOf(found), isDamaged };
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

async function openWriter(
  folder: string,
  disk: DiskOps,
  found: Found,
  seals: RecordSeals | undefined,
): Promise<JournalWriter> {
  const { chosen, names } = found;
  const highestNumber = Math.max(0, ...names.filter(isJournalName).map(numberOf));
  let journal: OpenJournal | undefined;
  if (chosen && isSound(found)) {
    const { scanned, number } = chosen;
    try {
      const file = await disk.open(join(folder, journalName(number)));
      const [sizeBytes, records] = [scanned.endOffset, scanned.events.length];
      journal = { number, file, sizeBytes, records, sequence: lastSequenceOf(chosen) };
      if (scanned.tornBytes > 0) {
        await file.truncate(scanned.endOffset);
        await file.sync();
      }
    } catch {
      if (journal) await quietly(journal.file.close());
      journal = undefined;
    }
  }
  return new JournalWriter(folder, disk, { journal, slots: found.slots, highestNumber, seals });
}

/** Copies what could not be read to `damaged-<n>`; gives the names, or undefined when a copy could not be made. */
async function keepAside(
  folder: string,
  disk: DiskOps,
  names: readonly string[],
  stretches: readonly Uint8Array[],
): Promise<readonly string[] | undefined> {
  const kept: string[] = [];
  let next = Math.max(0, ...names.map((name) => Number(/^damaged-(\d{1,9})$/.exec(name)?.[1] ?? 0))) + 1;
  for (const bytes of stretches) {
    if (bytes.length === 0) continue;
    const name = `damaged-${next}`;
    if (!(await quietly(writeNewFile(disk, join(folder, name), bytes, ownerOnly)))) return undefined;
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
