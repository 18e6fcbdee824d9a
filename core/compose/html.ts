// Escaping of text and addresses for START-HERE.html.

/** Text for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A path inside the bag as a relative address. */
export function pathAddress(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
