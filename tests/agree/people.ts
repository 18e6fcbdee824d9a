// Contract tests for everything that stores people, in files or in memory.
import { describe, expect, it } from 'vitest';
import { firstPerson, mostPeople, type People, type PersonId } from '../../core/user-data/people.ts';

const refused = (reason: string) => ({ ok: false, problem: { code: 'call-refused', reason } });

/** Adds a person, and names the first one with them where they have no name. */
export async function added(people: People, name: string): Promise<PersonId> {
  const [first] = (await people.list()).people;
  const isUnnamed = first?.name === undefined;
  const done = await people.add(name, isUnnamed ? { id: firstPerson, name: 'Eleni' } : undefined);
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  return done.value;
}

/** Holds an implementation to the suite. `open` gives a fresh one, in which nobody has a name. */
export function agreeOnPeople(name: string, open: () => Promise<People>): void {
  const namesIn = async (people: People) => (await people.list()).people.map((person) => person.name);

  describe(`${name}, like all people,`, () => {
    it('have the first person, without a name.', async () => {
      expect(await (await open()).list()).toEqual({ people: [{ id: firstPerson }] });
    });

    it('list those who were added behind the first, in their order.', async () => {
      const people = await open();
      const maria = await added(people, 'Maria');
      const nikos = await added(people, 'Νίκος');
      expect(await people.list()).toEqual({
        people: [
          { id: firstPerson, name: 'Eleni' },
          { id: maria, name: 'Maria' },
          { id: nikos, name: 'Νίκος' },
        ],
      });
      expect(maria).toMatch(/^[0-9a-f]{16}$/);
    });

    it('are renamed, whoever they are.', async () => {
      const people = await open();
      const maria = await added(people, 'Maria');
      expect(await people.rename(maria, 'Maria K.')).toEqual({ ok: true, value: undefined });
      expect(await people.rename(firstPerson, 'E.')).toMatchObject({ ok: true });
      expect(await namesIn(people)).toEqual(['E.', 'Maria K.']);
    });

    it('have no two names that are the same but for case.', async () => {
      const people = await open();
      const maria = await added(people, 'Maria');
      expect(await people.add('MARIA')).toEqual(refused('name'));
      expect(await people.rename(firstPerson, 'maria')).toEqual(refused('name'));
      expect(await people.rename(maria, 'maria')).toMatchObject({ ok: true });
      expect(await people.add('Nikos', { id: firstPerson, name: 'nikos' })).toEqual(refused('name'));
      expect(await namesIn(people)).toEqual(['Eleni', 'maria']);
    });

    it('refuse to change somebody who is not there.', async () => {
      const people = await open();
      const nobody = 'ab'.repeat(8);
      expect(await people.rename(nobody, 'Maria')).toEqual(refused('person'));
      expect(await people.remove(nobody)).toEqual(refused('person'));
      expect(await people.add('Maria', { id: nobody, name: 'Nikos' })).toEqual(refused('person'));
    });

    it('never lose the first person, and are as in the beginning once that one is alone.', async () => {
      const people = await open();
      const maria = await added(people, 'Maria');
      expect(await people.remove(firstPerson)).toEqual(refused('person'));
      expect(await people.remove(maria)).toEqual({ ok: true, value: undefined });
      expect(await people.list()).toEqual({ people: [{ id: firstPerson }] });
    });

    it('end at a number that a list can show.', async () => {
      const people = await open();
      for (let number = 1; number < mostPeople; number += 1) await added(people, `Person ${number}`);
      expect(await people.add('One more')).toEqual(refused('number'));
    });
  });
}
