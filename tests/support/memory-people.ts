// People in memory, as the page sees them: names, and nothing else of anybody.
import { fail, ok } from '../../core/base/result.ts';
import {
  firstPerson,
  isNameTaken,
  mostPeople,
  type People,
  type Person,
  type PersonId,
} from '../../core/user-data/people.ts';

/** Opens people who are forgotten when they are dropped; the first person has a name where there are others. */
export function memoryPeople(names: readonly string[]): People {
  let number = 0;
  const newId = (): PersonId => (++number).toString(16).padStart(16, '0');
  const first: Person = names.length === 0 ? { id: firstPerson } : { id: firstPerson, name: 'First' };
  let people: readonly Person[] = [first, ...names.map((name) => ({ id: newId(), name }))];
  const refused = (reason: 'name' | 'number' | 'person') => fail({ code: 'call-refused', reason });
  const isThere = (id: PersonId): boolean => people.some((person) => person.id === id);
  const named = (id: PersonId, name: string): readonly Person[] =>
    people.map((person) => (person.id === id ? { id, name } : person));
  return {
    list: async () => ({ people }),
    add: async (name, renamed) => {
      if (people.length >= mostPeople) return refused('number');
      if (renamed && !isThere(renamed.id)) return refused('person');
      if (renamed && isNameTaken(people, renamed.name, renamed.id)) return refused('name');
      const after = renamed ? named(renamed.id, renamed.name) : people;
      if (isNameTaken(people, name, renamed?.id) || isNameTaken(after, name)) return refused('name');
      const id = newId();
      people = [...after, { id, name }];
      return ok(id);
    },
    rename: async (id, name) => {
      if (!isThere(id)) return refused('person');
      if (isNameTaken(people, name, id)) return refused('name');
      people = named(id, name);
      return ok(undefined);
    },
    remove: async (id) => {
      if (id === firstPerson || !isThere(id)) return refused('person');
      people = people.filter((person) => person.id !== id);
      // As when nobody else was ever there.
      if (people.length === 1) people = [{ id: firstPerson }];
      return ok(undefined);
    },
  };
}
