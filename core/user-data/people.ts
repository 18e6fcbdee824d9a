// People who share one place for user data, and the interface of what stores who they are.
import type { Problem } from '../base/problem.ts';
import type { Result } from '../base/result.ts';
import { z } from '../base/zod.ts';
import { isPlainName } from '../kit/plain-name.ts';

/** The person whose user data is in the shared folder itself, as it was before there were others. */
export const firstPerson = 'first';
/** Maximum number of people in one place. */
export const mostPeople = 50;
const maxNameLength = 60;

/** Names one person in one place. It says nothing about them: files, switches and folders may contain it. */
export const personIdSchema = z.string().regex(/^(?:first|[0-9a-f]{16})$/);
/** The id of a person. */
export type PersonId = z.infer<typeof personIdSchema>;

/** The name that a person gave: visible characters only, because others choose by it. */
export const personNameSchema = z
  .string()
  .normalize('NFC')
  .min(1)
  .max(maxNameLength)
  .refine(isPlainName, 'a name without hidden characters');

/** One person; `name` is absent where nobody gave one or it cannot be read. */
export type Person = { readonly id: PersonId; readonly name?: string };

/** The people of one place, the first one first. A problem says why names are missing or cannot be changed. */
export type PeopleList = { readonly people: readonly Person[]; readonly problem?: Problem };

/**
 * Stores who has user data in one place. Problems of every change: `people-too-new`, `disk-full`, `disk-write-failed`,
 * `disk-read-failed`. `call-refused` with the reason `person` for one who is not there, and `name` for a name that is taken.
 */
export type People = {
  list(): Promise<PeopleList>;
  /** Adds a person, and names another one in the same step. `call-refused` with the reason `number` when there are too many. */
  add(name: string, renamed?: Required<Person>): Promise<Result<PersonId>>;
  rename(id: PersonId, name: string): Promise<Result<void>>;
  /** Erases everything a person has. Never the first one: their folder is that of all. */
  remove(id: PersonId): Promise<Result<void>>;
};

/** Whether another person than `except` has this name, whatever its case. Several may have none. */
export function isNameTaken(people: readonly Person[], name: string, except?: PersonId): boolean {
  const folded = (text: string): string => text.normalize('NFC').trim().toLowerCase();
  const wanted = folded(name);
  if (wanted === '') return false;
  return people.some((person) => person.id !== except && folded(person.name ?? '') === wanted);
}
