// Decides which contacts are for somebody of an age.
import { describe, expect, it } from 'vitest';
import { agesKnown, isForAge } from '../../../../core/contacts/for-age.ts';

describe('A contact', () => {
  it('for children only is for everybody but a grown-up; a doubt counts as a child', () => {
    const answers = agesKnown.map((age) => isForAge({ needs: ['child-helpline', 'missing-child'] }, age));
    expect(Object.fromEntries(agesKnown.map((age, at) => [age, answers[at]]))).toEqual({
      'not-said': true,
      child: true,
      'in-doubt': true,
      'grown-up': false,
    });
  });

  it('with another need as well is for everybody', () => {
    expect(isForAge({ needs: ['child-helpline', 'trafficking'] }, 'grown-up')).toBe(true);
  });
});
