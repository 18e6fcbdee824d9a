// The file that names the people of one place: `people.json`.
import { z } from '../../../core/base/zod.ts';
import { readJson } from '../../../core/kit/json-text.ts';
import { type Person, personIdSchema, personNameSchema } from '../../../core/user-data/people.ts';

/** The name of the file in the shared folder. */
export const registryName = 'people.json';

const schema = z.literal('impact-kit/people');
const rowSchema = z.strictObject({ id: personIdSchema, name: personNameSchema });
const registrySchema = z.strictObject({
  schema,
  format: z.literal(1),
  people: z
    .array(rowSchema)
    .max(1000)
    .refine((rows) => new Set(rows.map(({ id }) => id)).size === rows.length, 'each id once'),
});
const newerSchema = z.object({ schema, format: z.int().min(2) });

/** A person with a name. */
export type NamedPerson = Required<Person>;

/** What the file says; `too-new` for one of a newer program. */
export function readRegistry(bytes: Uint8Array): readonly NamedPerson[] | 'damaged' | 'too-new' {
  const value = readJson(bytes);
  const read = registrySchema.safeParse(value);
  if (read.success) return read.data.people;
  return newerSchema.safeParse(value).success ? 'too-new' : 'damaged';
}

/** The text of the file. */
export function writeRegistry(people: readonly NamedPerson[]): string {
  const rows = people.map(({ id, name }) => ({ id, name }));
  return `${JSON.stringify({ schema: 'impact-kit/people', format: 1, people: rows }, undefined, 1)}\n`;
}
