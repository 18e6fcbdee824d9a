// Reasons that fold a number, and that age is none of them.
import { describe, expect, it } from 'vitest';
import type { Contact, Phone } from '../../../../core/contacts/contact.ts';
import type { Correction } from '../../../../core/corrections/correction.ts';
import { type FoldFacts, foldOf, kitFactsOnly, openPhones } from '../../../../core/corrections/folding.ts';
import { contact } from '../library/kit-changes/support.ts';

const [first, second] = contact('gr-a').phones as [Phone, Phone];
const emergency: Phone = { number: '112', kind: 'short-code', channels: ['voice'] };
const missing: Phone = { number: '116 000', kind: 'short-code', channels: ['voice'] };

function call(more: Partial<Correction>): Correction {
  return {
    id: 'b0c3a0f4-1c2d-4e3f-8a9b-0c1d2e3f4a5b',
    revision: 1,
    contact: 'gr-a',
    phone: '1056',
    kit: { id: 'org.example.kit', version: '2026.1' },
    on: '2026-03-01',
    outcome: 'wrong',
    language: 'en',
    ...more,
  };
}
const noted = (...corrections: Correction[]): FoldFacts => ({ corrections, isKeyRevoked: false });
const reasons = (of: Contact, facts: FoldFacts) => of.phones.map((phone) => foldOf(of, phone, facts)?.reason);

describe('A number', () => {
  it('is not folded by age: neither confirmed long ago nor undated', () => {
    for (const of of [
      contact('gr-a', { confirmed: { on: '2010-01-01', by: 'Desk' }, evidenceDate: '2010' }),
      contact('gr-a', { evidenceDate: 'undated', sources: [{ title: 'S', address: '', date: 'undated' }] }),
    ])
      expect(openPhones(of, kitFactsOnly)).toEqual(of.phones);
  });

  it('is folded once the reader reported it as wrong, and no other number is', () => {
    expect(reasons(contact('gr-a'), noted(call({})))).toEqual(['reported-wrong', undefined]);
    expect(foldOf(contact('gr-a'), first, noted(call({})))).toEqual({
      reason: 'reported-wrong',
      on: '2026-03-01',
    });
    expect(openPhones(contact('gr-a'), noted(call({})))).toEqual([second]);
    const changed = call({ outcome: 'changed', part: 'number', value: '1057' });
    expect(reasons(contact('gr-a'), noted(changed))).toEqual(['reported-wrong', undefined]);
    expect(reasons(contact('gr-b'), noted(call({})))).toEqual([undefined, undefined]);
    const written = noted(call({ phone: '2101234567' }));
    expect(reasons(contact('gr-a'), written)).toEqual([undefined, 'reported-wrong']);
  });

  it('is open again after a later call that worked, or a later confirmation', () => {
    const worked = call({ outcome: 'worked', on: '2026-03-02' });
    expect(reasons(contact('gr-a'), noted(call({}), worked))).toEqual([undefined, undefined]);
    expect(reasons(contact('gr-a'), noted(worked, call({})))).toEqual([undefined, undefined]);
    expect(reasons(contact('gr-a'), noted(worked, call({ on: '2026-03-02' })))[0]).toBe('reported-wrong');
    const confirmedOn = (on: string) => contact('gr-a', { confirmed: { on, by: 'Desk' } });
    expect(reasons(confirmedOn('2026-03-02'), noted(call({})))[0]).toBeUndefined();
    expect(reasons(confirmedOn('2026-03-01'), noted(call({})))[0]).toBe('reported-wrong');
  });

  it('stays open when only hours, name, languages or place changed', () => {
    for (const part of ['hours', 'answers', 'languages', 'moved'] as const)
      expect(reasons(contact('gr-a'), noted(call({ outcome: 'changed', part })))[0], part).toBeUndefined();
  });

  it('is folded with all others of a service that is closed, by the reader or by the kit', () => {
    const closed = call({ outcome: 'changed', part: 'closed' });
    expect(reasons(contact('gr-a'), noted(closed))).toEqual(['closed', 'closed']);
    const worked = call({ outcome: 'worked', phone: '210 123 4567', on: '2026-04-01' });
    expect(reasons(contact('gr-a'), noted(closed, worked))).toEqual([undefined, undefined]);
    const changes: Contact['changes'] = [
      {
        on: '2026-02-01',
        kind: 'update',
        field: 'service.status',
        before: 'active',
        after: 'inactive',
        by: 'A',
      },
    ];
    expect(reasons(contact('gr-a', { changes }), kitFactsOnly)).toEqual(['closed', 'closed']);
    const reopened = [
      ...changes,
      { on: '2026-02-02', kind: 'update', field: 'service.status', after: 'active', by: 'A' },
    ];
    expect(reasons(contact('gr-a', { changes: reopened }), kitFactsOnly)).toEqual([undefined, undefined]);
    const confirmed = { on: '2026-02-02', by: 'Desk' };
    expect(reasons(contact('gr-a', { changes, confirmed }), kitFactsOnly)).toEqual([undefined, undefined]);
  });

  it('is folded once another contact took the place of its own', () => {
    expect(reasons(contact('gr-a', { replacedBy: 'gr-b' }), kitFactsOnly)).toEqual(['replaced', 'replaced']);
  });

  it('is folded when the key of its publisher was revoked, unless the law fixes it', () => {
    const facts = { corrections: [], isKeyRevoked: true };
    const of = contact('gr-a', { phones: [first, missing] });
    expect(reasons(of, facts)).toEqual(['revoked', undefined]);
  });

  it('is never folded when it is 112', () => {
    const of = contact('gr-a', { phones: [emergency], replacedBy: 'gr-b' });
    const facts = { corrections: [call({ phone: '112' })], isKeyRevoked: true };
    expect(reasons(of, facts)).toEqual([undefined]);
  });
});
