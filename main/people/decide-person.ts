// Whose user data a session opens: the only person's, that of the person who was named, or the program asks.
import { firstPerson, type Person, type PersonId } from '../../core/user-data/people.ts';

/** Decides by who there is, and by who was named when the program was started. */
export function decidePerson(people: readonly Person[], named: string): PersonId | 'ask' {
  if (people.length < 2) return firstPerson;
  return people.find(({ id }) => id === named)?.id ?? 'ask';
}
