// Decides how words are written as Markdown so that they stay words.

/** Lines stay lines, empty lines part paragraphs. */
export function paragraphs(text: string): string {
  return text
    .trim()
    .split(/\r?\n[ \t]*\r?\n\s*/)
    .map((part) => part.split(/\r?\n/).map(plain).join('  \n'))
    .join('\n\n');
}

/** Words of one line, so that nothing in them is taken for Markdown. */
export function plain(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~#]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
