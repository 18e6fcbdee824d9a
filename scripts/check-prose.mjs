// Lists sentences of more than 25 words in comments and documents. In the folders of `held` one such sentence fails the check.
import { readFileSync } from 'node:fs';
import { projectFiles } from './lib/project-files.mjs';
import { proseBlocks } from './lib/prose/blocks.mjs';
import { countWords, splitSentences } from './lib/prose/sentences.mjs';
import { runScript, say } from './lib/say.mjs';

const maxWords = 25;
const proseName = /\.(ts|tsx|mjs|css|md)$/;
/** Texts of kits are for readers and have rules of their own (`content-rules`). */
const outOfScope = ['resources/content/'];

/** Files and folders in which every sentence is short enough. Add a folder once it is done; take none out. */
const held = [
  'docs/',
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'cli/',
  'content-rules/',
  'core/',
  'patches/',
  'renderer/pdf/',
  'scripts/',
  'tests/agree/',
  'tests/support/',
  'tests/unit/cli/',
  'tests/unit/core/',
];

/** Sentences of a file that are too long, with their lines and numbers of words. */
export function longSentences(path, text) {
  return proseBlocks(path, text).flatMap(({ line, text: block }) =>
    splitSentences(block)
      .map((sentence) => ({ path, line, words: countWords(sentence), sentence }))
      .filter(({ words }) => words > maxWords),
  );
}

/** How many there are in each folder: a room, or a folder one step below it. */
export function countByFolder(found) {
  const counts = new Map();
  for (const { path } of found) {
    const folder = path.split('/').slice(0, -1).slice(0, 2).join('/') || path;
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
}

export function isHeld(path) {
  return held.some((place) => path === place || (place.endsWith('/') && path.startsWith(place)));
}

if (process.argv[1] === import.meta.filename) {
  await runScript(() => {
    const paths = projectFiles().filter(
      (path) => proseName.test(path) && !outOfScope.some((folder) => path.startsWith(folder)),
    );
    // Paths as arguments list the long sentences in them, also where no folder is held.
    const folders = process.argv.slice(2);
    const found = paths.flatMap((path) => longSentences(path, readFileSync(path, 'utf8')));
    const failing = found.filter(({ path }) => isHeld(path));
    const left = found.filter(({ path }) => !isHeld(path));
    const listed =
      folders.length > 0 ? found.filter(({ path }) => folders.some((one) => path.startsWith(one))) : failing;
    for (const { path, line, words, sentence } of listed) say(`${path}:${line}: ${words} words: ${sentence}`);
    for (const [folder, count] of countByFolder(left)) say(`${String(count).padStart(5)}  ${folder}`);
    say(
      `${left.length} sentences of more than ${maxWords} words are left in folders that are not held yet; name one to list them.`,
    );
    if (failing.length > 0) say(`${failing.length} are in held folders. Make each two sentences.`);
    return failing.length === 0 ? 0 : 1;
  });
}
