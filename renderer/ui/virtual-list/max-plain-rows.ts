// Limit for lists without virtual rows.

/** Lists up to this length have all their rows in the page. */
export const maxPlainRows = 80;
