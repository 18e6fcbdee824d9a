// Check of a file's type by its first bytes.

/** Types of files that a draft accepts. */
export type FileSort = 'pdf' | 'markdown' | 'svg' | 'png' | 'webp';

const endings: Readonly<Record<string, FileSort>> = {
  pdf: 'pdf',
  md: 'markdown',
  markdown: 'markdown',
  svg: 'svg',
  png: 'png',
  webp: 'webp',
};

/** A PDF may have a few bytes before its signature. */
export const headBytes = 1024;

/** The type by the extension; undefined for everything that a kit cannot contain. */
export function sortByName(name: string): FileSort | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(endings, ending) ? endings[ending] : undefined;
}

/** Whether the first bytes of a file match its type. Texts are checked when they are read. */
export function hasMarkOf(sort: FileSort, head: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(head.subarray(0, headBytes));
  switch (sort) {
    case 'pdf':
      return text.includes('%PDF-');
    case 'png':
      return text.startsWith('\u0089PNG\r\n\u001a\n');
    case 'webp':
      return text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP';
    default:
      return true;
  }
}
