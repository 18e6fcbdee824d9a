// Filter of contacts by age.
import { describe, expect, it } from 'vitest';
import { type AgeKnown, agesKnown, isForAge } from '../../../../core/contacts/for-age.ts';

const fitting = (contact: Parameters<typeof isForAge>[0]): AgeKnown[] =>
  agesKnown.filter((age) => isForAge(contact, age));

describe('A contact', () => {
  it('for children only is for everybody but a grown-up; a doubt counts as a child', () => {
    expect(fitting({ needs: ['child-helpline', 'missing-child'] })).toEqual(
      agesKnown.filter((age) => age !== 'grown-up'),
    );
  });

  it('with another need as well is for everybody', () => {
    expect(fitting({ needs: ['child-helpline', 'trafficking'] })).toEqual(agesKnown);
  });

  it('that names ages matches these, and an unknown age', () => {
    expect(fitting({ needs: ['shelter'], minAge: 12, maxAge: 16 })).toEqual([
      'not-said',
      '12-14',
      '15-17',
      'in-doubt',
    ]);
    expect(fitting({ needs: ['shelter'], minAge: 18 })).toEqual(['not-said', 'in-doubt', 'grown-up']);
    expect(fitting({ needs: ['shelter'], maxAge: 18 })).toEqual(agesKnown);
  });
});
