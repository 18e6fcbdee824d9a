// Decides how own data of a session that kept nothing is carried to where it is kept from now on, while everybody goes on using it.
import { ok, type Result } from '../../core/result.ts';
import { compactEvents } from '../../core/vault/compact-events.ts';
import type { OwnData } from '../../core/vault/own-data.ts';
import type { OwnEvent, StoredEvent } from '../../core/vault/own-event.ts';
import type { Vault } from '../../core/vault/vault.ts';

/** A vault that can change its place. */
export type MovableVault = Vault & {
  /**
   * Writes what it holds into `next`, on top of what is there, and is `next` from then on. With a problem of writing it stays as it
   * was, and `next` is closed.
   */
  moveTo(next: Vault): Promise<Result<void>>;
};

/** Makes a vault movable. */
export function movableVault(first: Vault): MovableVault {
  let current = first;
  const listeners = new Set<(data: OwnData) => void>();
  const tell = (data: OwnData): void => {
    for (const listener of listeners) listener(data);
  };
  let endListening = current.onChange(tell);
  return {
    snapshot: () => current.snapshot(),
    append: (event) => current.append(event),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get report() {
      return current.report;
    },
    close: async () => {
      endListening();
      listeners.clear();
      await current.close();
    },
    moveTo: async (next) => {
      for (const stored of compactEvents(current.snapshot()).filter(isKnown)) {
        const written = await next.append(stored.event);
        if (written.ok) continue;
        await next.close();
        return written;
      }
      endListening();
      const before = current;
      current = next;
      endListening = next.onChange(tell);
      await before.close();
      tell(next.snapshot());
      return ok(undefined);
    },
  };
}

/** Events of a newer program cannot be made here. */
function isKnown(stored: StoredEvent): stored is StoredEvent & { readonly event: OwnEvent } {
  return 'event' in stored;
}
