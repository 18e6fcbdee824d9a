// Whether a contact is open, from the kit's holidays and the clock, minute by minute. With a wrong clock it says nothing.
import { useSyncExternalStore } from 'react';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { type ClockFault, clockFaultOf } from '../../../../core/contacts/freshness.ts';
import { isOpenNow, type OpenState, openNow } from '../../../../core/contacts/open-now/open-now.ts';
import { useNewestIssue } from '../../../data/db/library-store.ts';
import { holidaysIn } from '../../../data/db/queries.ts';
import { useLibrary } from '../../../data/db/use-library.ts';

const minuteMs = 60_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** One timer for all who show whether something is open. */
function onMinute(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setTimeout(tick, minuteMs - (Date.now() % minuteMs));
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearTimeout(timer);
    timer = undefined;
  };
}

function tick(): void {
  timer = setTimeout(tick, minuteMs - (Date.now() % minuteMs));
  for (const listener of listeners) listener();
}

/** The start of the current minute, updated every minute. */
function useMinute(): number {
  return useSyncExternalStore(onMinute, () => Date.now() - (Date.now() % minuteMs));
}

/**
 * How open contacts are right now. With a clock that is wrong only contacts that are always open have a state.
 */
export function useOpenStates(): {
  readonly stateOf: (contact: Contact) => OpenState;
  /** Whether it surely is; quicker than all of its state. */
  readonly isOpen: (contact: Contact) => boolean;
  /** Another one when what is open may have changed. */
  readonly openKey: string;
  readonly nowMs: number;
  readonly clockFault: ClockFault | undefined;
} {
  const nowMs = useMinute();
  const lookup = useLibrary(holidaysIn);
  const kitIssued = useNewestIssue() ?? '';
  const clockFault = clockFaultOf({ nowMs, kitIssued });
  const isWrong = clockFault !== undefined;
  const stateOf = (contact: Contact): OpenState =>
    isWrong && !contact.isAlwaysOpen ? { kind: 'unknown' } : openNow(contact, lookup, nowMs);
  const isOpen = (contact: Contact): boolean =>
    contact.isAlwaysOpen || (!isWrong && isOpenNow(contact, lookup, nowMs));
  // Another minute, another table of holidays or another kit.
  const openKey = `${nowMs} ${lookup !== undefined} ${isWrong} ${kitIssued}`;
  return { stateOf, isOpen, openKey, nowMs, clockFault };
}
