// Whose session a start is.
import { expect, test } from 'vitest';
import type { Person } from '../../../../core/user-data/people.ts';
import { decidePerson } from '../../../../main/people/decide-person.ts';

const maria = 'ab'.repeat(8);
const alone: readonly Person[] = [{ id: 'first' }];
const shared: readonly Person[] = [{ id: 'first', name: 'Eleni' }, { id: maria }];

test.each([
  ['the only person, without a question', alone, '', 'first'],
  ['the only person, also where somebody is named who is gone', alone, maria, 'first'],
  ['nobody yet where there are several', shared, '', 'ask'],
  ['the one who is named', shared, maria, maria],
  ['the first person by name', shared, 'first', 'first'],
  ['nobody yet where somebody is named who is gone', shared, 'cd'.repeat(8), 'ask'],
] as const)('A start is for %s', (_title, people, named, decided) => {
  expect(decidePerson(people, named)).toBe(decided);
});
