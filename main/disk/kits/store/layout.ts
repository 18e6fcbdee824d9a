// Paths in the folder of installed kits: made of hashes and random numbers, never of a name from a kit.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

/** Holds 256 folders `00` to `ff`, in them the objects. */
export const objectsName = 'objects';
/** Holds what is known of each installed kit. */
export const recordsName = 'records';

const stagingPattern = /^staging-[0-9a-f]{12}$/;
const recordPattern = /^([0-9a-f]{64})\.json$/;

/** Where the bytes with a SHA-256 are. */
export function objectPath(root: string, hash: string): string {
  return join(root, objectsName, hash.slice(0, 2), hash);
}

/** Where the record with a SHA-256 is. */
export function recordPath(root: string, hash: string): string {
  return join(root, recordsName, `${hash}.json`);
}

/** The hash of the record that is under a name; undefined for other names. */
export function recordHashIn(name: string): string | undefined {
  return recordPattern.exec(name)?.[1];
}

/** A new folder in which the files of a kit wait until the kit is accepted; on the same volume as their place. */
export function newStagingPath(root: string): string {
  return join(root, `staging-${randomBytes(6).toString('hex')}`);
}

/** Says whether a name is that of such a folder, as a killed install leaves it. */
export function isStagingName(name: string): boolean {
  return stagingPattern.test(name);
}
