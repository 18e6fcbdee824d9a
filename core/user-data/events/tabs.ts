// Tabs: which documents are open in the reader.
import { z } from '../../base/zod.ts';
import { type Tabs, tabLimit } from '../tabs.ts';
import { eventModule } from './event-module.ts';
import { idVersion, idVersions, resourceId } from './fields.ts';

/** Documents were opened or closed in the reader, or another came to the front. */
const tabsChanged = z
  .strictObject({
    kind: z.literal('tabs-changed'),
    version: idVersions,
    /** All that are open then, in the order of their tabs. */
    open: z.array(resourceId).max(tabLimit),
    /** One of them; absent when none is open. */
    front: resourceId.optional(),
  })
  .refine(
    ({ open, front }) =>
      new Set(open).size === open.length && (front === undefined ? open.length === 0 : open.includes(front)),
  );

/** Tabs in the user data. */
type TabsData = {
  /** Undefined while none is open, and when the person does not want opened documents remembered. */
  readonly tabs: (Tabs & { readonly sequence: number }) | undefined;
};

const empty: TabsData = { tabs: undefined };

/** Events of tabs. */
export const tabsEvents = eventModule({
  schemas: [tabsChanged],
  empty,
  part: 'recents',
  isKept: ({ areRecentsKept }) => areRecentsKept,

  apply({ tabs }, sequence, { open, front }) {
    const isSame = tabs?.front === front && tabs?.open.join() === open.join();
    if (isSame || (!tabs && open.length === 0)) return undefined;
    return { tabs: open.length === 0 ? undefined : { open, front, sequence } };
  },

  compact({ tabs }) {
    if (!tabs) return [];
    const { front, sequence } = tabs;
    const version = idVersion(...tabs.open);
    const event: z.infer<typeof tabsChanged> = { kind: 'tabs-changed', version, open: [...tabs.open] };
    return [{ sequence, event: front === undefined ? event : { ...event, front } }];
  },

  isPositionOnly: () => true,
  supersedes: () => true,
});
