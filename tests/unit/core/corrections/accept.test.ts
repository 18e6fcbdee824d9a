import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editedContactSchema } from '../../../../core/contacts/contact.ts';
import type { DraftContact } from '../../../../core/contacts/draft-contact.ts';
import { contactFiles, readContactFiles } from '../../../../core/contacts/hsds.ts';
import {
  type Acceptance,
  acceptStatement,
  canAccept,
  isAccepted,
} from '../../../../core/corrections/accept.ts';
import type { Correction } from '../../../../core/corrections/correction.ts';
import {
  groupReports,
  type Report,
  reportIdOf,
  type Statement,
} from '../../../../core/corrections/report.ts';
import { seal } from '../../../../main/disk/corrections/seal.ts';
import { makeSecretKey } from '../../../../main/disk/minisign/secret-key-file.ts';
import { changeNumber } from '../../../../renderer/features/publish/corrections/change-number.ts';
import { arbitraryCorrection } from './arbitrary-correction.ts';

const contact: DraftContact = {
  id: 'gr-line',
  country: 'GR',
  organisation: { en: 'Harbour helpline', el: 'Γραμμή λιμανιού' },
  service: { en: 'Advice' },
  needs: ['trafficking'],
  isEmergency: false,
  phones: [{ number: '2310500501', e164: '+302310500501', kind: 'fixed', channels: ['voice'] }],
  emails: [],
  websites: [],
  openingHours: { en: 'Always', el: 'Πάντα' },
  isAlwaysOpen: true,
  languages: { en: 'Greek' },
  isFree: 'yes',
  whoMayCall: { en: 'Everyone' },
  sources: [{ title: 'Page', address: 'https://example.org/', date: '2026-10' }],
  evidenceDate: '2026-10',
  confirmed: { on: '2026-01-01', by: 'Harbour' },
  ship: 'ship-after-test-call',
};
const key = makeSecretKey();
const today = '2026-11-30';
const acceptance: Acceptance = { today, sourceTitle: (who) => `Call by ${who}`, renumber: changeNumber };
let count = 0;

function report(more: Partial<Correction>): Report {
  count += 1;
  const correction = {
    id: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
    revision: 1,
    contact: 'gr-line',
    phone: '2310500501',
    kit: { id: 'org.example.kit', version: '2026.1' },
    on: '2026-11-25',
    outcome: 'changed',
    language: 'en',
    ...more,
  } as Correction;
  const sealed = seal(correction, key);
  return { reportId: reportIdOf(sealed), correction, keyId: sealed.keyId, isDeclined: false };
}

function statement(...reports: Report[]): Statement {
  const statements = groupReports(reports).flatMap((group) => group.statements);
  expect(statements).toHaveLength(1);
  return statements[0] as Statement;
}

describe('Reports of one contact', () => {
  it('are put together when they say the same, and stand side by side when they do not.', () => {
    const groups = groupReports([
      report({ part: 'number', value: '2310500777' }),
      report({ outcome: 'wrong', value: '2310 500 777' }),
      report({ outcome: 'worked' }),
      report({ outcome: 'wrong' }),
      report({ part: 'hours', value: '9 to 17' }),
      report({ part: 'hours', value: ' 9  TO 17'.trim() }),
    ]);
    expect(
      groups.map(({ subject, statements }) => [subject, statements.map(({ reports }) => reports.length)]),
    ).toEqual([
      ['number', [2, 1, 1]],
      ['hours', [2]],
    ]);
  });
});

