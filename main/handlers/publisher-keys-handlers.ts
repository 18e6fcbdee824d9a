// Decides how main answers about the keys a publisher signs with.
import type { HostHandlers } from '../../core/ipc/contract.ts';
import type { Services } from '../services.ts';

/** Handlers of the group `publisherKeys`. */
export function publisherKeysHandlers(_services: Services): HostHandlers['publisherKeys'] {
  return {};
}
