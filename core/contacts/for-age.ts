// Decides which contacts are for somebody of an age: lines for children only are not for a person who is grown up.
import type { Contact, Need } from './contact.ts';

/** What is known of the age. A doubt counts as a child. */
export type AgeKnown = 'not-said' | 'child' | 'in-doubt' | 'grown-up';

/** The ages, in the order they are offered. */
export const agesKnown: readonly AgeKnown[] = ['not-said', 'child', 'in-doubt', 'grown-up'];

/** Needs that only children have. A contact with another need as well is for everybody. */
const needsOfChildren: readonly Need[] = ['child-helpline', 'missing-child', 'guardian'];

/** Says whether a contact is for somebody of this age. */
export function isForAge({ needs }: Pick<Contact, 'needs'>, age: AgeKnown): boolean {
  return age !== 'grown-up' || needs.some((need) => !needsOfChildren.includes(need));
}
