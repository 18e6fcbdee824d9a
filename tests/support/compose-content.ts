// Composition of kits in tests, each beside its content folder.
import { join } from 'node:path';
import { type ContentFiles, smallContent, writeContent } from './content.ts';
import { kit } from './kit-command.ts';
import { madeOnce } from './made-once.ts';

/** Makes kits by name below `folder`; `words` are handed to the command. */
export function composerIn(
  folder: string,
): (name: string, files: ContentFiles, ...words: readonly string[]) => ReturnType<typeof kit> {
  return (name, files, ...words) =>
    kit('compose', writeContent(join(folder, `${name}-content`), files), join(folder, name), ...words);
}

/** A folder that all tests of a run read: `content` holds the small content, `kit` the kit that compose made of it. */
export async function smallKit(): Promise<{ readonly content: string; readonly kit: string }> {
  const folder = await madeOnce('composed-small', async (empty) => {
    const outcome = await composerIn(empty)('kit', smallContent);
    if (outcome.code !== 0) throw new Error(outcome.error);
  });
  return { content: join(folder, 'kit-content'), kit: join(folder, 'kit') };
}
