// Stores the events of a page in the order in which the page numbered them, each once.

import { fail, ok, type Result } from '../../core/base/result.ts';
import type { NumberedEvent } from '../../core/ipc/vault-group.ts';
import type { Vault } from '../../core/user-data/vault.ts';

/**
 * Makes the way into the vault for pages. An event that was stored is answered again as stored, and is not stored twice. An event
 * that follows a missing one is refused as `vault-write-failed`. Otherwise a note changed twice could end with the words of the
 * first change, which failed and was retried.
 */
export function orderEvents(
  vault: Pick<Vault, 'append'>,
): (numbered: NumberedEvent) => Promise<Result<void>> {
  /** The highest number taken from each page; a page that is loaded anew is another page. */
  const taken = new Map<string, number>();
  return async ({ page, number, event }) => {
    const last = taken.get(page) ?? 0;
    if (number <= last) return ok(undefined);
    if (number > last + 1) return fail({ code: 'vault-write-failed', reason: 'order' });
    taken.set(page, number);
    let isStored = false;
    try {
      const saved = await vault.append(event);
      isStored = saved.ok;
      return saved.ok ? ok(undefined) : saved;
    } finally {
      if (!isStored) taken.set(page, Math.min(taken.get(page) ?? 0, number - 1));
    }
  };
}
