import { describe, expect, it } from 'vitest';
import { firstPerson, isNameTaken, type PersonId } from '../../../../core/user-data/people.ts';

const people = [{ id: firstPerson, name: 'Maria' }, { id: '0123456789abcdef' as PersonId }];

describe('A name', () => {
  it('is taken by somebody else whatever its case, and not by the person who has it.', () => {
    expect(isNameTaken(people, ' MARIA ')).toBe(true);
    expect(isNameTaken(people, 'maria', firstPerson)).toBe(false);
    expect(isNameTaken(people, 'Eleni')).toBe(false);
  });

  it('that is empty is not taken by somebody without one.', () => {
    expect(isNameTaken(people, '')).toBe(false);
    expect(isNameTaken(people, ' ')).toBe(false);
  });
});
