// Sentence and label for the age of a contact.
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { ageWord, evidenceSentence } from '../../../../core/contacts/evidence-sentence.ts';
import { ageOf, evidenceOf } from '../../../../core/contacts/freshness.ts';
import { contact } from '../library/kit-changes/support.ts';

const clock = { nowMs: new Date('2026-11-30T12:00:00').getTime(), kitIssued: '2026-11-25' };
const from = (date: string): Partial<Contact> => ({
  evidenceDate: date,
  sources: [{ title: 'Source', address: '', date }],
});
const law = (number: string): Partial<Contact> => ({
  phones: [{ number, kind: 'short-code', channels: ['voice'] }],
});

function saidOf(more: Partial<Contact>) {
  const evidence = evidenceOf(contact('gr-a', more));
  const age = ageOf(evidence, clock);
  return [evidenceSentence(evidence, age).key, ageWord(evidence, age)];
}

describe('The words of an age', () => {
  it('are a sentence with the whole date, and a short word', () => {
    const checked = (kind: 'reviewed' | 'compiled', on: string) => ({ check: { kind, on } });
    const confirmed = (on: string) => ({ confirmed: { on, by: 'Desk' } });
    for (const [more, key, word] of [
      [from('2025-10-07'), 'unconfirmed', { key: 'ageSource', date: '2025-10-07' }],
      [from('2023-11'), 'unconfirmedOld', { key: 'ageOld', date: '2023' }],
      [from('undated'), 'unconfirmedUndated', { key: 'ageUndated' }],
      [
        { ...from('2020'), ...confirmed('2026-01-01') },
        'confirmedBy',
        { key: 'ageConfirmed', date: '2026-01-01' },
      ],
      [
        { ...from('2026-02'), ...confirmed('2020-01-01') },
        'confirmedThenSource',
        { key: 'ageSource', date: '2026-02' },
      ],
      [{ ...from('2020'), ...confirmed('2022-01-01') }, 'confirmedOld', { key: 'ageOld', date: '2022' }],
      [
        { ...from('2025-10-07'), ...checked('reviewed', '2026-03-01') },
        'unconfirmedChecked',
        { key: 'ageChecked', date: '2026-03-01' },
      ],
      [
        { ...from('2020'), ...checked('reviewed', '2023-03-01') },
        'unconfirmedCheckedOld',
        { key: 'ageOld', date: '2023' },
      ],
      [
        { ...from('2020'), ...confirmed('2026-01-01'), ...checked('reviewed', '2026-03-01') },
        'confirmedThenChecked',
        { key: 'ageChecked', date: '2026-03-01' },
      ],
      [
        { ...from('2026-04'), ...checked('reviewed', '2026-03-01') },
        'unconfirmed',
        { key: 'ageSource', date: '2026-04' },
      ],
      [
        { ...from('2025-10-07'), ...checked('compiled', '2026-03-01') },
        'unconfirmed',
        { key: 'ageSource', date: '2025-10-07' },
      ],
      [{ ...from('2010'), ...law('112') }, 'byLaw', undefined],
      [{ ...from('2010'), ...law('116 000') }, 'byLawUnconfirmed', undefined],
      [{ ...from('2010'), ...law('116 000'), ...confirmed('2012-01-01') }, 'byLaw', undefined],
    ] as const)
      expect(saidOf(more), key).toEqual([key, word]);
  });
});
