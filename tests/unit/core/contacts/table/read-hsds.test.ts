// Proves that HSDS tables are taken contact by contact, from files of their own or from one, and that what a kit wrote comes back the same.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DraftContact } from '../../../../../core/contacts/draft-contact.ts';
import { contactFiles } from '../../../../../core/contacts/hsds.ts';
import { hsdsTables, readHsdsTables } from '../../../../../core/contacts/table/read-hsds.ts';
import { arbitraryContacts } from '../arbitrary-contact.ts';

type Text = { readonly name: string; readonly text: string };

function filesOf(contacts: Parameters<typeof contactFiles>[0]): Text[] {
  return contactFiles(contacts).map(({ path, content }) => ({
    name: path.split('/').at(-1) ?? '',
    text: content,
  }));
}

test('What a kit wrote comes back the same, new to a draft that has none of it', () => {
  fc.assert(
    fc.property(arbitraryContacts, (contacts) => {
      const tables = hsdsTables(filesOf(contacts));
      const known = contacts.map((contact): DraftContact => ({ ...contact, ship: 'ship-after-test-call' }));
      expect(readHsdsTables(tables, known).rows.map(({ kind, changed }) => [kind, changed])).toEqual(
        contacts.map(() => ['same', []]),
      );
      const fresh = readHsdsTables(tables, []).rows;
      expect(fresh.every(({ kind, contact }) => kind === 'new' && contact?.ship === 'verify-first')).toBe(
        true,
      );
    }),
    { numRuns: 50 },
  );
});

test('One file may hold all tables, and a contact that lacks something keeps no other out', () => {
  const organizations = [{ id: 'o1', name: 'Help', description: 'Help' }];
  const [whole] = fc.sample(
    arbitraryContacts.filter((contacts) => contacts.length === 1),
    { numRuns: 1, seed: 7 },
  );
  const tables = Object.fromEntries(
    filesOf(whole ?? [])
      .filter(({ name }) => name.endsWith('.json') && name !== 'datapackage.json')
      .map(({ name, text }) => [name.replace(/\.json$/, ''), JSON.parse(text) as unknown[]]),
  );
  const lacking = { id: 's1', organization_id: 'o1', name: 'Advice', status: 'active' };
  const one = {
    ...tables,
    organizations: [...(tables['organizations'] ?? []), ...organizations],
    services: [...(tables['services'] ?? []), lacking],
  };
  const found = readHsdsTables(hsdsTables([{ name: 'all.json', text: JSON.stringify(one) }]), []);
  expect(found.rows.map(({ kind }) => kind)).toEqual(['new', 'refused']);
  expect(found.rows[1]?.notes[0]).toMatchObject({ fault: 'invalid' });
});

test('JSON that holds no tables is named as such', () => {
  const tables = hsdsTables([{ name: 'other.json', text: '{"colour": "red"}' }]);
  expect(readHsdsTables(tables, [])).toMatchObject({ fault: 'not-contacts', rows: [] });
});
