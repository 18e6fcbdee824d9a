// Files that operating systems create on sticks. They are reported separately and never installed.

const junkNames = new Set([
  '.ds_store',
  '.localized',
  '.apdisk',
  '.volumeicon.icns',
  '.com.apple.timemachine.donotpresent',
  'thumbs.db',
  'thumbs.db:encryptable',
  'ehthumbs.db',
  'ehthumbs_vista.db',
  'desktop.ini',
  '.directory',
  'indexervolumeguid',
  'wpsettings.dat',
]);
const junkFolders = new Set([
  'system volume information',
  '$recycle.bin',
  'recycler',
  '__macosx',
  '.spotlight-v100',
  '.trashes',
  '.fseventsd',
  '.temporaryitems',
  '.documentrevisions-v100',
  'lost+found',
  'lost.dir',
]);

/** Whether an operating system created the file (AppleDouble files, thumbnails, indexes, recycle bins). */
export function isJunk(path: string): boolean {
  const names = path.toLowerCase().split('/');
  const last = names.at(-1) ?? '';
  if (junkNames.has(last) || last.startsWith('._')) return true;
  return names.some(
    (name) => junkFolders.has(name) || /^\.trash-\d+$/.test(name) || /^found\.\d{3}$/.test(name),
  );
}
