// Decides what an event does to what a person asks of the publisher.
import type { OwnData } from './own-data.ts';
import type { OwnEvent } from './own-event.ts';

type Of<Kind extends OwnEvent['kind']> = Extract<OwnEvent, { kind: Kind }>;

/** Requests that are kept; beyond them a new one is not taken, since none may go by itself. */
export const requestLimit = 500;

/** Own data with one more request; the same object when it is there already, or when there are too many. */
export function addRequest(data: OwnData, sequence: number, event: Of<'request-made'>): OwnData {
  const { kind: _kind, version: _version, ...request } = event;
  if (data.requests.length >= requestLimit || data.requests.some(({ id }) => id === request.id)) return data;
  return { ...data, requests: [...data.requests, { ...request, sequence }] };
}

/** Own data without a request. */
export function removeRequest(data: OwnData, { id }: Of<'request-removed'>): OwnData {
  const requests = data.requests.filter((request) => request.id !== id);
  return requests.length === data.requests.length ? data : { ...data, requests };
}
