// The clock by which ages are counted: that of the computer, beside the day of the newest kit in use.
import type { Clock } from '../../../core/contacts/freshness.ts';
import { useNewestIssue } from '../db/library-store.ts';

/** Now, and the day on which the newest kit in use was issued; an empty day before a library is ready. */
export function useClock(): Clock {
  const kitIssued = useNewestIssue() ?? '';
  return { nowMs: Date.now(), kitIssued };
}
