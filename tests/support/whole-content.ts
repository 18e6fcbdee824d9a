// What a folder holds, and whether that is one of two contents or a mixture.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything below a folder, as one text. */
export function contentOf(folder: string): string {
  if (!existsSync(folder)) return 'nothing';
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return paths.map((path) => `${path.slice(folder.length)} ${readFileSync(path, 'latin1')}`).join('\n');
}

/** `old` or `new`, else the beginning of what was found. */
export function eitherOf(found: string, before: string, after: string): string {
  if (found === before) return 'old';
  return found === after ? 'new' : `neither: ${found.slice(0, 200)}`;
}
