// A place in a document, as the view counts it.

/** The page at the upper edge of the view, from 1. `offset` is the share of that page above the edge, negative when the page starts below it. */
export type ViewPlace = { readonly page: number; readonly offset: number };
