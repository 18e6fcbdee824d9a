// Filter of contacts by the age of a person. Lines for children only are not for adults.
import type { Contact, Need } from './contact.ts';

/** What is known about the age. A doubt counts as a child. */
export type AgeKnown = 'not-said' | 'under-6' | '6-11' | '12-14' | '15-17' | 'in-doubt' | 'grown-up';

/** The age groups, in the order they are offered. */
export const agesKnown: readonly AgeKnown[] = [
  'not-said',
  'under-6',
  '6-11',
  '12-14',
  '15-17',
  'in-doubt',
  'grown-up',
];

/** Whole years, both ends included; undefined if the age is unknown. */
const years: Partial<Readonly<Record<AgeKnown, readonly [from: number, to: number]>>> = {
  'under-6': [0, 5],
  '6-11': [6, 11],
  '12-14': [12, 14],
  '15-17': [15, 17],
  'grown-up': [18, Number.POSITIVE_INFINITY],
};

/** Needs that only children have. A contact with another need as well is for everybody. */
const needsOfChildren: readonly Need[] = ['child-helpline', 'missing-child', 'guardian'];

/** Whether a contact may be for a person of this age. A contact without ages is for everybody. */
export function isForAge(
  { needs, minAge = 0, maxAge = Number.POSITIVE_INFINITY }: Pick<Contact, 'needs' | 'minAge' | 'maxAge'>,
  age: AgeKnown,
): boolean {
  const [from, to] = years[age] ?? [0, Number.POSITIVE_INFINITY];
  if (maxAge < from || minAge > to) return false;
  return age !== 'grown-up' || needs.some((need) => !needsOfChildren.includes(need));
}
