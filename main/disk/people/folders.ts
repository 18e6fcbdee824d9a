// Folders of the people who share one place for user data.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { firstPerson, type PersonId } from '../../../core/user-data/people.ts';

const idPattern = /^[0-9a-f]{16}$/;
/** The end of the name of a folder that is being erased. */
export const removedEnd = '.removed';

/** The folder that has one folder for each person but the first. */
export function peopleFolder(root: string): string {
  return join(root, 'people');
}

/** The folder of what one person makes and keeps. */
export function personalFolder(root: string, person: PersonId): string {
  return person === firstPerson ? root : join(peopleFolder(root), person);
}

/** The folder of a person's user data. */
export function vaultOf(root: string, person: PersonId): string {
  return join(personalFolder(root, person), 'vault');
}

/** Every folder of user data below a shared folder, that of the first person first. */
export function vaultsBelow(root: string): readonly string[] {
  return [firstPerson, ...idsIn(root)].map((id) => vaultOf(root, id));
}

/** Whether the name of a folder is the id of a person who has a folder of their own. */
export function isPersonFolder(name: string): boolean {
  return idPattern.test(name);
}

function idsIn(root: string): readonly string[] {
  try {
    return readdirSync(peopleFolder(root)).filter(isPersonFolder);
  } catch {
    return [];
  }
}
