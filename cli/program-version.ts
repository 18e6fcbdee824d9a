// Version of the program for the register.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The version in the program's package.json, in a parent folder of this file however it was built; `unknown` if there is none. */
export async function programVersion(from: string = import.meta.dirname): Promise<string> {
  for (let at = from; ; at = dirname(at)) {
    const version = await versionIn(join(at, 'package.json'));
    if (version !== undefined) return version;
    if (dirname(at) === at) return 'unknown';
  }
}

async function versionIn(file: string): Promise<string | undefined> {
  try {
    const facts: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof facts !== 'object' || facts === null || !('name' in facts) || !('version' in facts))
      return undefined;
    return facts.name === 'impact-kit' && typeof facts.version === 'string' ? facts.version : undefined;
  } catch {
    return undefined;
  }
}
