// Read all intact records of a journal, however damaged its bytes are.
import { readStoredEvent, type StoredEvent } from '../../../core/user-data/user-event.ts';
import {
  decodeJournalHead,
  decodeRecord,
  type FoundRecord,
  findRecord,
  isTornTail,
  journalHeadBytes,
} from './frame.ts';
import type { RecordSeal } from './passphrase/record-seal.ts';

/** What a journal holds. */
export type ScannedJournal = {
  /** A newer program wrote it: this program must leave it alone. */
  readonly isTooNew: boolean;
  /** It has encrypted records, and there is no key for them. */
  readonly isLocked: boolean;
  readonly isHeadSound: boolean;
  /** Whether every event gathered at the journal's beginning was read. */
  readonly isBaseWhole: boolean;
  readonly events: readonly StoredEvent[];
  readonly baseSequence: number;
  /** Offset behind the last sound record; everything behind it is torn or damaged. */
  readonly endOffset: number;
  readonly tornBytes: number;
  /** Stretches that are no valid records. */
  readonly damages: readonly Uint8Array[];
  /** Events whose numbers are missing. */
  readonly missingEvents: number;
};

/** How records are decrypted, and whether others count as well. */
type ScanKey = { readonly seal: RecordSeal; readonly allowsPlain: boolean };

/** Reads a journal. Skips what is damaged by looking for the next marker with a sound record head. */
export function scanJournal(bytes: Buffer, key?: ScanKey): ScannedJournal {
  const head = decodeJournalHead(bytes);
  if (head === 'too-new') return { ...nothing, isTooNew: true };
  const found = walk(bytes, head ? journalHeadBytes : 0, key);
  const baseSequence = head?.baseSequence ?? 0;
  const ofBase = found.events.filter((event) => event.sequence <= baseSequence).length;
  const baseMissing = head ? Math.max(0, head.baseRecords - ofBase) : 0;
  return {
    ...found,
    isTooNew: false,
    isHeadSound: head !== undefined,
    isBaseWhole: head !== undefined && baseMissing === 0,
    baseSequence,
    missingEvents: baseMissing + (head ? countGaps(found.events, baseSequence) : 0),
  };
}

const nothing: ScannedJournal = {
  isTooNew: false,
  isLocked: false,
  isHeadSound: false,
  isBaseWhole: false,
  events: [],
  baseSequence: 0,
  endOffset: 0,
  tornBytes: 0,
  damages: [],
  missingEvents: 0,
};

type Walk = Pick<ScannedJournal, 'isLocked' | 'events' | 'endOffset' | 'tornBytes' | 'damages'>;

function walk(bytes: Buffer, start: number, key: ScanKey | undefined): Walk {
  const events: StoredEvent[] = [];
  const damages: Uint8Array[] = [];
  let isLocked = false;
  let endOffset = start;
  let offset = start;
  while (offset < bytes.length) {
    const record = decodeRecord(bytes, offset);
    const next = record?.end ?? findRecord(bytes, offset + 1);
    if (next === undefined) break;
    if (record?.isEncrypted && !key) isLocked = true;
    const event = record && eventOf(record, events.at(-1)?.sequence ?? 0, key);
    if (event) {
      events.push(event);
      endOffset = next;
    } else damages.push(bytes.subarray(offset, next));
    offset = next;
  }
  const isTorn = offset < bytes.length && isTornTail(bytes, offset);
  if (offset < bytes.length && !isTorn) damages.push(bytes.subarray(offset));
  return { isLocked, events, damages, endOffset, tornBytes: isTorn ? bytes.length - offset : 0 };
}

function eventOf(
  record: FoundRecord,
  lastSequence: number,
  key: ScanKey | undefined,
): StoredEvent | undefined {
  const payload = payloadOf(record, key);
  if (!payload || record.sequence <= lastSequence) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(payload);
    return readStoredEvent(record.sequence, JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** What nobody with the key wrote is no record of an encrypted vault. */
function payloadOf(
  { isEncrypted, payload, head, nonce }: FoundRecord,
  key: ScanKey | undefined,
): Uint8Array | undefined {
  if (isEncrypted) return key?.seal.open(payload, head, nonce);
  return key && !key.allowsPlain ? undefined : payload;
}

/** Behind the base every number must be there once. */
function countGaps(events: readonly StoredEvent[], baseSequence: number): number {
  const later = events.filter((event) => event.sequence > baseSequence);
  return (later.at(-1)?.sequence ?? baseSequence) - baseSequence - later.length;
}
