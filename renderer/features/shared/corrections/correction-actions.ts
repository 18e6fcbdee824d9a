// Decides how corrections and what was handed over are kept, changed, removed and brought back; the last removal can be taken back.
import { create } from 'zustand';
import type { Correction } from '../../../../core/corrections/correction.ts';
import { correctionLimit } from '../../../../core/vault/apply-correction-event.ts';
import type { OwnCorrection, Received } from '../../../../core/vault/own-data.ts';
import { ownDataNow, record } from '../../../data/user-data/own-data-store.ts';
import { today } from './today.ts';

/** What was removed last, with the name it is told by. */
export type Removed = { readonly name: string } & (
  | { readonly kind: 'correction'; readonly correction: OwnCorrection }
  | { readonly kind: 'received'; readonly received: Received }
);

/** What can be brought back now. */
export const useCorrectionActions = create<{ readonly removed: Removed | undefined }>(() => ({
  removed: undefined,
}));

/** Keeps a new correction; false when there are as many as are kept. */
export async function addCorrection(correction: Omit<Correction, 'id' | 'revision'>): Promise<boolean> {
  if (ownDataNow().corrections.length >= correctionLimit) return false;
  const id = crypto.randomUUID();
  await record({ kind: 'correction-set', version: 1, ...correction, id, revision: 1 });
  return true;
}

/** Keeps a correction as it is now; whoever got it before will know this one for the later. */
export async function changeCorrection(correction: Correction): Promise<boolean> {
  await record({
    kind: 'correction-set',
    version: 1,
    ...correction,
    revision: correction.revision + 1,
  });
  return true;
}

/** Keeps something that was handed over; `full` when there is as much as is kept, `unsaved` while the disk does not take it. */
export async function keepReceived(
  received: Received['received'],
  from: string,
): Promise<'kept' | 'full' | 'unsaved'> {
  if (ownDataNow().received.length >= correctionLimit) return 'full';
  const id = crypto.randomUUID().replaceAll('-', '');
  const who = from === '' ? {} : { from };
  const isStored = await record({ kind: 'received-set', version: 1, id, received, ...who, on: today() });
  return isStored ? 'kept' : 'unsaved';
}

/** Removes a correction, or something that was handed over. */
export async function remove(removed: Removed): Promise<void> {
  useCorrectionActions.setState({ removed });
  if (removed.kind === 'correction')
    await record({ kind: 'correction-removed', version: 1, id: removed.correction.id });
  else await record({ kind: 'received-removed', version: 1, id: removed.received.id });
}

/** Brings back what was removed last. */
export async function bringBack(): Promise<void> {
  const { removed } = useCorrectionActions.getState();
  forgetRemoved();
  if (removed?.kind === 'correction') {
    const { sequence: _, ...correction } = removed.correction;
    await record({ kind: 'correction-set', version: 1, ...correction });
  } else if (removed) {
    const { sequence: _, ...received } = removed.received;
    await record({ kind: 'received-set', version: 1, ...received });
  }
}

/** Lets go of what was removed, as when the screen is left. */
export function forgetRemoved(): void {
  useCorrectionActions.setState({ removed: undefined });
}
