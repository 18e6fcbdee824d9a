// Decides how long a list may be without leaving rows out of the page.

/** Up to so many rows are simply all there. */
export const fewRows = 80;
