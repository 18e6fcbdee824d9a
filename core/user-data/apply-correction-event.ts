// Decides what an event does to a person's corrections, and to what others handed over.
import { canonicalJson } from '../base/canonical-json.ts';
import type { UserData } from './user-data.ts';
import type { UserEvent } from './user-event.ts';

type Of<Kind extends UserEvent['kind']> = Extract<UserEvent, { kind: Kind }>;

/** Corrections, and things handed over, that are kept; beyond them a new one is not taken, since none may go by itself. */
export const correctionLimit = 1000;

/** User data with a correction made or changed; the same object when it says nothing new, or when there are too many. */
export function setCorrection(data: UserData, sequence: number, event: Of<'correction-set'>): UserData {
  const { kind: _kind, version: _version, ...correction } = event;
  const corrections = put(data.corrections, { ...correction, sequence });
  return corrections === data.corrections ? data : { ...data, corrections };
}

/** User data without a correction. */
export function removeCorrection(data: UserData, { id }: Of<'correction-removed'>): UserData {
  const corrections = data.corrections.filter((correction) => correction.id !== id);
  return corrections.length === data.corrections.length ? data : { ...data, corrections };
}

/** User data with something that was handed over. */
export function setReceived(data: UserData, sequence: number, event: Of<'received-set'>): UserData {
  const { kind: _kind, version: _version, ...received } = event;
  const all = put(data.received, { ...received, sequence });
  return all === data.received ? data : { ...data, received: all };
}

/** User data without something that was handed over. */
export function removeReceived(data: UserData, { id }: Of<'received-removed'>): UserData {
  const received = data.received.filter((one) => one.id !== id);
  return received.length === data.received.length ? data : { ...data, received };
}

type Entry = { readonly id: string; readonly sequence: number };

/** Puts an entry at the end, in the place of the one with its id; the same list when it is there already or there is no room. */
function put<T extends Entry>(list: readonly T[], entry: T): readonly T[] {
  const present = list.find(({ id }) => id === entry.id);
  if (present === undefined && list.length >= correctionLimit) return list;
  if (present && canonicalJson({ ...present, sequence: 0 }) === canonicalJson({ ...entry, sequence: 0 }))
    return list;
  return [...list.filter(({ id }) => id !== entry.id), entry];
}
