// Cards and corrections that somebody handed over; they are no part of a kit.
import { plainText } from '../../base/plain-text.ts';
import { z } from '../../base/zod.ts';
import { correctionLimit } from './correction.ts';
import { withEntry, withoutEntry } from './entries.ts';
import { eventModule } from './event-module.ts';
import { randomId } from './fields.ts';

/** Characters of a card that was handed over. */
const longestCard = 8000;
/** Characters of a sealed correction. */
const longestSealed = 8000;

const receivedSet = z.strictObject({
  kind: z.literal('received-set'),
  version: z.literal(1),
  id: randomId,
  received: z.discriminatedUnion('kind', [
    /** A vCard, as it was read. */
    z.strictObject({ kind: z.literal('card'), text: z.string().min(1).max(longestCard) }),
    /** A sealed correction (core/corrections/sealed.ts), as it was read. */
    z.strictObject({ kind: z.literal('correction'), text: z.string().min(1).max(longestSealed) }),
  ]),
  /** Who handed it over, as the person who received it wrote down. */
  from: plainText(80).optional(),
  /** Day on which it was received, YYYY-MM-DD. */
  on: z.iso.date(),
});

const receivedRemoved = z.strictObject({
  kind: z.literal('received-removed'),
  version: z.literal(1),
  id: randomId,
});

/** A card or a correction that somebody handed over. */
export type Received = Omit<z.infer<typeof receivedSet>, 'kind' | 'version'> & { readonly sequence: number };

/** Received items in the user data. */
type ReceivedData = {
  /** In the order in which they were received. */
  readonly received: readonly Received[];
};

const empty: ReceivedData = { received: [] };

/** Events of received items. */
export const receivedEvents = eventModule({
  schemas: [receivedSet, receivedRemoved],
  empty,
  part: 'corrections',

  apply({ received: before }, sequence, event) {
    const received =
      event.kind === 'received-removed'
        ? withoutEntry(before, event.id)
        : withEntry(before, sequence, event, correctionLimit);
    return received && { received };
  },

  compact: ({ received }) =>
    received.map(({ sequence, ...fields }) => ({
      sequence,
      event: { kind: 'received-set', version: 1, ...fields },
    })),

  isErasing: ({ kind }) => kind === 'received-removed',
  writtenTexts: (event) => (event.kind === 'received-set' ? [event.received.text, event.from] : []),
});
