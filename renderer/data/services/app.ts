// Calls of main about the window and the program, for features.
import { host } from '../host/bridge.ts';

/** The calls of this group; `core/ipc` says what each takes, answers and refuses. */
export const appService = host.app;
