// Read a content folder from disk: list every plain file, read texts, follow nothing outside.
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Problem } from '../../../core/base/problem.ts';
import {
  type ContentFile,
  type ContentFolder,
  invalid,
  isContentText,
} from '../../../core/compose/content-folder.ts';
import { readProblem } from '../fs/problem.ts';

/** No text that a person writes is longer. */
export const largestTextBytes = 8 * 1024 ** 2;

/** What was read, and everything that could not be. */
type ReadContent = { readonly folder: ContentFolder; readonly problems: readonly Problem[] };

/** Reads a content folder. `disk-read-failed`; `content-invalid` for links and for texts that are not UTF-8. */
export async function readContent(root: string): Promise<ReadContent> {
  const files: ContentFile[] = [];
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  for (const entry of await listFiles(root, problems)) {
    files.push(entry);
    if (!isContentText(entry.path)) continue;
    const text = await readText(root, entry, problems);
    if (text !== undefined) texts.set(entry.path, text);
  }
  return { folder: { files, texts }, problems };
}

async function listFiles(root: string, problems: Problem[], below = ''): Promise<ContentFile[]> {
  try {
    const entries = await readdir(join(root, below), { withFileTypes: true });
    entries.sort((one, other) => (one.name < other.name ? -1 : 1));
    const found: ContentFile[] = [];
    for (const entry of entries) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      // Folders such as .git belong to whoever keeps the content.
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) found.push(...(await listFiles(root, problems, path)));
      else if (entry.isFile()) found.push({ path, sizeBytes: (await stat(join(root, path))).size });
      else problems.push(invalid(path, '', 'is a link or no plain file; put the file itself here'));
    }
    return found;
  } catch (error) {
    problems.push(readProblem(error, below === '' ? basename(root) : below));
    return [];
  }
}

async function readText(
  root: string,
  { path, sizeBytes }: ContentFile,
  problems: Problem[],
): Promise<string | undefined> {
  if (sizeBytes > largestTextBytes) {
    problems.push(invalid(path, '', 'is too long for a text: at most 8 MB'));
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(join(root, path)));
  } catch (error) {
    if (error instanceof TypeError) problems.push(invalid(path, '', 'is not UTF-8 text; save it as UTF-8'));
    else problems.push(readProblem(error, path));
    return undefined;
  }
}
