// Decides what an event does to what a person asks of the publisher.
import type { UserData } from './user-data.ts';
import type { UserEvent } from './user-event.ts';

type Of<Kind extends UserEvent['kind']> = Extract<UserEvent, { kind: Kind }>;

/** Requests that are kept; beyond them a new one is not taken, since none may go by itself. */
export const requestLimit = 500;

/** User data with one more request; the same object when it is there already, or when there are too many. */
export function addRequest(data: UserData, sequence: number, event: Of<'request-made'>): UserData {
  const { kind: _kind, version: _version, ...request } = event;
  if (data.requests.length >= requestLimit || data.requests.some(({ id }) => id === request.id)) return data;
  return { ...data, requests: [...data.requests, { ...request, sequence }] };
}

/** User data without a request. */
export function removeRequest(data: UserData, { id }: Of<'request-removed'>): UserData {
  const requests = data.requests.filter((request) => request.id !== id);
  return requests.length === data.requests.length ? data : { ...data, requests };
}
