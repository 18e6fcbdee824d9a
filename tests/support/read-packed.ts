// Packed JSON of a kit, unpacked by zlib as any other program would.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The data in a packed file. */
export function readPacked(path: string): unknown {
  return JSON.parse(gunzipSync(readFileSync(path)).toString('utf8'));
}
