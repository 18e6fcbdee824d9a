// Decides whether a file is what its name says, by its first bytes.

/** Sorts of files a draft can take. */
export type FileSort = 'pdf' | 'markdown' | 'svg' | 'png' | 'webp';

const endings: Readonly<Record<string, FileSort>> = {
  pdf: 'pdf',
  md: 'markdown',
  markdown: 'markdown',
  svg: 'svg',
  png: 'png',
  webp: 'webp',
};

/** A PDF may have a few bytes before its mark. */
export const headBytes = 1024;

/** The sort a name promises; undefined for all that a kit does not hold. */
export function sortByName(name: string): FileSort | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(endings, ending) ? endings[ending] : undefined;
}

/** Says whether the first bytes of a file are those of its sort. Texts are judged when they are read. */
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
