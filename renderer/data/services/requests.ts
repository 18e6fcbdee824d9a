// Calls of main about requests to the publisher, for features.
import { host } from '../host/bridge.ts';

/** The calls of this group; `core/ipc` says what each takes, answers and refuses. */
export const requestsService = host.requests;
