// The review sheet, the letters to organisations, and the record of an answer.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { confirmContact } from '../../../content-rules/confirm-contact.ts';
import { contactLetters } from '../../../content-rules/contact-letters.ts';
import { planContent } from '../../../core/compose/plan-content.ts';
import { openIn } from '../../../core/compose/works.ts';
import { editedContactSchema } from '../../../core/contacts/contact.ts';
import { reviewCsv, reviewRows } from '../../../core/library/review-sheet.ts';
import { contentFolder, frontMatter, smallContent } from '../../support/content.ts';

const contactsText = readFileSync(
  join(import.meta.dirname, '../../../resources/content/contacts.yaml'),
  'utf8',
);
const contactsIn = (text: string) =>
  (parse(text) as { contacts: unknown[] }).contacts.map((contact) => editedContactSchema.parse(contact));

function rows() {
  const box = '> [!CONFIRM] Who "decides"\n> =It is open.\n>\n> To confirm: the service in charge.';
  const outcome = planContent(
    contentFolder({
      ...smallContent,
      'reports/open.en.md': `${frontMatter('r7.en', 'Open')}## Who {#who}\n\n${box}\n`,
    }),
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return reviewRows(
    outcome.plan.resources.map((planned) => ({
      ...planned.facts,
      language: planned.language,
      open: openIn(planned),
    })),
  );
}

it('names for every text what was done, and for every box what is open and who can confirm it', () => {
  const all = rows();
  expect(all.find(({ text }) => text === 'r7.en')).toMatchObject({
    done: 'reviewed',
    on: '2026-02-01',
    section: 'who',
    question: 'Who "decides": =It is open.',
    owner: 'service',
  });
  expect(all.some(({ text, question }) => text === 'c1.en' && question === '')).toBe(true);
});

it('writes a table that no spreadsheet computes, with empty columns for the reviewer', () => {
  const [first, ...others] = rows();
  if (!first) throw new Error('no rows');
  const csv = reviewCsv([{ ...first, title: '=1+1' }, ...others]);
  expect(csv).toContain('"\'=1+1"');
  expect(csv).toContain('"Who ""decides"": =It is open."');
  expect(csv.split('\r\n')[0]).toContain('"reviewer"');
});

it('asks each organisation in the language of its country, with one sheet for the answer', () => {
  const contacts = contactsIn(contactsText);
  for (const [country, words] of [
    ['GR', 'Αγαπητοί συνάδελφοι'],
    ['CY', 'Αγαπητοί συνάδελφοι'],
    ['IT', 'Gentili colleghe'],
    ['PT', 'Caras e caros colegas'],
  ] as const) {
    const page = contactLetters(contacts, country);
    const asked = contacts.filter((one) => one.country === country && one.ship !== 'do-not-ship');
    expect(page.match(/data-letter=/g)).toHaveLength(asked.length);
    expect(page.match(/data-sheet=/g)).toHaveLength(asked.length);
    expect(page).toContain(words);
    for (const { phones } of asked) for (const { number } of phones) expect(page).toContain(number);
  }
});

it('records an answer in one entry alone, and a later answer in its place', () => {
  const once = confirmContact(contactsText, 'eu-112', { by: 'A "name"', on: '2026-12-10' });
  const twice = confirmContact(once ?? '', 'eu-112', { by: 'Another', on: '2026-12-11' });
  const before = contactsIn(contactsText);
  for (const [text, confirmed] of [
    [once, { by: 'A "name"', on: '2026-12-10' }],
    [twice, { by: 'Another', on: '2026-12-11' }],
  ] as const)
    expect(contactsIn(text ?? '')).toEqual(
      before.map((contact) => (contact.id === 'eu-112' ? { ...contact, confirmed } : contact)),
    );
  expect(confirmContact(contactsText, 'nobody', { by: 'A', on: '2026-12-10' })).toBeUndefined();
});
