// Calls of main about notes as files, for features.
import { host } from '../host/bridge.ts';

/** The calls of this group; `core/ipc` says what each takes, answers and refuses. */
export const notesService = host.notes;
