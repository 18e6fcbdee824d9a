// Decides how main answers about the program's own choosing of folders and files, where the system's dialog must not be used.
import type { HostHandlers } from '../../core/ipc/contract.ts';
import type { Ports } from '../ports.ts';

/** Handlers of the group `picker`. */
export function pickerHandlers(ports: Pick<Ports, 'picker'>): HostHandlers['picker'] {
  return ports.picker.handlers;
}
