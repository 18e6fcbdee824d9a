// Maximum length of source files.
import { readFileSync } from 'node:fs';
import { projectFiles, sourceFolders } from './lib/project-files.mjs';
import { runScript, say } from './lib/say.mjs';

const maxLines = 400;
const sourceName = /\.(ts|tsx|mjs|css)$/;

/** The files of a list that are too long, with their lines; `read` answers a file's text. */
export function tooLong(paths, read) {
  return paths
    .filter((path) => sourceName.test(path))
    .map((path) => ({ path, lines: read(path).trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > maxLines);
}

if (process.argv[1] === import.meta.filename) {
  await runScript(() => {
    const found = tooLong(projectFiles(...sourceFolders), (path) => readFileSync(path, 'utf8'));
    for (const { path, lines } of found)
      say(`${path} has ${lines} lines; ${maxLines} is the most. Make it two files.`);
    return found.length === 0 ? 0 : 1;
  });
}
