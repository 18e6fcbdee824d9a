// Store and remove requests to the publisher.
import { toPlain } from '../../../../core/base/plain-text.ts';
import { maxLengths, type Request } from '../../../../core/requests/request.ts';
import { requestLimit, type StoredRequest } from '../../../../core/user-data/events/request.ts';
import { appendEvent, userDataNow } from '../../../data/user-data/user-data-store.ts';
import { createLastRemoval, removeWithUndo } from '../undo.tsx';

/** The request that can be brought back. */
export const useLastRemovedRequest = createLastRemoval();

/** Keeps a request; false when there are as many as are kept. */
export async function addRequest(asked: {
  readonly query: string;
  readonly remark: string;
  readonly language: Request['language'];
  readonly kit: Request['kit'];
  readonly on: string;
}): Promise<boolean> {
  if (userDataNow().requests.length >= requestLimit) return false;
  const { query, remark, ...rest } = asked;
  const words = toPlain(remark.slice(0, maxLengths.remark));
  await appendEvent({
    kind: 'request-made',
    version: 1,
    ...rest,
    id: crypto.randomUUID(),
    query: queryOf(query),
    ...(words === '' ? {} : { remark: words }),
  });
  return true;
}

/** A query as a request holds it: as typed, without what cannot be seen. */
export function queryOf(query: string): string {
  return toPlain(query.slice(0, maxLengths.query));
}

/** Removes a request. */
export async function removeRequest({ sequence: _, ...request }: StoredRequest): Promise<void> {
  const event = { kind: 'request-made', version: 1, ...request } as const;
  const gone = { kind: 'request-removed', version: 1, id: request.id } as const;
  return removeWithUndo(useLastRemovedRequest, { name: request.query, event }, gone);
}
