// Groups of the list of contacts: what a caller thinks of first, made from the needs of the contacts.
import type { Need } from '../../../../core/contacts/contact.ts';
import type { RecalledContact } from '../../../../core/contacts/recalled-contact.ts';

/** Groups in the order of the list; `offices` never had a number to call. */
const groupOrder = ['danger', 'children', 'missing', 'referral', 'rights', 'offices'] as const;

/** One group. */
type ContactGroup = (typeof groupOrder)[number];

const groupOfNeed: Readonly<Record<Need, ContactGroup>> = {
  'danger-now': 'danger',
  'child-helpline': 'children',
  violence: 'children',
  'online-safety': 'children',
  'missing-child': 'missing',
  trafficking: 'referral',
  shelter: 'referral',
  'social-help': 'referral',
  guardian: 'rights',
  'legal-aid': 'rights',
  asylum: 'rights',
};

type Grouped = Pick<RecalledContact, 'needs' | 'phones' | 'recalled'>;

/** The group of a contact, by the need that it names first. One whose numbers were all recalled stays where people look for it. */
export function groupOf({ needs, phones, recalled = [] }: Grouped): ContactGroup {
  const [first] = needs;
  if (phones.length + recalled.length === 0 || first === undefined) return 'offices';
  return groupOfNeed[first];
}

/** The contacts group by group; inside a group they keep their order. */
export function inGroups<Listed extends Grouped>(contacts: readonly Listed[]): readonly Listed[] {
  const groups = new Map<ContactGroup, Listed[]>(groupOrder.map((group) => [group, []]));
  for (const contact of contacts) groups.get(groupOf(contact))?.push(contact);
  return [...groups.values()].flat();
}
