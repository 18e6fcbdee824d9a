// Contacts as vCards by RFC 6350, also read by an independent program (python3-vobject).
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../../core/contacts/contact.ts';
import {
  type CardWords,
  cardOf,
  cardsOf,
  codeBytes,
  dialAddress,
  smallCardOf,
} from '../../../../core/contacts/vcard.ts';
import { arbitraryContact, arbitraryContacts } from './arbitrary-contact.ts';
import { starterContacts } from './starter-contacts.ts';

const day = '2026-11-25';
const first = (text: Readonly<Record<string, string>>): string => Object.values(text)[0] ?? '';

function wordsOf(contact: Contact): CardWords {
  return {
    language: 'el',
    organisation: first(contact.organisation),
    service: first(contact.service),
    reach: (phone) => (phone.e164 === undefined ? `Only inside ${contact.country}` : undefined),
    sure: contact.confirmed ? `Confirmed ${contact.confirmed.on}` : 'Not yet confirmed',
    facts: [first(contact.openingHours), first(contact.whoMayCall)],
    sources: contact.sources.map(({ title, date }) => `${title}, ${date}`),
  };
}

/** Properties of a card as RFC 6350 says to read them: unfolded, then name, parameters and value. */
function read(card: string): { name: string; parameters: string; value: string }[] {
  const unfolded = card.replaceAll('\r\n ', '');
  expect(unfolded.endsWith('\r\n')).toBe(true);
  return unfolded
    .slice(0, -2)
    .split('\r\n')
    .map((line) => {
      const [, name = '', parameters = '', value = ''] =
        /^([A-Z]+)((?:;[A-Z]+=[\w,.-]+)*):(.*)$/su.exec(line) ?? [];
      expect(name, line).not.toBe('');
      return { name, parameters, value };
    });
}

const plain = (value: string): string =>
  value.replace(/\\(.)/g, (_whole, letter: string) => (letter === 'n' ? '\n' : letter));
/** What a text can keep in a vCard. */
const kept = (text: string): string =>
  text.replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n').replace(/(?![\n\t])\p{Cc}|\p{Cs}/gu, '');

function starter(id: string): Contact {
  const found = starterContacts.find((contact) => contact.id === id);
  if (!found) throw new Error(`${id} is missing`);
  return found;
}

describe('a vCard of a contact', () => {
  it('keeps every word, number and warning of whatever contact', () => {
    fc.assert(
      fc.property(arbitraryContact, (contact) => {
        const words = wordsOf(contact);
        const properties = read(cardOf(contact, words, day));
        const of = (name: string) => properties.filter((property) => property.name === name);
        expect(properties.slice(0, 2).map(({ name, value }) => `${name}:${value}`)).toEqual([
          'BEGIN:VCARD',
          'VERSION:4.0',
        ]);
        expect(plain(of('FN')[0]?.value ?? '')).toBe(kept(words.organisation));
        expect(of('TEL').map(({ value }) => plain(value))).toEqual(
          contact.phones.map(({ e164, number }) => (e164 === undefined ? number : `tel:${e164}`)),
        );
        const note = plain(of('NOTE')[0]?.value ?? '');
        for (const part of [words.sure, words.service, ...words.facts, ...words.sources])
          if (part.trim() !== '') expect(note).toContain(kept(part));
        for (const phone of contact.phones)
          if (phone.e164 === undefined)
            expect(note).toContain(`${phone.number}: Only inside ${contact.country}`);
        const everything = properties.map(({ value }) => plain(value)).join('\n');
        for (const value of [...contact.emails, ...contact.websites])
          if (value.trim() !== '') expect(everything).toContain(kept(value));
        expect(of('END')).toHaveLength(1);
      }),
    );
  });

  it('folds at 75 bytes without cutting a character', () => {
    fc.assert(
      fc.property(arbitraryContact, (contact) => {
        const bytes = Buffer.from(cardOf(contact, wordsOf(contact), day), 'utf8');
        for (const line of bytes.toString('latin1').split('\r\n')) {
          expect(line.length).toBeLessThanOrEqual(75);
          const piece = Buffer.from(line, 'latin1');
          expect(Buffer.from(piece.toString('utf8'), 'utf8').equals(piece)).toBe(true);
        }
      }),
    );
  });

  it('never gives a short code an international form', () => {
    const [tel] = read(cardOf(starter('gr-1056'), wordsOf(starter('gr-1056')), day)).filter(
      ({ name }) => name === 'TEL',
    );
    expect(tel).toEqual({ name: 'TEL', parameters: ';TYPE=voice;PREF=1', value: '1056' });
    expect(dialAddress({ number: '116 000', kind: 'short-code', channels: ['voice'] })).toBe('tel:116000');
  });

  it('has the same id at every writing and another one for every contact', () => {
    const ids = starterContacts.map((contact) => read(cardOf(contact, wordsOf(contact), day))[3]?.value);
    expect(new Set(ids).size).toBe(starterContacts.length);
    expect(ids[0]).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  });

  it('names the languages only where the list holds nothing but names of languages', () => {
    const tags = (en: string) =>
      read(cardOf({ ...starter('gr-1056'), languages: { en } }, wordsOf(starter('gr-1056')), day))
        .filter(({ name }) => name === 'LANG')
        .map(({ value }) => value);
    expect(tags('Greek, English')).toEqual(['el', 'en']);
    expect(tags('Greek, English; Arabic by appointment')).toEqual(['el', 'en']);
    expect(tags('English or interpretation differs')).toEqual([]);
  });
});

