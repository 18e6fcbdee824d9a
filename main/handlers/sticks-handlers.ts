// Decides how main answers about writing kits to sticks and checking them again.
import type { HostHandlers } from '../../core/ipc/contract.ts';
import type { Services } from '../services.ts';

/** Handlers of the group `sticks`. */
export function sticksHandlers(_services: Services): HostHandlers['sticks'] {
  return {};
}
