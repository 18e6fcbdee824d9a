// A contact that is corrected, copied, confirmed or searched for.
import { describe, expect, test } from 'vitest';
import { contactSchema } from '../../../../../core/contacts/contact.ts';
import { draftContactSchema } from '../../../../../core/contacts/draft-contact.ts';
import { filterContacts } from '../../../../../renderer/features/publish/contacts/filter-contacts.ts';
import {
  confirmOn,
  copyOf,
  countryOfNew,
  freeId,
  newContact,
} from '../../../../../renderer/features/publish/contacts/new-contact.ts';
import { shownLanguage } from '../../../../../renderer/features/publish/contacts/shown-language.ts';
import {
  changeNumber,
  type DraftPhone,
  internationalForm,
} from '../../../../../renderer/features/publish/corrections/change-number.ts';

const phoneSchema = contactSchema.shape.phones.element;
const fixed: DraftPhone = {
  number: '210 1234567',
  e164: '+302101234567',
  kind: 'fixed',
  channels: ['voice'],
};

test('A contact is begun in the country that is looked at, else in one of the kit, never in the Union by accident', () => {
  expect(countryOfNew('IT', 'GR', ['GR'])).toBe('IT');
  expect(countryOfNew(undefined, 'GR', ['IT', 'GR'])).toBe('GR');
  expect(countryOfNew(undefined, 'GR', ['EU', 'IT'])).toBe('IT');
  expect(countryOfNew(undefined, 'GR', ['EU'])).toBe('GR');
  expect(countryOfNew(undefined, 'EU', ['EU'])).toBe('EU');
});

describe('When the digits of a number change', () => {
  test('the form for calls from abroad changes with them', () => {
    expect(changeNumber(fixed, 'GR', '210 7654321')).toMatchObject({ e164: '+302107654321', kind: 'fixed' });
    expect(changeNumber(fixed, 'IT', '06 7654321')).toMatchObject({ e164: '+39067654321' });
    expect(changeNumber(fixed, 'CY', '22 765432')).toMatchObject({ e164: '+35722765432' });
    expect(changeNumber(fixed, 'PT', '21 765 4321')).toMatchObject({ e164: '+351217654321' });
  });

  test('the form of the old number never stays with the new one', () => {
    for (const number of ['1', '2107', '11525', 'ask', '', '210765432109876543']) {
      expect(changeNumber(fixed, 'GR', number).e164, number).toBeUndefined();
    }
    expect(changeNumber(fixed, 'EU', '7654321').e164).toBeUndefined();
  });

  test('several numbers in the field get no form for calls from abroad: their digits are not one number', () => {
    for (const number of ['2101234567/8', '210 1234567, 8', '+30 (0) 210 1234567', '2101234567 ext. 12']) {
      expect(changeNumber(fixed, 'GR', number).e164, number).toBeUndefined();
      expect(changeNumber(fixed, 'GR', number).number).toBe(number);
    }
    expect(changeNumber(fixed, 'GR', '(210) 765 4321').e164).toBe('+302107654321');
  });

  test('a short code loses the form it cannot have', () => {
    const short = changeNumber(fixed, 'GR', '1056');
    expect(short).toEqual({ number: '1056', kind: 'short-code', channels: ['voice'] });
    expect(phoneSchema.safeParse(short).success).toBe(true);
  });

  test('a short code that becomes a long number is none any more', () => {
    const short: DraftPhone = { number: '1056', kind: 'short-code', channels: ['voice'] };
    const long = changeNumber(short, 'GR', '2107654321');
    expect(long).toMatchObject({ kind: 'fixed', e164: '+302107654321' });
    expect(phoneSchema.safeParse(long).success).toBe(true);
  });

  test('a freephone is not given a form nobody wrote', () => {
    const free: DraftPhone = { number: '800 11 222', kind: 'freephone', channels: ['voice'] };
    expect(changeNumber(free, 'GR', '800 11 333')).toEqual({ ...free, number: '800 11 333' });
  });

  test('a number that names its country keeps it', () => {
    expect(internationalForm('+30 210 7654321', 'IT')).toBe('+302107654321');
    expect(internationalForm('0030 210 7654321', 'IT')).toBe('+302107654321');
  });
});

describe('A contact', () => {
  const contact = {
    ...newContact('GR', []),
    organisation: { en: 'The Smile of the Child', el: 'Το Χαμόγελο του Παιδιού' },
    phones: [fixed],
    stripOrder: 2,
    confirmed: { on: '2026-01-01', by: 'Somebody' },
  };

  test('that is new can be written down as it is', () => {
    expect(draftContactSchema.safeParse(newContact('GR', [])).success).toBe(true);
  });

  test('that is copied has an id of its own, no place on the strip and nobody who confirmed it', () => {
    const copy = copyOf(contact, [contact.id]);
    expect(copy.id).not.toBe(contact.id);
    expect(copy).not.toHaveProperty('confirmed');
    expect(copy).not.toHaveProperty('stripOrder');
    expect(copy.organisation).toEqual(contact.organisation);
  });

  test('gets the first id that nobody has', () => {
    expect(freeId('gr-contact', [])).toBe('gr-contact');
    expect(freeId('gr-contact', ['gr-contact', 'gr-contact-2'])).toBe('gr-contact-3');
    expect(freeId('x'.repeat(60), ['x'.repeat(55)]).length).toBeLessThanOrEqual(60);
  });

  test('is confirmed by whoever did it before, else by the publisher; without a day by nobody', () => {
    expect(confirmOn(contact, '2026-11-25', 'Us').confirmed).toEqual({ on: '2026-11-25', by: 'Somebody' });
    const { confirmed: _confirmed, ...unconfirmed } = contact;
    expect(confirmOn(unconfirmed, '2026-11-25', 'Us').confirmed).toEqual({ on: '2026-11-25', by: 'Us' });
    expect(confirmOn(contact, '', 'Us')).not.toHaveProperty('confirmed');
  });

  test('is found by words of its name without accents, and by the digits of its number', () => {
    const found = (words: string) => filterContacts([contact], words, undefined).length;
    expect(['χαμογελο', 'smile child', '1234567', '+30210', '210 123'].map(found)).toEqual([1, 1, 1, 1, 1]);
    expect(['smiling', '999'].map(found)).toEqual([0, 0]);
    expect(filterContacts([contact], '', 'IT')).toEqual([]);
  });

  test('is corrected in the language a reader sees', () => {
    expect(shownLanguage({ en: 'a', el: 'b' }, 'el')).toBe('el');
    expect(shownLanguage({ en: 'a', el: '' }, 'el')).toBe('en');
    expect(shownLanguage({ pt: 'a' }, 'el')).toBe('pt');
    expect(shownLanguage({}, 'it')).toBe('it');
  });
});
