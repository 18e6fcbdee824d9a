// Decides how main answers about making a kit: drafts and everything done to them.
import type { HostHandlers } from '../../core/ipc/contract.ts';
import type { Services } from '../services.ts';

/** Handlers of the group `workshop`. */
export function workshopHandlers(_services: Services): HostHandlers['workshop'] {
  return {};
}
