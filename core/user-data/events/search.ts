// Recent searches; remembered only when the person turns it on.
import { z } from '../../base/zod.ts';
import { eventModule } from './event-module.ts';
import { recentLimit } from './recent.ts';

const searchMade = z.strictObject({
  kind: z.literal('search-made'),
  version: z.literal(1),
  query: z.string().min(1).max(200),
});

/** Searches in the user data. */
type SearchData = {
  /** Newest first; empty unless the person turned it on. */
  readonly searches: readonly { readonly query: string; readonly sequence: number }[];
};

const empty: SearchData = { searches: [] };

/** Events of searches. */
export const searchEvents = eventModule({
  schemas: [searchMade],
  empty,
  part: 'searches',
  isKept: ({ isSearchHistoryKept }) => isSearchHistoryKept,

  apply({ searches }, sequence, { query }) {
    if (searches[0]?.query === query) return undefined;
    const others = searches.filter((other) => other.query !== query);
    return { searches: [{ query, sequence }, ...others].slice(0, recentLimit) };
  },

  compact: ({ searches }) =>
    searches.map(({ query, sequence }) => ({ sequence, event: { kind: 'search-made', version: 1, query } })),

  isPositionOnly: () => true,
});
