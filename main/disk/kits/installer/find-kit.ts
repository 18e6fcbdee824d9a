// Find the kit in a place a person chose: a kit, an update, or the stick or folder that holds one.
import { lstat, open, readdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { declarationPath } from '../../../../core/kit/bag-layout.ts';
import { deltaFilePath } from '../../../../core/kit/delta/delta-file.ts';
import { archiveExtension } from '../../bags/bag-archive.ts';
import { deltaExtension } from '../../bags/delta/delta-source.ts';

/** A kit or an update (a delta), each as a folder or in one file. */
export type KitPlace = { readonly path: string; readonly form: 'kit' | 'update' };

/** A folder holds few kits; one with more entries is somebody's collection, not a stick. */
const mostEntries = 1000;
/** How a zip archive begins, whatever it is called. */
const archiveStart = Buffer.from('PK\u0003\u0004', 'latin1');

/**
 * The chosen place, or the only kit directly in the chosen folder, or without one the only update. What is none of them stays as it is,
 * to be refused by name.
 */
export async function findKit(chosen: string): Promise<KitPlace> {
  const own = await formOf(chosen);
  if (own) return own;
  const entries = await readdir(chosen, { withFileTypes: true }).catch(() => []);
  const isCollection = entries.length > mostEntries;
  const folders = isCollection ? [] : entries.filter((entry) => entry.isDirectory());
  const found = await Promise.all(folders.map(({ name }) => formOf(join(chosen, name))));
  for (const form of ['kit', 'update'] as const) {
    const [only, ...others] = found.filter((place) => place?.form === form);
    if (only) return others.length > 0 ? { path: chosen, form: 'kit' } : only;
  }
  return { path: chosen, form: 'kit' };
}

/** The kit or update that something dropped on the window is; undefined for everything else. Of a file only the first bytes are read. */
export async function kitAmongDropped(path: string): Promise<KitPlace | undefined> {
  const found = await findKit(path);
  const isOwn = found.form === 'update' || (await isFileAt(found.path, declarationPath));
  if (isOwn || fileFormOf(path)) return found;
  const start = await firstBytes(path, archiveStart.length);
  return start?.equals(archiveStart) === true ? found : undefined;
}

/** What a file is by its name alone; undefined for names that are neither. */
export function fileFormOf(path: string): KitPlace['form'] | undefined {
  const extension = extname(path).toLowerCase();
  if (extension === `.${deltaExtension}`) return 'update';
  return extension === `.${archiveExtension}` ? 'kit' : undefined;
}

async function formOf(path: string): Promise<KitPlace | undefined> {
  if (await isFileAt(path, declarationPath)) return { path, form: 'kit' };
  if (await isFileAt(path, deltaFilePath)) return { path, form: 'update' };
  const isDescription = basename(path) === deltaFilePath && (await isFileAt(dirname(path), deltaFilePath));
  if (isDescription) return { path: dirname(path), form: 'update' };
  const form = fileFormOf(path);
  return form && (await isFileAt(dirname(path), basename(path))) ? { path, form } : undefined;
}

async function isFileAt(folder: string, name: string): Promise<boolean> {
  return await lstat(join(folder, name)).then(
    (facts) => facts.isFile(),
    () => false,
  );
}

async function firstBytes(path: string, count: number): Promise<Buffer | undefined> {
  // A pipe or device would keep us waiting.
  const isFile = await isFileAt(dirname(path), basename(path));
  const file = isFile ? await open(path, 'r').catch(() => undefined) : undefined;
  if (!file) return undefined;
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } catch {
    return undefined;
  } finally {
    await file.close();
  }
}
