// Decides how own data crosses to the page: the whole snapshot once, then after every change.
import type { HostHandlers } from '../../core/ipc/contract.ts';
import { ok } from '../../core/result.ts';
import type { Services } from '../services.ts';
import { orderEvents } from './event-order.ts';

/** Handlers of the group `vault`. */
export function vaultHandlers(services: Services): HostHandlers['vault'] {
  return {
    snapshot: async () => ok(services.vault.snapshot()),
    problem: async () => ok(services.vaultProblem),
    append: orderEvents(services.vault),
  };
}
