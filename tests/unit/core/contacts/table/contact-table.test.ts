// Proves that a table of contacts is read as a person meant it, that traps are told, and that our own table comes back the same.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DraftContact } from '../../../../../core/contacts/draft-contact.ts';
import { emptyContact } from '../../../../../core/contacts/empty-contact.ts';
import { readContactTable } from '../../../../../core/contacts/table/read-contact-table.ts';
import { writeContactTable } from '../../../../../core/contacts/table/write-contact-table.ts';
import { arbitraryContact } from '../arbitrary-contact.ts';

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

  test('says what took the place of a contact, to whoever reads it first', () => {
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

  test('are told and left alone when any of them is not understood, and taken out by an empty cell', () => {
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

  test('refuses numbers that a spreadsheet program spoiled, and says what it read of the others', () => {
    const table = [
      'organisation,country,phone',
      'A,GR,3.02101E+11',
      'B,GR,302101234567',
      'C,IT,612345678',
      'D,IT,0612345678',
      'E,GR,call us',
      'F,GR,+30 210 1234567',
      'G,GR,2101234567/8',
      'H,GR,"210 1234567, 210 7654321"',
      'I,GR,2101234567-70',
      'J,GR,1234567',
    ].join('\n');
    const rows = read(table).rows;
    const ofNumber = (row: (typeof rows)[number]) =>
      row.notes.filter(({ fault }) => fault !== 'missing').map(({ fault, detail }) => detail ?? fault);
    expect(rows.map((row) => [row.kind, ...ofNumber(row)])).toEqual([
      ['refused', 'number-mangled'],
      ['new', '+302101234567'],
      ['refused', 'number-invalid'],
      ['new'],
      ['refused', 'number-letters'],
      ['new'],
      ['new', '2101234567, 2101234568'],
      ['new', '210 1234567, 210 7654321'],
      ['refused', 'number-range'],
      ['refused', 'number-invalid'],
    ]);
    expect(rows[0]).toMatchObject({
      file: 'list.csv',
      row: 2,
      notes: [{ column: 'phone', value: '3.02101E+11' }, {}, {}],
    });
    expect(rows[5]?.contact?.phones[0]).toMatchObject({ number: '+30 210 1234567', e164: '+302101234567' });
    expect(rows[7]?.contact?.phones.map(({ number }) => number)).toEqual(['210 1234567', '210 7654321']);
  });

  test('keeps an extension with its number, leaves out fax numbers, and asks about short numbers nobody knows', () => {
    const table = [
      'organisation,country,phone,phone note',
      'A,GR,2101234567 εσωτ. 12,Mornings',
      'B,GR,tel. 2101234567 / fax 2107654321,',
      'C,GR,1999,',
    ].join('\n');
    const [first, second, third] = read(table).rows;
    expect(first?.contact?.phones).toMatchObject([
      { number: '2101234567', note: { en: 'Mornings; ext. 12' } },
    ]);
    expect(second?.contact?.phones).toHaveLength(1);
    expect(second?.notes).toContainEqual({ fault: 'number-fax', column: 'phone', value: '2107654321' });
    expect(third).toMatchObject({
      kind: 'new',
      contact: { phones: [{ number: '1999', kind: 'short-code' }] },
    });
    expect(third?.notes[0]).toMatchObject({ fault: 'short-unknown', value: '1999' });
  });

  test('refuses a number whose international form is another number', () => {
    const header = 'organisation,country,phone1,phone1_kind,phone1_international\n';
    const rows = [
      'A,GR,2101234567,fixed,+302101234568',
      'B,GR,2101234567,short-code,',
      'C,GR,2101234567,fixed,302101234567',
      'D,GR,2101234567/8,fixed,+302101234567',
    ].map((line) => read(header + line).rows[0]);
    expect(rows.map((row) => [row?.kind, row?.notes[0]?.fault])).toEqual([
      ['refused', 'number-mismatch'],
      ['refused', 'number-mismatch'],
      ['new', 'number-read'],
      ['refused', 'number-read'],
    ]);
    expect(rows[2]?.contact?.phones[0]?.e164).toBe('+302101234567');
  });

  test('makes two entries of two addresses in a cell, and leaves out what is no address', () => {
    const table = [
      'organisation,country,email,website',
      'A,GR,"a@example.org, b@example.org; A@example.org","www.example.org; https://example.org/a,b?c=1;2"',
      'B,GR,nobody,javascript:alert(1)',
      'C,GR,mailto:c@example.org,data:text/html;base64;AAAA',
      'D,GR,-,file:///etc/passwd http://good.org@evil.org/',
    ].join('\n');
    const rows = read(table).rows;
    expect(rows.map(({ contact }) => [contact?.emails, contact?.websites])).toEqual([
      [
        ['a@example.org', 'b@example.org'],
        ['https://www.example.org', 'https://example.org/a,b?c=1;2'],
      ],
      [[], []],
      [['c@example.org'], []],
      [[], []],
    ]);
    const told = rows.map(({ notes }) =>
      notes.map(({ fault }) => fault).filter((fault) => fault !== 'missing'),
    );
    expect(told[0]).toEqual(['website-completed']);
    expect(told[1]).toEqual(['email-invalid', 'website-invalid']);
    expect(new Set(told[2])).toEqual(new Set(['website-invalid']));
    expect(told[3]).toEqual(['website-invalid', 'website-invalid']);
  });

  test('takes no day that is not in the calendar, and nobody for a confirmation without a name', () => {
    const header = 'organisation,country,evidence date,confirmed on,confirmed by,source,source date\n';
    const rowOf = (line: string) => read(header + line).rows[0];
    for (const day of ['2026-02-31', '2026-13-01', '31/02/2026', '2026-00', 'soon']) {
      const row = rowOf(`A,GR,${day},${day},Desk,A page,${day}`);
      expect(row?.contact, day).toMatchObject({ evidenceDate: 'undated', sources: [{ date: 'undated' }] });
      expect(row?.contact?.confirmed, day).toBeUndefined();
      expect(
        row?.notes.filter(({ fault }) => fault === 'date-unclear'),
        day,
      ).toHaveLength(3);
    }
    expect(rowOf('A,GR,03/04/2026,,,,')).toMatchObject({
      contact: { evidenceDate: '2026-04-03' },
      notes: [{ fault: 'date-read', detail: '2026-04-03' }, {}, {}, {}],
    });
    const unnamed = rowOf('A,GR,,2026-02-01,,,');
    expect(unnamed?.contact).toMatchObject({ evidenceDate: '2026-02-01' });
    expect(unnamed?.contact?.confirmed).toBeUndefined();
    expect(unnamed?.notes[0]).toMatchObject({ fault: 'unconfirmed', value: '2026-02-01' });
    expect(rowOf('A,GR,,2026-02-01,Desk,,')?.contact?.confirmed).toEqual({ on: '2026-02-01', by: 'Desk' });
  });

  test('names what no column holds: cells beyond the last one, columns without a name, a quotation mark that stays open', () => {
    const moved = read('organisation,country,phone\nA,GR,210 1234567, 210 7654321\n').rows[0];
    expect(moved).toMatchObject({ kind: 'refused' });
    expect(moved?.notes).toContainEqual({ fault: 'cells-beyond', column: 'D', value: ' 210 7654321' });
    expect(read('organisation,,phone\nA,more,1056\n').unknownColumns).toEqual(['B']);
    expect(read('organisation,phone\nA,"1056\nB,197\n')).toMatchObject({ fault: 'quote-open', rows: [] });
  });

  test('tells dates that were rewritten, formulas, unknown words and ids that stand there twice', () => {
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
