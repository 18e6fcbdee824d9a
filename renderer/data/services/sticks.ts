// Calls of main about sticks, for features.
import { host } from '../host/bridge.ts';

/** The calls of this group; `core/ipc` says what each takes, answers and refuses. */
export const sticksService = host.sticks;
