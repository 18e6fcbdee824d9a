// The longest list whose rows are all in the page.

/** Up to so many rows are simply all there. */
export const fewRows = 80;
