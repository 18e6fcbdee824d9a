// Which patches apply to an unpacked pdfjs-dist.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findHunk } from './apply-patch.mjs';
import { selectPdfStyles, styleSheet } from './styles.mjs';

/** For each patch `{ name, file, applies, result }`; `folder` is the unpacked package. Patches are independent, so each is tried alone. */
export function checkPatches(folder, patches) {
  return [
    ...patches.map(({ name, file, hunks }) => ({ name, file, ...checkHunks(join(folder, file), hunks) })),
    { name: '(selection of styles)', file: styleSheet, ...checkStyles(join(folder, styleSheet)) },
  ];
}

function checkHunks(path, hunks) {
  if (!existsSync(path)) return { applies: false, result: 'the file is gone' };
  const lines = readFileSync(path, 'utf8').split('\n');
  const found = hunks.map((hunk) => findHunk(lines, hunk));
  const failed = found.findIndex((places) => places.length !== 1);
  if (failed >= 0) {
    const count = found[failed].length === 0 ? 'not found' : `found ${found[failed].length} times`;
    return {
      applies: false,
      result: `hunk ${failed + 1} of ${hunks.length} (line ${hunks[failed].line}) ${count}`,
    };
  }
  const moved = Math.max(...hunks.map(({ line }, index) => Math.abs(found[index][0] - line)));
  return { applies: true, result: moved === 0 ? 'applies' : `applies, moved by ${moved} lines` };
}

function checkStyles(path) {
  if (!existsSync(path)) return { applies: false, result: 'the file is gone' };
  try {
    selectPdfStyles(readFileSync(path, 'utf8'));
    return { applies: true, result: 'applies' };
  } catch (error) {
    return { applies: false, result: error.message };
  }
}
