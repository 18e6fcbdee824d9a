// Decides how main answers about the program's own choosing of folders and files, where the system's dialog must not be used.
import type { HostHandlers } from '../../core/ipc/contract.ts';
import type { Services } from '../services.ts';

/** Handlers of the group `picker`. */
export function pickerHandlers(services: Services): HostHandlers['picker'] {
  return services.picker.handlers;
}
