// Media types of the objects of a kit, by the ending of their names.

/** What the page may be told an object is; everything else is bytes. Never HTML, however a file of a kit is called. */
export const objectMediaTypes: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.md': 'text/markdown; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};
