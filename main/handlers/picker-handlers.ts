// Handlers of the program's own file picker, for sessions that must not use the system's dialog.
import type { HostHandlers } from '../../core/ipc/contract.ts';
import type { Ports } from '../ports.ts';

/** Handlers of the group `picker`. */
export function pickerHandlers(ports: Pick<Ports, 'picker'>): HostHandlers['picker'] {
  return ports.picker.handlers;
}
