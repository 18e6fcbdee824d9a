// The one origin of the program's pages.

/** Scheme of the program's own pages. */
export const appScheme = 'app';
/** Host of the program's own pages. */
export const appHost = 'impact-kit';
/** Origin of the program's own pages. */
export const appOrigin = `${appScheme}://${appHost}`;
/** Address of the page of the file picker. */
export const pickerAddress = `${appOrigin}/picker.html`;

/** Whether an address is one of the program's own pages. */
export function isPageAddress(address: string): boolean {
  return address.startsWith(`${appOrigin}/`);
}
