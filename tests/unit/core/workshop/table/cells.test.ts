// Numbers, addresses and dates in cells are split correctly or refused, and nothing is lost silently.
import { describe, expect, test } from 'vitest';
import { readContactTable } from '../../../../../core/workshop/table/read-contact-table.ts';

function read(text: string) {
  return readContactTable(text, { contacts: [], language: 'en', name: 'list.csv' });
}

describe('A table', () => {
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
});
