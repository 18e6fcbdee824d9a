// Rules for the contacts of the starter kit: a wrong digit or a wrong country costs a call.

import { describe, expect, it } from 'vitest';
import { languages } from '../../../core/base/language.ts';
import { type EditedContact, editedContactSchema } from '../../../core/contacts/contact.ts';
import { readYaml } from './content-folder.ts';

/**
 * The numbers a kit may carry, written a second time on purpose. Whoever changes a number changes it in two places, so a typing
 * error is found here.
 */
const shippedNumbers: Record<string, string[]> = {
  'eu-112': ['112'],
  'eu-116000': ['116000'],
  'gr-100': ['100'],
  'gr-197': ['197'],
  'gr-1056': ['1056'],
  'gr-116000': ['116000'],
  'gr-116111': ['116111'],
  'gr-10201': ['10201'],
  'gr-1107': ['1107'],
  'it-antitratta': ['800 290 290'],
  'it-114': ['114'],
  'it-19696': ['19696'],
  'it-116000': ['116000'],
  'it-1522': ['1522'],
  'cy-199': ['112', '199'],
  'cy-1460': ['1460'],
  'cy-1466': ['1466'],
  'cy-116000': ['116000'],
  'cy-1440': ['1440'],
  'cy-hfc-office': ['22103234'],
  'pt-tsh-national': ['964 608 288'],
  'pt-eme-norte': ['918 654 101'],
  'pt-eme-centro': ['918 654 104'],
  'pt-eme-alentejo': ['918 654 106'],
  'pt-eme-lisboa': ['913 858 556'],
  'pt-eme-algarve': ['918 882 942'],
  'pt-116111': ['116111'],
  'pt-116000': ['116000'],
  'pt-116006': ['116006'],
  'pt-144': ['144'],
  'pt-mai-queixa': [],
};
const callingCodes = { EU: '800', GR: '30', IT: '39', CY: '357', PT: '351' } as const;
/** Entries kept as evidence against mistakes; none of them may come near a kit. */
const neverShipped = [
  'gr-police-thb',
  'gr-arsis-skg',
  'it-116006',
  'cy-ocht',
  'cy-thb-hotline',
  'cy-1450',
  'cy-116006',
  'pt-cap-children',
  'pt-internetsegura',
];

const { contacts: raw } = readYaml('contacts.yaml') as { contacts: unknown[] };
const contacts: EditedContact[] = raw.map((contact) => editedContactSchema.parse(contact));
const shipped = contacts.filter((contact) => contact.ship === 'ship-after-test-call');

function numbersOf(contact: EditedContact): string[] {
  return contact.phones.map((phone) => phone.number);
}

describe('the contacts of the starter kit', () => {
  it('have ids of their own and none that must never be shipped', () => {
    const ids = contacts.map((contact) => contact.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => neverShipped.includes(id))).toEqual([]);
    expect(contacts.filter((contact) => contact.ship === 'do-not-ship')).toEqual([]);
  });

  it('carry exactly the numbers that were written down twice', () => {
    const found = Object.fromEntries(shipped.map((contact) => [contact.id, numbersOf(contact)]));
    expect(found).toEqual(shippedNumbers);
  });

  it('never give a short code an international form', () => {
    for (const contact of contacts) {
      for (const phone of contact.phones.filter((one) => one.kind === 'short-code')) {
        expect(phone.e164, contact.id).toBeUndefined();
        expect(phone.number, contact.id).toMatch(/^\d{3,6}$/);
      }
    }
  });

  it('give every other number the international form of the same digits', () => {
    for (const contact of contacts) {
      for (const phone of contact.phones.filter((one) => one.kind !== 'short-code')) {
        const code = callingCodes[contact.country];
        const national = phone.number.replace(/\D/g, '').replace(/^00800/, '');
        expect(phone.e164, contact.id).toBe(`+${code}${national}`);
      }
    }
  });

  it('do not offer 116111 for Italy, nor 116006 outside Portugal', () => {
    const reach = (country: string, number: string) =>
      shipped.some(
        (contact) => [country, 'EU'].includes(contact.country) && numbersOf(contact).includes(number),
      );
    expect(reach('IT', '116111')).toBe(false);
    expect(['GR', 'IT', 'CY'].filter((country) => reach(country, '116006'))).toEqual([]);
    expect(reach('PT', '116006')).toBe(true);
  });

  it.each(['GR', 'IT', 'CY', 'PT'])(
    'put 112 first in the strip of %s, then lines that always answer',
    (country) => {
      const strip = shipped
        .filter((contact) => [country, 'EU'].includes(contact.country) && contact.stripOrder !== undefined)
        .sort((a, b) => (a.stripOrder ?? 0) - (b.stripOrder ?? 0));
      expect(strip[0]?.id).toBe('eu-112');
      expect(strip.length).toBeGreaterThanOrEqual(3);
      expect(strip.map((contact) => contact.stripOrder)).toEqual(strip.map((_, index) => index + 1));
      expect(strip.filter((contact) => !contact.isAlwaysOpen)).toEqual([]);
      expect(
        contacts.filter((contact) => contact.stripOrder !== undefined && !shipped.includes(contact)),
      ).toEqual([]);
    },
  );

  it('say everything a person reads in the four languages', () => {
    for (const contact of contacts) {
      const texts = [
        contact.organisation,
        contact.service,
        contact.openingHours,
        contact.languages,
        contact.whoMayCall,
        contact.notes,
        contact.region,
        ...contact.phones.map((phone) => phone.note),
      ];
      for (const text of texts) {
        if (text === undefined) continue;
        for (const language of languages) {
          expect(text[language], `${contact.id}, ${language}`).toBeTruthy();
          expect(text[language], contact.id).not.toContain('!');
        }
      }
    }
  });

  it('are called always open only where the hours say so', () => {
    for (const contact of contacts) {
      expect(contact.openingHours.en?.startsWith('24 hours'), contact.id).toBe(contact.isAlwaysOpen);
      expect(contact.openingHours.el?.startsWith('Όλο το 24ωρο'), contact.id).toBe(contact.isAlwaysOpen);
    }
  });

  it('show the date of their newest source as evidence', () => {
    for (const contact of contacts) {
      const dates = contact.sources.map((source) => source.date).filter((date) => date !== 'undated');
      for (const date of dates) expect(date, contact.id).toMatch(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/);
      expect(contact.evidenceDate, contact.id).toBe(dates.sort().at(-1) ?? 'undated');
    }
  });
});
