// Recently opened resources and contacts.
import { z } from '../../base/zod.ts';
import { eventModule } from './event-module.ts';
import { contactId, idVersion, idVersions, resourceId } from './fields.ts';

/** Opened items, and searches, that are remembered. */
export const recentLimit = 50;

const itemOpened = z.strictObject({
  kind: z.literal('item-opened'),
  version: idVersions,
  item: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('resource'), id: resourceId }),
    z.strictObject({ kind: z.literal('contact'), id: contactId }),
  ]),
});

/** A resource or contact that was opened. */
type RecentItem = {
  readonly item: z.infer<typeof itemOpened>['item'];
  readonly sequence: number;
};

/** Opened items in the user data. */
type RecentData = {
  /** Newest first. */
  readonly recents: readonly RecentItem[];
};

const empty: RecentData = { recents: [] };

/** Events of opened items. */
export const recentEvents = eventModule({
  schemas: [itemOpened],
  empty,
  part: 'recents',
  isKept: ({ areRecentsKept }) => areRecentsKept,

  apply({ recents }, sequence, { item }) {
    const isSame = (other: RecentItem) => other.item.kind === item.kind && other.item.id === item.id;
    const [first] = recents;
    if (first && isSame(first)) return undefined;
    const others = recents.filter((other) => !isSame(other));
    return { recents: [{ item, sequence }, ...others].slice(0, recentLimit) };
  },

  compact: ({ recents }) =>
    recents.map(({ item, sequence }) => ({
      sequence,
      event: { kind: 'item-opened', version: idVersion(item.id), item },
    })),

  isPositionOnly: () => true,
});

/** The event of an opened item. */
export function itemOpenedEvent(item: RecentItem['item']): z.infer<typeof itemOpened> {
  return { kind: 'item-opened', version: idVersion(item.id), item };
}
