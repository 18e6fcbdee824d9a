// Reading of a table of contacts: intended values, reported errors, and a lossless round trip.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DraftContact } from '../../../../../core/contacts/draft-contact.ts';
import { emptyContact } from '../../../../../core/contacts/empty-contact.ts';
import { readContactTable } from '../../../../../core/workshop/table/read-contact-table.ts';
import { writeContactTable } from '../../../../../core/workshop/table/write-contact-table.ts';
import { arbitraryContact } from '../../contacts/arbitrary-contact.ts';

function read(text: string, contacts: readonly DraftContact[] = [], language: 'en' | 'el' = 'en') {
  return readContactTable(text, { contacts, language, name: 'list.csv' });
}

const line: DraftContact = {
  ...emptyContact('gr-line'),
  country: 'GR',
  organisation: { en: 'Helping line', el: 'Γραμμή βοήθειας' },
  service: { en: 'Advice' },
  needs: ['child-helpline'],
  phones: [
    { number: '210 123 4567', e164: '+302101234567', kind: 'fixed', channels: ['voice'] },
    { number: '11525', kind: 'short-code', channels: ['voice', 'text'], note: { en: 'At night' } },
  ],
  sources: [{ title: 'A page', address: 'https://example.org', date: '2025-01' }],
  evidenceDate: '2025-01',
  ship: 'ship-after-test-call',
};

