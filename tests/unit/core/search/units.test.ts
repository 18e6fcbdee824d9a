// Search units of a kit, their keys, and the parts that count more.

import { describe, expect, test } from 'vitest';
import type { Contact } from '../../../../core/contacts/contact.ts';
import type { Resource } from '../../../../core/kit/catalogue.ts';
import { documentOfText } from '../../../../core/search/text-document.ts';
import {
  type SearchUnit,
  textOnPage,
  unitsOfContact,
  unitsOfMarkdown,
  unitsOfPdf,
  unitsOfResource,
} from '../../../../core/search/units.ts';
import { plainResource } from '../../../support/plain-resource.ts';
import { keysOf, openAll } from './library.ts';

const resource = plainResource({
  id: 'r1.en',
  title: 'Systems, not silos',
  description: 'How services work together',
});

const contact: Contact = {
  id: 'gr-smile',
  country: 'GR',
  region: { en: 'Attica', el: 'Αττική' },
  organisation: { en: 'The Smile of the Child', el: 'Το Χαμόγελο του Παιδιού' },
  service: { en: 'Helpline 1056', el: 'Γραμμή 1056' },
  needs: ['child-helpline'],
  isEmergency: false,
  phones: [
    { number: '1056', kind: 'short-code', channels: ['voice'] },
    { number: '210 76 09 550', e164: '+302107609550', kind: 'fixed', channels: ['voice'] },
  ],
  emails: ['info@example.org'],
  websites: [],
  openingHours: { en: 'Day and night', el: 'Όλο το 24ωρο' },
  isAlwaysOpen: true,
  languages: { en: 'Greek', el: 'Ελληνικά' },
  isFree: 'yes',
  whoMayCall: { en: 'Anyone', el: 'Οποιοσδήποτε' },
  sources: [{ title: 'x', address: 'y', date: '2026' }],
  evidenceDate: '2026',
};

const heads = (unit: SearchUnit | undefined): string[] =>
  unit?.heads.map(({ start, end }) => unit.text.slice(start, end)) ?? [];

describe('Units', () => {
  test('of a PDF are its pages with words, without running heads and feet, headings counting more', () => {
    const texts = ['First chapter\nabout silos', 'more', '  ', 'Second\nchapter', 'end'];
    const units = unitsOfPdf(resource, {
      pages: texts.map((text, index) => ({
        label: ['i', 'ii', '1', '2', '3'][index] ?? '',
        text: text.trim() === '' ? text : `IMPACT report ${index + 1}\n${text}`,
      })),
      outline: [
        { title: 'First Chapter', page: 1, children: [{ title: 'Second chapter', page: 4, children: [] }] },
      ],
      anchors: {},
      isTagged: true,
    });
    expect(units.map(({ key, label, locator }) => [key, label, locator])).toEqual([
      ['r1.en#1', 'i', '1'],
      ['r1.en#2', 'ii', '2'],
      ['r1.en#4', '2', '4'],
      ['r1.en#5', '3', '5'],
    ]);
    expect(units[0]?.text).toBe('First chapter\nabout silos');
    expect(heads(units[0])).toEqual(['First chapter']);
    expect(heads(units[2])).toEqual(['Second\nchapter']);
  });

  test('of a page hold the words of its forms and comments below its text, and tell where they begin', () => {
    const pages = [
      { label: '1', text: 'Registration', notes: 'Greece\nSend the form' },
      { label: '2', text: '', notes: 'Confidential' },
      { label: '3', text: 'end' },
    ];
    const units = unitsOfPdf(resource, { pages, outline: [], anchors: {}, isTagged: false });
    expect(units.map(({ text }) => text)).toEqual([
      'Registration\n\nGreece\nSend the form',
      '\n\nConfidential',
      'end',
    ]);
    expect(units.map(textOnPage)).toEqual(['Registration', '', 'end']);
  });

  test('of pages without a printed label are called by their number', () => {
    const pages = ['one', 'two'].map((text, index) => ({ label: ['i', ''][index] ?? '', text }));
    const units = unitsOfPdf(resource, { pages, outline: [], anchors: {}, isTagged: false });
    expect(units.map(({ label }) => label)).toEqual(['i', '2']);
  });

  test('of a short PDF keep every line', () => {
    const pages = ['same head\none', 'same head\ntwo'].map((text) => ({ label: '', text }));
    const units = unitsOfPdf(resource, { pages, outline: [], anchors: {}, isTagged: false });
    expect(units.map(({ text }) => text)).toEqual(['same head\none', 'same head\ntwo']);
  });

  test('of a title have the key of the resource', () => {
    const [unit] = unitsOfResource(resource);
    expect(unit).toMatchObject({ key: 'r1.en', kind: 'resource', locator: '' });
    expect(unit?.text).toBe('Systems, not silos\nHow services work together');
    expect(heads(unit)).toEqual(['Systems, not silos']);
  });

  test('of Markdown are its sections, under the ids of their headings (given or counted)', () => {
    const checklist: Resource = { ...resource, id: 'c1.en', kind: 'checklist' };
    const text =
      '---\ntitle: x\n---\nBefore.\n\n## Call first {#call}\n\n- [ ] Find a place\n\n## Then\n\nWrite it down.\n';
    const units = unitsOfMarkdown(checklist, documentOfText(text), undefined);
    expect(units.map(({ key, label }) => [key, label])).toEqual([
      ['c1.en#', ''],
      ['c1.en#call', 'Call first'],
      ['c1.en#section-2', 'Then'],
    ]);
    expect(units[1]?.text).toContain('Find a place');
    expect(heads(units[1])).toEqual(['Call first']);
  });

  test('of a lesson name module and lesson, and its title opens it', () => {
    const module: Resource = { ...resource, id: 'm1.en', kind: 'module' };
    const units = unitsOfMarkdown(module, documentOfText('## One\n\nText.'), {
      id: 'lesson-1',
      title: 'What it is',
    });
    expect(units.map(({ key, title, lessonId }) => [key, title, lessonId])).toEqual([
      ['m1.en/lesson-1#', 'What it is', 'lesson-1'],
      ['m1.en/lesson-1#section-1', 'What it is', 'lesson-1'],
    ]);
  });

  test('of a contact are found by name, number however written, need, region and country, in each language', () => {
    const units = unitsOfContact(contact);
    expect(units.map(({ key }) => key)).toEqual(['contact:gr-smile#en', 'contact:gr-smile#el']);
    const segments = openAll(units);
    for (const line of [
      'smile child',
      'χαμόγελο παιδιού',
      '1056',
      '2107609550',
      '210 7609550',
      '+302107609550',
      '00302107609550',
      'helpline adolescents',
      'γραμμή εφήβων',
      'Attica',
      'Ελλάδα',
      'info@example.org',
    ]) {
      expect(keysOf(segments, line).length, line).toBe(1);
    }
    expect(keysOf(segments, 'Χαμογελο του Παιδιυο', { isTyping: true })).toEqual(['contact:gr-smile#el']);
  });
});
