// The one origin of the program's pages.

/** Scheme of the program's own pages. */
export const appScheme = 'app';
/** Host of the program's own pages. */
export const appHost = 'impact-kit';
/** Origin of the program's own pages. */
export const appOrigin = `${appScheme}://${appHost}`;
