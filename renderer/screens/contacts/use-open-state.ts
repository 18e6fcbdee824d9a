// Decides what the screens say of a contact being open: from the kit's holidays and the clock, minute by minute, and nothing by a wrong clock.
import { useEffect, useState } from 'react';
import type { Contact } from '../../../core/contacts/contact.ts';
import { isClockWrong } from '../../../core/contacts/freshness.ts';
import { type OpenState, openNow } from '../../../core/contacts/open-now/open-now.ts';
import { holidaysIn } from '../../db/queries.ts';
import { useLibrary } from '../../db/use-library.ts';
import { useLibraryStore } from '../../state/library-store.ts';

/** The present instant, told again with every minute of the clock. */
function useMinute(): number {
  const [nowMs, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), 60_000 - (nowMs % 60_000));
    return () => clearTimeout(timer);
  }, [nowMs]);
  return nowMs;
}

/** How open contacts are right now; `isClockWrong` when the clock is earlier than the kit, and then only the always open are told. */
export function useOpenStates(): {
  readonly stateOf: (contact: Contact) => OpenState;
  readonly nowMs: number;
  readonly isClockWrong: boolean;
} {
  const nowMs = useMinute();
  const lookup = useLibrary(holidaysIn);
  const kitIssued = useLibraryStore((state) => state.ready?.catalogue.issued ?? '');
  const isWrong = isClockWrong({ nowMs, kitIssued });
  const stateOf = (contact: Contact): OpenState =>
    isWrong && !contact.isAlwaysOpen ? { kind: 'unknown' } : openNow(contact, lookup, nowMs);
  return { stateOf, nowMs, isClockWrong: isWrong };
}
