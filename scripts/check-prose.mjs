// Lists sentences of more than 25 words in comments and documents. One such sentence fails the check.
import { readFileSync } from 'node:fs';
import { projectFiles } from './lib/project-files.mjs';
import { proseBlocks } from './lib/prose/blocks.mjs';
import { countWords, splitSentences } from './lib/prose/sentences.mjs';
import { runScript, say } from './lib/say.mjs';

const maxWords = 25;
const proseName = /\.(ts|tsx|mjs|css|md)$/;
/** Texts of kits are for readers and have rules of their own (`content-rules`); frozen files stay as they are. */
const outOfScope = ['resources/content/', 'tests/frozen/'];

/** Sentences of a file that are too long, with their lines and numbers of words. */
export function longSentences(path, text) {
  return proseBlocks(path, text).flatMap(({ line, text: block }) =>
    splitSentences(block)
      .map((sentence) => ({ path, line, words: countWords(sentence), sentence }))
      .filter(({ words }) => words > maxWords),
  );
}

if (process.argv[1] === import.meta.filename) {
  await runScript(() => {
    // Paths as arguments limit the check to the files in them.
    const folders = process.argv.slice(2);
    const paths = projectFiles().filter(
      (path) =>
        proseName.test(path) &&
        !outOfScope.some((folder) => path.startsWith(folder)) &&
        (folders.length === 0 || folders.some((folder) => path.startsWith(folder))),
    );
    const found = paths.flatMap((path) => longSentences(path, readFileSync(path, 'utf8')));
    for (const { path, line, words, sentence } of found) say(`${path}:${line}: ${words} words: ${sentence}`);
    if (found.length === 0) {
      say(`No sentence in ${paths.length} files has more than ${maxWords} words.`);
      return 0;
    }
    say(`${found.length} sentences have more than ${maxWords} words. Make each two sentences.`);
    return 1;
  });
}
