import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlain } from '../../../../core/base/plain-text.ts';
import { cardLines, contactOfCard, numbersDiffer, readCard } from '../../../../core/contacts/read-card.ts';
import { type CardWords, cardOf, smallCardOf } from '../../../../core/contacts/vcard.ts';
import { contact } from '../library/kit-changes/support.ts';

const one = contact('gr-line');
const words: CardWords = {
  language: 'en',
  organisation: 'City; police, \\ more',
  service: 'Helpline',
  reach: () => 'only inside Greece',
  sure: 'Not yet confirmed.',
  facts: ['Hours: always'],
  sources: ['Source: x'],
};

describe('A card', () => {
  it.each([
    ['small', smallCardOf],
    ['whole', cardOf],
  ])(
    'that the program wrote (%s) is read with name, numbers, addresses, day and what is said of it.',
    (_name, write) => {
      const card = readCard(write(one, words, '2026-05-01'));
      expect(card).toMatchObject({
        name: words.organisation,
        numbers: ['1056', '+302101234567'],
        emails: ['help@example.org'],
        day: '2026-05-01',
      });
      expect(card?.note).toContain('Not yet confirmed.');
      if (!card) throw new Error('it is a card');
      expect(contactOfCard(card, [contact('gr-other'), one])).toBe(one);
      expect(numbersDiffer(card, one)).toBe(false);
      const changed = { ...one, phones: [{ ...(one.phones[0] as (typeof one.phones)[0]), number: '1109' }] };
      expect(numbersDiffer(card, changed)).toBe(true);
      expect(cardLines(card)).toContain('\n1056\n');
    },
  );

  it('is refused when it is none, two, cut off, too long, or without a name.', () => {
    const text = smallCardOf(one, words, '2026-05-01');
    for (const other of [
      '',
      'tel:112',
      text + text,
      text.replace('END:VCARD', ''),
      text.replace(/^(FN|ORG).*\r\n/gm, ''),
      text.replace('END:VCARD', `NOTE:${'x'.repeat(9000)}\r\nEND:VCARD`),
    ])
      expect(readCard(other)).toBeUndefined();
  });

  it('never shows invisible or reordering characters, whatever it contains.', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const card = readCard(
          `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:x\r\nNOTE:${text}\r\nTEL:${text}\r\nEND:VCARD\r\n`,
        );
        if (card) expect(isPlain(cardLines(card))).toBe(true);
      }),
    );
  });
});
