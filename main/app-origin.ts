// Decides the one origin the program's pages have.

/** Scheme of the program's own pages. */
export const appScheme = 'app';
/** Host of the program's own pages. */
export const appHost = 'impact-kit';
/** Origin of the program's own pages. */
export const appOrigin = `${appScheme}://${appHost}`;