describe('a small card', () => {
  it('keeps numbers and warning and fits whatever the starter kit holds', () => {
    for (const contact of starterContacts) {
      const words = wordsOf(contact);
      const card = smallCardOf(contact, words, day);
      const properties = read(card);
      expect(properties.filter(({ name }) => name === 'TEL')).toHaveLength(contact.phones.length);
      expect(properties.find(({ name }) => name === 'NOTE')?.value).toContain(words.sure);
      expect(Buffer.byteLength(card), contact.id).toBeLessThanOrEqual(codeBytes);
    }
  });

  it('never holds more than a code can, whatever the contact', () => {
    const most = 2331;
    fc.assert(
      fc.property(arbitraryContact, fc.string({ unit: 'grapheme', maxLength: 4000 }), (contact, long) => {
        const words = {
          ...wordsOf(contact),
          organisation: `Ω${long}`,
          sure: `Ω${long}`,
          replaced: `Ω${long}`,
        };
        expect(Buffer.byteLength(smallCardOf(contact, words, day))).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('says what took its place whatever the room, and before how sure it is', () => {
    const contact = starter('gr-1056');
    const words = {
      ...wordsOf(contact),
      replaced: `Replaced by ${'x'.repeat(700)}`,
      facts: ['y'.repeat(800)],
    };
    for (const card of [cardOf(contact, words, day), smallCardOf(contact, words, day)]) {
      const note = read(card).find(({ name }) => name === 'NOTE')?.value ?? '';
      expect(note.indexOf('Replaced by x')).toBeGreaterThan(-1);
      expect(note.indexOf('Replaced by x')).toBeLessThan(note.indexOf(words.sure));
    }
  });

  it('leaves out whole facts only', () => {
    const contact = starter('gr-1056');
    const words = { ...wordsOf(contact), facts: ['x'.repeat(800), 'Day and night'] };
    const note = read(smallCardOf(contact, words, day)).find(({ name }) => name === 'NOTE')?.value;
    expect(note).toContain('Day and night');
    expect(note).not.toContain('xx');
  });
});

const reader = `
import json, sys, vobject
cards = []
for card in vobject.readComponents(sys.stdin.buffer.read().decode("utf-8")):
    values = {}
    for child in card.getChildren():
        value = child.value
        values.setdefault(child.name, []).append(value if isinstance(value, str) else list(value))
    cards.append(values)
print(json.dumps(cards))
`;

function readByVobject(text: string): Record<string, unknown[]>[] {
  const run = spawnSync('/usr/bin/python3', ['-c', reader], { input: text, encoding: 'utf8' });
  expect(run.stderr).toBe('');
  return JSON.parse(run.stdout) as Record<string, unknown[]>[];
}

describe('a foreign program', () => {
  it('reads the cards of the starter kit back, number by number', () => {
    const cards = readByVobject(cardsOf(starterContacts, wordsOf, day));
    expect(cards).toHaveLength(starterContacts.length);
    for (const [index, contact] of starterContacts.entries()) {
      const words = wordsOf(contact);
      expect(cards[index]?.['FN']).toEqual([words.organisation]);
      expect(cards[index]?.['TEL'] ?? []).toEqual(
        contact.phones.map(({ e164, number }) => (e164 === undefined ? number : `tel:${e164}`)),
      );
      expect(String(cards[index]?.['NOTE'])).toContain(words.sure);
      expect(String(cards[index]?.['NOTE'])).toContain(words.facts[0]);
    }
  });

  it('reads as many cards as were written, whatever they hold', () => {
    fc.assert(
      fc.property(arbitraryContacts, (contacts) => {
        expect(readByVobject(cardsOf(contacts, wordsOf, day))).toHaveLength(contacts.length);
      }),
      { numRuns: 15 },
    );
  });
});
