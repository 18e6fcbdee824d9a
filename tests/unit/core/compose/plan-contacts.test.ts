// Contacts of a kit: only released ones, and replaced numbers with their replacements.
import { describe, expect, it } from 'vitest';
import { englishReport, smallContent } from '../../../support/content.ts';
import { plan, problems } from '../../../support/planned-content.ts';

/** Contacts where `next` replaced `gr-line`; `gr-new` is another one. */
function replaced(next: string, ship = 'ship-after-test-call', more = ''): string {
  const [head = '', entry = ''] = String(smallContent['contacts.yaml']).split(/(?=^ {2}- id: )/m);
  const newer = entry.replace('gr-line', 'gr-new').replace('ship-after-test-call', ship);
  return `${head}${entry.trimEnd()}\n    replacedBy: ${next}\n${more}${newer}`;
}

describe('The contacts of a content folder', () => {
  it('says what took the place of a contact only when that is in the kit, and names what leads nowhere or in a circle', () => {
    const first = (text: string) => plan({ ...smallContent, 'contacts.yaml': text }).contacts[0];
    expect(first(replaced('gr-new'))?.replacedBy).toBe('gr-new');
    expect(first(replaced('gr-new', 'verify-first'))).not.toHaveProperty('replacedBy');
    for (const [next, reason] of [
      ['gr-gone', 'is not in the kit'],
      ['gr-line', 'leads back'],
    ] as const)
      expect(problems({ 'contacts.yaml': replaced(next) })).toContainEqual(
        expect.objectContaining({
          code: 'content-invalid',
          file: 'contacts.yaml',
          field: 'contacts.0.replacedBy',
          reason: expect.stringContaining(reason),
        }),
      );
  });

  it('leaves no old number among the emergency numbers once the new one ships', () => {
    const strip = (ship: string) => replaced('gr-new', ship, '    stripOrder: 2\n');
    expect(problems({ 'contacts.yaml': strip('ship-after-test-call') })).toContainEqual(
      expect.objectContaining({ code: 'content-invalid', field: 'contacts.0.stripOrder' }),
    );
    const [waiting] = plan({ ...smallContent, 'contacts.yaml': strip('verify-first') }).contacts;
    expect(waiting).toMatchObject({ id: 'gr-line', stripOrder: 2 });
    const oldWaits = strip('ship-after-test-call').replace(
      'ship: ship-after-test-call',
      'ship: verify-first',
    );
    expect(problems({ 'contacts.yaml': oldWaits })).not.toContainEqual(
      expect.objectContaining({ field: 'contacts.0.stripOrder' }),
    );
  });

  it('keeps contacts that wait for a check out of the kit and says which', () => {
    const waiting = String(smallContent['contacts.yaml']).replace('ship-after-test-call', 'verify-first');
    const report = englishReport.replace(' and [Greece](kit:contact/gr-line)', '');
    const { contacts, heldBackContacts } = plan({
      ...smallContent,
      'contacts.yaml': waiting,
      'reports/signs.en.md': report,
    });
    expect({ contacts, heldBackContacts }).toEqual({ contacts: [], heldBackContacts: ['gr-line'] });
  });
  it('names every number that no phone has, and every address and date that is none, with its field', () => {
    const text = String(smallContent['contacts.yaml']);
    const changed = (from: RegExp, to: string) => {
      const next = text.replace(from, to);
      expect(next).not.toBe(text);
      return problems({ 'contacts.yaml': next });
    };
    const phone = (number: string, kind = 'fixed', more = '') =>
      changed(
        /phones:[\s\S]*?(?=\n {4}emails)/,
        `phones:\n      - { number: '${number}', kind: ${kind}, channels: [voice]${more} }`,
      );
    const at = (field: string) =>
      expect.objectContaining({
        code: 'content-invalid',
        file: 'contacts.yaml',
        field: `contacts.0.${field}`,
      });
    expect(phone('2101234567')).toEqual([]);
    for (const number of [
      '2101234567/8',
      '2101234567-70',
      '210 1234567, 210 7654321',
      '306912345678',
      '3.06912E+11',
      '21012345',
    ])
      expect(phone(number), number).toContainEqual(at('phones.0.number'));
    expect(phone('1056')).toContainEqual(at('phones.0.kind'));
    expect(phone('2101234567', 'short-code')).toContainEqual(at('phones.0.kind'));
    expect(phone('2101234567', 'fixed', ", e164: '+302101234568'")).toContainEqual(at('phones.0.e164'));
    expect(changed(/emails: .*/, 'emails: [nobody]')).toContainEqual(at('emails.0'));
    for (const address of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'vbscript:x',
      'https://a.org@b.org/',
    ])
      expect(changed(/websites: .*/, `websites: ['${address}']`), address).toContainEqual(at('websites.0'));
    for (const day of ['2026-02-31', '2026-13-01', '31/02/2026'])
      expect(changed(/evidenceDate: .*/, `evidenceDate: '${day}'`), day).toContainEqual(at('evidenceDate'));
  });
  it('of a contact that may not ship is named by its id', () => {
    const forbidden = String(smallContent['contacts.yaml']).replace('ship-after-test-call', 'do-not-ship');
    expect(problems({ 'contacts.yaml': forbidden })).toContainEqual(
      expect.objectContaining({ code: 'contact-not-allowed', contact: 'gr-line' }),
    );
  });
});
