// User data on its way to the page and back: the snapshot on request, events in both directions.

import { fail, ok } from '../../core/base/result.ts';
import type { HostHandlers } from '../../core/ipc/contract.ts';
import type { UserEvent } from '../../core/user-data/user-event.ts';
import type { Ports } from '../ports.ts';
import { orderEvents } from './event-order.ts';

/** Whom the program goes by and which kits were here: main writes that down after its own checks, never on the word of the page. */
const writtenByMain: ReadonlySet<UserEvent['kind']> = new Set([
  'kit-installed',
  'key-accepted',
  'key-statement-seen',
]);

/** Handlers of the group `vault`. */
export function vaultHandlers(ports: Pick<Ports, 'vault' | 'vaultProblem'>): HostHandlers['vault'] {
  const append = orderEvents(ports.vault);
  return {
    snapshot: async () => ok(ports.vault.snapshot()),
    problem: async () => ok(ports.vaultProblem),
    append: async (numbered) =>
      writtenByMain.has(numbered.event.kind)
        ? fail({ code: 'call-refused', reason: 'event' })
        : await append(numbered),
  };
}