describe('Accepting reports', () => {
  it('changes the number with its international form, and keeps before, after, who and when of each caller.', () => {
    const [maria, unnamed] = [
      report({ part: 'number', value: '2310500777', who: 'Maria' }),
      report({ outcome: 'wrong', value: '2310 500777', on: '2026-11-20' }),
    ];
    const said = statement(maria, unnamed);
    const after = acceptStatement(contact, said, acceptance);
    expect(after.phones).toEqual([
      expect.objectContaining({ number: '2310 500777', e164: '+302310500777', kind: 'fixed' }),
    ]);
    expect(after.changes).toEqual([
      expect.objectContaining({ by: `key ${unnamed.keyId}`, on: '2026-11-20', before: '2310500501' }),
      expect.objectContaining({ by: 'Maria', on: '2026-11-25', field: 'phone.number', after: '2310 500777' }),
    ]);
    expect(after.evidenceDate).toBe('2026-11-25');
    expect(after.sources.map(({ title }) => title)).toEqual([
      `Call by key ${unnamed.keyId}`,
      'Call by Maria',
      'Page',
    ]);
    // Whoever confirmed the old number did not confirm the new one.
    expect(after.confirmed).toBeUndefined();
    expect([maria, unnamed].every((one) => isAccepted(after, one))).toBe(true);
    expect(acceptStatement(after, said, acceptance)).toBe(after);
  });

  it('confirms an entry only when the publisher says that the organisation did.', () => {
    const worked = statement(report({ outcome: 'worked', who: 'Maria' }));
    expect(acceptStatement(contact, worked, acceptance).confirmed).toEqual(contact.confirmed);
    const sure = acceptStatement(contact, worked, { ...acceptance, confirmedBy: 'Harbour Lights' });
    expect(sure.confirmed).toEqual({ on: '2026-11-25', by: 'Harbour Lights' });
    expect(sure.changes).toEqual([
      expect.objectContaining({ field: 'service.assured_date', before: '2026-01-01', after: '2026-11-25' }),
    ]);
    expect(sure.phones).toEqual(contact.phones);
  });

  it('removes the old text of other languages and the old structured hours.', () => {
    const hours = statement(report({ part: 'hours', value: '9–17', language: 'el' }));
    const after = acceptStatement({ ...contact, schedules: [] as never }, hours, acceptance);
    expect(after.openingHours).toEqual({ el: '9–17' });
    expect(after.isAlwaysOpen).toBe(false);
    expect(after.schedules).toBeUndefined();
    expect(after.changes?.[0]).toMatchObject({ before: 'Πάντα', after: '9–17' });
  });

  it('takes a wrong number out, and holds a closed service back.', () => {
    expect(acceptStatement(contact, statement(report({ outcome: 'wrong' })), acceptance).phones).toEqual([]);
    const closed = acceptStatement(contact, statement(report({ part: 'closed' })), acceptance);
    expect(closed.ship).toBe('verify-first');
  });

  it('is left to a person where a report does not say enough, or the number is gone.', () => {
    for (const more of [{ part: 'hours' }, { outcome: 'wrong', phone: '999' }] as Partial<Correction>[]) {
      const said = statement(report(more));
      expect(canAccept(contact, said)).toBe(false);
      expect(acceptStatement(contact, said, acceptance)).toBe(contact);
    }
  });

  it('believes no day after today.', () => {
    const future = statement(report({ outcome: 'worked', on: '2099-01-01' }));
    const after = acceptStatement(contact, future, { ...acceptance, confirmedBy: 'Harbour' });
    expect([after.evidenceDate, after.confirmed?.on, after.changes?.[0]?.on]).toEqual([today, today, today]);
  });

  it('gives a contact that a kit can hold, with all that was kept of it.', () => {
    fc.assert(
      fc.property(fc.array(arbitraryCorrection, { minLength: 1, maxLength: 5 }), (corrections) => {
        const reports = corrections.map((correction) => {
          const sealed = seal({ ...correction, contact: 'gr-line', phone: '2310500501' } as Correction, key);
          return { ...sealed, reportId: reportIdOf(sealed), isDeclined: false };
        });
        const accepted = groupReports(reports)
          .flatMap((group) => group.statements)
          .reduce((now, said) => acceptStatement(now, said, acceptance), contact);
        const edited = editedContactSchema.parse(accepted);
        const { ship: _ship, ...written } = edited;
        const files = contactFiles([written]).map(({ path, content }) => ({
          path,
          bytes: new TextEncoder().encode(content),
        }));
        expect(readContactFiles(files)).toEqual({ ok: true, value: [written] });
      }),
      { numRuns: 60 },
    );
  });
});
