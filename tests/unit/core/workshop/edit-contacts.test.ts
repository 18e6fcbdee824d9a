// Edits of contacts: incomplete entries stay, and other fields do not change.
import { describe, expect, test } from 'vitest';
import { emptyContact } from '../../../../core/contacts/empty-contact.ts';
import { smallContent } from '../../../support/content.ts';
import { MemoryDraft } from './draft-texts.ts';

describe('Contacts', () => {
  test('are changed field by field; the rest of the file stays as it was written', () => {
    const contacts = String(smallContent['contacts.yaml']).replace('emails: []', 'emails: [] # none known');
    const draft = new MemoryDraft({ ...smallContent, 'contacts.yaml': contacts });
    const [contact] = draft.view().contacts;
    if (!contact) throw new Error('the draft has a contact');
    draft.edit({ kind: 'contact-set', contact: { ...contact, openingHours: { en: 'Nights' } } });
    const text = draft.text('contacts.yaml') ?? '';
    expect(text).toContain('emails: [] # none known');
    // Only the room inside brackets may change.
    const dense = (yaml: string): string => yaml.replace(/(?<=[[{]) | (?=[\]}])/g, '');
    expect(dense(text).replace(/openingHours:\n\s+en: Nights/, 'openingHours: {en: Always}')).toBe(
      dense(contacts),
    );
    expect(draft.problems()).toEqual([]);
  });

  test('are added, called otherwise, imported together and removed', () => {
    const draft = new MemoryDraft(smallContent);
    const [contact] = draft.view().contacts;
    if (!contact) throw new Error('the draft has a contact');
    draft.edit({ kind: 'contact-set', contact: { ...contact, id: 'gr-two' } });
    draft.edit({ kind: 'contact-set', contact: { ...contact, id: 'gr-three' }, before: 'gr-two' });
    draft.edit({
      kind: 'contacts-imported',
      contacts: [
        { ...contact, id: 'pt-new', country: 'PT' },
        { ...contact, notes: { en: 'From the table' } },
      ],
    });
    draft.edit({ kind: 'contact-removed', id: 'gr-three' });
    expect(draft.view().contacts.map(({ id, notes }) => [id, notes?.en])).toEqual([
      ['gr-line', 'From the table'],
      ['pt-new', undefined],
    ]);
    expect(draft.view().about.countries).toContain('PT');
    expect(draft.problems()).toEqual([]);
    expect(draft.plan({ kind: 'contact-removed', id: 'nobody' }).ok).toBe(false);
  });

  test('are the same after an edit as after opening the draft again, for any text', () => {
    const odd = [
      'yes',
      'null',
      '1e3',
      '- a list',
      '*name',
      '&name',
      ' before and after ',
      'two\nlines\n',
      '# no',
      '{a: b}',
      'it\'s "so"',
      '~',
      '0x1F',
      'a: b',
      'back\rslash \\',
    ];
    const { 'contacts.yaml': _contacts, ...without } = smallContent;
    for (const words of [odd, odd.filter((text) => !text.startsWith('*'))])
      for (const start of [without, smallContent, { ...smallContent, 'contacts.yaml': 'contacts: []\n' }]) {
        const draft = new MemoryDraft(start);
        const contacts = words.map((text, index) => ({
          ...emptyContact(`gr-odd-${index}`),
          country: 'GR' as const,
          notes: { en: text },
          emails: [text],
          minAge: 0.5,
        }));
        draft.edit({ kind: 'contacts-imported', contacts });
        draft.edit({
          kind: 'contact-set',
          contact: { ...(contacts[0] ?? emptyContact('x')), region: { en: words[4] ?? '' } },
        });
        const anew = new MemoryDraft({ ...start, ...Object.fromEntries(draft.files().texts) });
        expect(draft.view()).toEqual(anew.view());
        expect(draft.problems()).toEqual(anew.problems());
        const seen = draft.view().contacts.find(({ id }) => id === 'gr-odd-7');
        expect(seen?.notes?.en).toBe(words[7]);
      }
  });

  test('keep numbers and sources that somebody has only begun to write', () => {
    const draft = new MemoryDraft(smallContent);
    const [contact] = draft.view().contacts;
    if (!contact) throw new Error('the draft has a contact');
    const begun = {
      ...contact,
      phones: [...contact.phones, { number: '', kind: 'mobile' as const, channels: ['voice' as const] }],
      sources: [...contact.sources, { title: '', address: '', date: 'undated' }],
    };
    draft.edit({ kind: 'contact-set', contact: begun });
    expect(draft.view().contacts[0]?.phones).toEqual(begun.phones);
    expect(draft.view().contacts[0]?.sources).toEqual(begun.sources);
    expect(draft.problems().map(({ problem }) => ('field' in problem ? problem.field : ''))).toEqual([
      'contacts.0.phones.1.number',
      'contacts.0.sources.1.title',
      'contacts.0.sources.1.address',
    ]);
  });

  test('come into a draft that has no file of contacts', () => {
    const { 'contacts.yaml': _contacts, ...others } = smallContent;
    const draft = new MemoryDraft({
      ...others,
      'reports/signs.en.md': smallContent['reports/signs.el.md'] ?? '',
    });
    draft.edit({ kind: 'contact-set', contact: { ...emptyContact('eu-112'), organisation: { en: '112' } } });
    expect(draft.view().contacts).toMatchObject([{ id: 'eu-112', ship: 'verify-first' }]);
  });
});
