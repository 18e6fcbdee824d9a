// Escaping of plain text for Markdown.

/** Keeps line breaks; empty lines separate paragraphs. */
export function paragraphs(text: string): string {
  return text
    .trim()
    .split(/\r?\n[ \t]*\r?\n\s*/)
    .map((part) => part.split(/\r?\n/).map(plain).join('  \n'))
    .join('\n\n');
}

/** Escapes a single line, so that nothing in it is read as Markdown. */
export function plain(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~#]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
