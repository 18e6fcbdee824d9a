// Size of a file that a person chose, before it is opened.
import { stat } from 'node:fs/promises';

/**
 * The bytes of a regular file. Throws the system's errors, and EINVAL for a pipe or a device: reading one could wait for ever or never
 * end.
 */
export async function fileSize(path: string): Promise<number> {
  const facts = await stat(path);
  if (facts.isFile()) return facts.size;
  const code = facts.isDirectory() ? 'EISDIR' : 'EINVAL';
  throw Object.assign(new Error(`${code}: this is no regular file`), { code, path });
}