describe('A table of our own', () => {
  test('comes back the same, whatever the contacts hold', () => {
    // Spaces and dashes alone are no number, and no row of a table can hold them.
    const writable = arbitraryContact.filter(({ phones }) => phones.every(({ number }) => /\d/.test(number)));
    const contacts = fc.uniqueArray(writable, { maxLength: 6, selector: ({ id }) => id });
    fc.assert(
      fc.property(contacts, (list) => {
        const edited = list.map((contact): DraftContact => ({ ...contact, ship: 'verify-first' }));
        const found = read(writeContactTable(edited), edited);
        expect(found.unknownColumns).toEqual([]);
        expect(found.rows.map(({ kind, changed, notes }) => [kind, changed, notes])).toEqual(
          edited.map(() => ['same', [], []]),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('keeps the id of the contact that replaced this one', () => {
    const table = writeContactTable([{ ...line, replacedBy: 'gr-line-2' }]);
    expect(read(table, []).rows[0]?.contact?.replacedBy).toBe('gr-line-2');
    expect(read('id,replacedBy\ngr-line,\n', [{ ...line, replacedBy: 'gr-old' }]).rows[0]).toMatchObject({
      changed: ['replacedBy'],
      contact: { replacedBy: undefined },
    });
    const unclear = read('id,replacedBy,notes\ngr-line,the new one,New words\n', [line]).rows[0];
    expect(unclear?.notes.map(({ fault }) => fault)).toEqual(['unknown-word']);
  });

  test('shows a cell that begins like a formula as text, and takes it back as it was', () => {
    const contact: DraftContact = { ...line, notes: { en: '=HYPERLINK("http://example.org")' } };
    const table = writeContactTable([contact]);
    expect(table).toContain(`"'=HYPERLINK(""http://example.org"")"`);
    expect(table).toContain(`'+302101234567`);
    expect(read(table, [line]).rows[0]).toMatchObject({
      kind: 'changed',
      changed: ['notes'],
      contact: { notes: contact.notes },
    });
  });

  test('names the fields that differ, and keeps what has no column', () => {
    const table = 'id,openingHours_en,phone1\ngr-line,Always,210 123 4567\n';
    const [row] = read(table, [line]).rows;
    expect(row).toMatchObject({ kind: 'changed', changed: ['openingHours'], row: 2 });
    expect(row?.contact?.phones).toEqual(line.phones);
    expect(row?.contact?.organisation).toEqual(line.organisation);
  });
});

describe('Weekly hours in a cell', () => {
  const hours = (cell: string) =>
    read(`id,schedules\ngr-line,"${cell}"\n`, [line]).rows[0] ?? { kind: 'none', notes: [], contact: line };

  test('are read as people write them: ranges, lists, nights, and what holds on holidays', () => {
    expect(
      hours('MO-FR 9:00-17:00 holidays=closed; Sat 22:00-06:00; 10:00–24:00').contact?.schedules,
    ).toEqual([
      { byday: ['MO', 'TU', 'WE', 'TH', 'FR'], opensAt: '09:00', closesAt: '17:00', holidays: 'closed' },
      { byday: ['SA'], opensAt: '22:00', closesAt: '06:00' },
      { byday: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], opensAt: '10:00', closesAt: '00:00' },
    ]);
    expect(
      hours('Monday, WED 8:00-12:00 from=2026-01-01 weeks=2 start=2026-01-05').contact?.schedules,
    ).toEqual([
      {
        byday: ['MO', 'WE'],
        opensAt: '08:00',
        closesAt: '12:00',
        validFrom: '2026-01-01',
        interval: 2,
        dtstart: '2026-01-05',
      },
    ]);
  });

  test('are reported and unchanged if any of them is not understood, and removed by an empty cell', () => {
    const known = { ...line, schedules: [{ byday: ['MO' as const], opensAt: '09:00', closesAt: '17:00' }] };
    for (const cell of [
      'whenever',
      'MO 9-17',
      'XY 09:00-17:00',
      'MO 09:00-17:00; SA later',
      'MO 25:00-26:00',
    ]) {
      const row = read(`id,schedules,notes\ngr-line,${cell},New words\n`, [known]).rows[0];
      expect(
        row?.notes.map(({ fault, column }) => [fault, column]),
        cell,
      ).toContainEqual(['unknown-word', 'schedules']);
      expect(row?.contact?.schedules, cell).toEqual(known.schedules);
      expect(row?.contact?.notes, cell).toEqual({ en: 'New words' });
    }
    const [emptied] = read('id,schedules\ngr-line,\n', [known]).rows;
    expect(emptied).toMatchObject({ kind: 'changed', changed: ['schedules'] });
    expect(emptied?.contact?.schedules).toBeUndefined();
  });

  test('stand beside the city whose holiday the service keeps, ages and languages', () => {
    const [row] = read(
      'id,holidayCity,minAge,maxAge,languageCodes\ngr-line,Lisbon,6,"17,5","el; AR; Klingon"\n',
      [line],
    ).rows;
    expect(row?.contact).toMatchObject({
      city: 'lisbon',
      minAge: 6,
      maxAge: 17.5,
      languageCodes: ['el', 'ar'],
    });
    expect(row?.notes.map(({ fault, value }) => [fault, value])).toEqual([['unknown-word', 'Klingon']]);
  });
});

describe('A table made elsewhere', () => {
  test('is read by plain words in four languages, separated by semicolons, and new contacts wait to be verified', () => {
    const tables = [
      'Organisation;Country;Phone number;Needs\nHelp;Greece;2101234567;shelter\n',
      'Φορέας;Χώρα;Τηλέφωνο;Ανάγκες\nΒοήθεια;Ελλάδα;2101234567;shelter\n',
      'Ente;Paese;Telefono;Bisogni\nAiuto;Grecia;2101234567;shelter\n',
      'Entidade;País;Telefone;Necessidades\nAjuda;Grécia;2101234567;shelter\n',
    ];
    for (const table of tables) {
      const [row] = read(table).rows;
      expect(row).toMatchObject({ kind: 'new', contact: { country: 'GR', ship: 'verify-first' } });
      expect(row?.contact?.phones[0]).toEqual({ number: '2101234567', kind: 'fixed', channels: ['voice'] });
      expect(row?.contact?.needs).toEqual(['shelter']);
    }
    expect(read(tables[1] ?? '').rows[0]?.contact?.organisation).toEqual({ el: 'Βοήθεια' });
  });

  test('names unknown columns, and is refused when it knows none', () => {
    const table = 'Organisation\tCountry\tFax\tPhone\nHelp\tIT\t1\t0612345678\n';
    expect(read(table).unknownColumns).toEqual(['Fax']);
    expect(read('Colour,Size\nred,2\n')).toMatchObject({ fault: 'no-known-column', rows: [] });
    expect(read('\n\n')).toMatchObject({ fault: 'empty' });
  });

  test('reports converted dates, formulas, unknown words and duplicate ids', () => {
    const table = [
      'id,organisation,service,country,phone,needs,evidence date,notes',
      'a1,A,x,GR,11525,shelter,24/06/2024,=1+1',
      'a2,A,x,GR,11526,food,45467,ok',
      'a2,B,x,Atlantis,11527,shelter,2024-06-24,ok',
    ].join('\n');
    const [first, second, third] = read(table).rows;
    expect(first?.contact).toMatchObject({ evidenceDate: '2024-06-24', notes: { en: '=1+1' } });
    expect(first?.notes.map(({ fault, column }) => [fault, column])).toEqual([
      ['formula', 'notes'],
      ['date-read', 'evidence date'],
      ['short-unknown', 'phone'],
    ]);
    expect(second?.contact?.evidenceDate).toBe('2024-06-24');
    expect(second?.notes.map(({ fault }) => fault)).toEqual([
      'unknown-word',
      'date-read',
      'short-unknown',
      'missing',
    ]);
    expect(third?.kind).toBe('refused');
    expect(third?.notes.map(({ fault }) => fault)).toEqual(['unknown-word', 'twice']);
  });

  test('knows a contact without an id by its country and number', () => {
    const [row] = read('Country,Phone,Opening hours\nGR,210-1234567,Weekdays\n', [line]).rows;
    expect(row).toMatchObject({ kind: 'changed', changed: ['openingHours'] });
    expect(row?.contact?.id).toBe('gr-line');
  });

  test('never gives a short code an international form', () => {
    const table =
      'organisation,country,phone1,phone1_kind,phone1_international\nA,GR,1056,short-code,+301056000\n';
    expect(read(table).rows[0]).toMatchObject({ kind: 'refused', notes: [{ fault: 'short-code' }, {}, {}] });
  });
});
