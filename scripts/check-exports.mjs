// `node scripts/check-exports.mjs`: refuses exports that no other file names; `--fragments` lists short files with one importer.
import { readFileSync } from 'node:fs';
import { fragments, unusedExports } from './lib/exports.mjs';
import { projectFiles, sourceFolders } from './lib/project-files.mjs';
import { runScript, say } from './lib/say.mjs';

await runScript(() => {
  const paths = projectFiles(...sourceFolders, '*.config.ts');
  const read = (path) => readFileSync(path, 'utf8');
  if (process.argv.includes('--fragments'))
    for (const { path, importer, lines } of fragments(paths, read))
      say(`${path} (${lines} lines) <- ${importer}`);
  const found = unusedExports(paths, read);
  for (const { path, name } of found) say(`${path} exports ${name}, which no other file names.`);
  return found.length === 0 ? 0 : 1;
});
