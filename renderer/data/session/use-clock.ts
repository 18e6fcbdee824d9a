// The clock by which ages are counted: that of the computer, beside the day of the kit in use.
import type { Clock } from '../../../core/contacts/freshness.ts';
import { useLibraryStore } from '../db/library-store.ts';

/** Now, and the day on which the kit in use was issued; an empty day before a library is ready. */
export function useClock(): Clock {
  const kitIssued = useLibraryStore((state) => state.ready?.catalogue.issued ?? '');
  return { nowMs: Date.now(), kitIssued };
}
