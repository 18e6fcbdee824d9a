// Requests: searches without a result that the person noted for the publisher.
import { z } from '../../base/zod.ts';
import { requestFields } from '../../requests/request.ts';
import { withoutEntry } from './entries.ts';
import { eventModule } from './event-module.ts';

/** Requests that are kept. Beyond them a new one is refused, since none may disappear by itself. */
export const requestLimit = 500;

const requestMade = z.strictObject({
  kind: z.literal('request-made'),
  version: z.literal(1),
  ...requestFields,
});

const requestRemoved = z.strictObject({
  kind: z.literal('request-removed'),
  version: z.literal(1),
  id: requestFields.id,
});

/** A request as it was made. */
export type StoredRequest = Omit<z.infer<typeof requestMade>, 'kind' | 'version'> & {
  readonly sequence: number;
};

/** Requests in the user data. */
type RequestData = {
  /** In the order in which they were made. */
  readonly requests: readonly StoredRequest[];
};

const empty: RequestData = { requests: [] };

/** Events of requests. */
export const requestEvents = eventModule({
  schemas: [requestMade, requestRemoved],
  empty,
  part: 'requests',

  apply({ requests: before }, sequence, event) {
    if (event.kind === 'request-removed') {
      const requests = withoutEntry(before, event.id);
      return requests && { requests };
    }
    const isPresent = before.some(({ id }) => id === event.id);
    if (isPresent || before.length >= requestLimit) return undefined;
    const { kind: _kind, version: _version, ...request } = event;
    return { requests: [...before, { ...request, sequence }] };
  },

  compact: ({ requests }) =>
    requests.map(({ sequence, ...request }) => ({
      sequence,
      event: { kind: 'request-made', version: 1, ...request },
    })),

  isErasing: ({ kind }) => kind === 'request-removed',
  writtenTexts: (event) => (event.kind === 'request-made' ? [event.query, event.remark] : []),
});
