// Decides how tests make kits out of content: in one folder, each beside its content.
import { join } from 'node:path';
import { type ContentFiles, writeContent } from './content.ts';
import { kit } from './kit-command.ts';

/** Makes kits by name below `folder`; `words` are handed to the command. */
export function composerIn(
  folder: string,
): (name: string, files: ContentFiles, ...words: readonly string[]) => ReturnType<typeof kit> {
  return (name, files, ...words) =>
    kit('compose', writeContent(join(folder, `${name}-content`), files), join(folder, name), ...words);
}
