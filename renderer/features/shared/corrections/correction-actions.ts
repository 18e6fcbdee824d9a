// Store, change and remove corrections and received items.
import type { Correction } from '../../../../core/corrections/correction.ts';
import { correctionLimit, type StoredCorrection } from '../../../../core/user-data/events/correction.ts';
import type { Received } from '../../../../core/user-data/events/received.ts';
import { appendEvent, userDataNow } from '../../../data/user-data/user-data-store.ts';
import { today } from '../../../text/today.ts';
import { createLastRemoval, removeWithUndo } from '../undo.tsx';

/** What can be removed, with its name. */
type Removed = { readonly name: string } & (
  | { readonly kind: 'correction'; readonly correction: StoredCorrection }
  | { readonly kind: 'received'; readonly received: Received }
);

/** What can be brought back. */
export const useLastRemovedCorrection = createLastRemoval();

/** Keeps a new correction; false when there are as many as are kept. */
export async function addCorrection(correction: Omit<Correction, 'id' | 'revision'>): Promise<boolean> {
  if (userDataNow().corrections.length >= correctionLimit) return false;
  const id = crypto.randomUUID();
  await appendEvent({ kind: 'correction-set', version: 1, ...correction, id, revision: 1 });
  return true;
}

/** Keeps a correction as it is now; whoever got it before will know this one for the later. */
export async function changeCorrection(correction: Correction): Promise<boolean> {
  await appendEvent({
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
  if (userDataNow().received.length >= correctionLimit) return 'full';
  const id = crypto.randomUUID().replaceAll('-', '');
  const who = from === '' ? {} : { from };
  const isStored = await appendEvent({ kind: 'received-set', version: 1, id, received, ...who, on: today() });
  return isStored ? 'kept' : 'unsaved';
}

/** Removes a correction, or something that was handed over. */
export async function remove(removed: Removed): Promise<void> {
  const { name } = removed;
  if (removed.kind === 'correction') {
    const { sequence: _, ...correction } = removed.correction;
    const event = { kind: 'correction-set', version: 1, ...correction } as const;
    const gone = { kind: 'correction-removed', version: 1, id: correction.id } as const;
    return removeWithUndo(useLastRemovedCorrection, { name, event }, gone);
  }
  const { sequence: _, ...received } = removed.received;
  const event = { kind: 'received-set', version: 1, ...received } as const;
  const gone = { kind: 'received-removed', version: 1, id: received.id } as const;
  return removeWithUndo(useLastRemovedCorrection, { name, event }, gone);
}
