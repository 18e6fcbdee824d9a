// The one origin of the program's pages.

/** Scheme of the program's own pages. */
export const appScheme = 'app';
/** Host of the program's own pages. */
export const appHost = 'impact-kit';
/** Origin of the program's own pages. */
export const appOrigin = `${appScheme}://${appHost}`;

/** The page of the window and of a preview. */
const pagePaths: ReadonlySet<string> = new Set(['/', '/index.html']);
/** The page of the file picker, which nothing navigates to. */
const pickerPath = '/picker.html';
/** The hidden page of main/compose: it has no calls, and nothing navigates to it. */
const hiddenPagePath = '/compose.html';
/** Everything that main itself loads into a window. */
const documentPaths: ReadonlySet<string> = new Set([...pagePaths, pickerPath, hiddenPagePath]);

/** Address of the page of the file picker. */
export const pickerAddress = `${appOrigin}${pickerPath}`;

/** Whether an address is the page that may be shown, go to and call main; what else the origin serves are its parts. */
export function isPageAddress(address: string): boolean {
  const path = ownPathOf(address);
  return path !== undefined && pagePaths.has(path);
}

/** Whether an address may be loaded into a window at all, by main itself. */
export function isDocumentAddress(address: string): boolean {
  const path = ownPathOf(address);
  return path !== undefined && documentPaths.has(path);
}

/** The path of an address of the origin; undefined for any other, and for one with a query or a name before its host. */
function ownPathOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, username, password, pathname, search } = new URL(address);
  const isOwn = `${protocol}//${host}` === appOrigin && `${username}${password}${search}` === '';
  return isOwn ? pathname : undefined;
}
