// Media types of the objects of a kit, by the ending of their names.

/** Media types that an object may have for the page; everything else is bytes. Never HTML, whatever the name of a file. */
export const objectMediaTypes: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.md': 'text/markdown; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};
