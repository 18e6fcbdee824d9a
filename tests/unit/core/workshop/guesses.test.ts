// Names, languages and titles of added files are guessed only if they are clear.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idFromName } from '../../../../core/compose/content-names.ts';
import { pathFault } from '../../../../core/kit/safe-path.ts';
import { describeText, takeTitle } from '../../../../core/workshop/added-text.ts';
import { declaredLanguage, languageOfText } from '../../../../core/workshop/guess-language.ts';
import { usefulTitle } from '../../../../core/workshop/place-text.ts';
import { safeName } from '../../../../core/workshop/safe-name.ts';
import { hasMarkOf, sortByName } from '../../../../core/workshop/sniff-file.ts';

test('Every name becomes one that all disks accept, and a usual name does not change', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const safe = safeName(name);
      expect(pathFault(`reports/${safe}.en.pdf`)).toBeUndefined();
      expect(safe.startsWith('.')).toBe(false);
      expect(safeName(safe)).toBe(safe);
    }),
  );
  for (const name of ['Οδηγός πρώτης επαφής', 'Report (final) v2', 'relatório-é'])
    expect(safeName(name)).toBe(name);
  expect(safeName('a/b:c*?')).toBe('a-b-c-');
  for (const name of ['CON', 'con', 'nul', 'Com1', 'lpt9', 'aux', 'prn', 'COM¹'])
    for (const safe of [safeName(name), idFromName(name)])
      expect(pathFault(`reports/${safe}.en.pdf`), name).toBeUndefined();
});

test('A language is detected by its most common words or its script, never from a few words', () => {
  const texts = {
    en: 'The first thing that is to be done is to listen to the child and to wait for what it says.',
    el: 'Το πρώτο που πρέπει να γίνει είναι να ακούσουμε το παιδί και να περιμένουμε αυτό που θα πει.',
    it: 'La prima cosa che si deve fare è ascoltare il bambino e non perdere di vista quello che dice nella lingua.',
    pt: 'A primeira coisa que se deve fazer é ouvir a criança e não perder de vista o que ela diz na sua língua.',
  };
  for (const [language, text] of Object.entries(texts)) expect(languageOfText(text)).toBe(language);
  expect(
    languageOfText('Kinder und Jugendliche haben ein Recht auf Schutz vor jeder Form von Gewalt und Not'),
  ).toBeUndefined();
  expect(languageOfText('the end')).toBeUndefined();
  expect([
    declaredLanguage('el-GR'),
    declaredLanguage('PT_br'),
    declaredLanguage('de'),
    declaredLanguage(undefined),
  ]).toEqual(['el', 'pt', undefined, undefined]);
});

test('The first heading is the title and leaves the text; titles that programs make up are none', () => {
  expect(takeTitle('\n# A title {#top}\n\nText.\n')).toEqual({ title: 'A title', text: '\nText.\n' });
  expect(takeTitle('Text.\n# Later\n')).toEqual({ text: 'Text.\n# Later\n' });
  expect(usefulTitle('Microsoft Word - final.docx')).toBeUndefined();
  expect(usefulTitle('untitled')).toBeUndefined();
  expect(usefulTitle('  Child   protection ')).toBe('Child protection');
});

test('A text with fields keeps its heading: as its title, or in the body if the fields have another title', () => {
  const fields = '---\nid: a.en\n';
  expect(takeTitle(`${fields}---\n# A title\n\nText.\n`)).toEqual({
    title: 'A title',
    text: `${fields}title: A title\n---\n\nText.\n`,
  });
  const titled = `${fields}title: 'A title'\n---\n`;
  expect(takeTitle(`${titled}\n# A title {#top}\nText.\n`)).toEqual({
    title: 'A title',
    text: `${titled}Text.\n`,
  });
  expect(takeTitle(`${titled}\n# First steps\n\nText.\n`)).toEqual({
    title: 'A title',
    text: `${titled}\n## First steps\n\nText.\n`,
  });
  const broken = "---\ntitle: 'A\n---\n# B\n";
  expect(takeTitle(broken)).toEqual({ title: 'B', text: broken });
});

test('A text with fields keeps them, one without gets all that are needed', () => {
  const fields = { work: 'w', language: 'el', title: 'T: x', country: 'GR', today: '2026-01-02' } as const;
  expect(describeText('---\nid: a.en\n---\nText', fields)).toBe('---\nid: a.en\n---\nText');
  expect(describeText('Text', fields)).toContain(
    "id: w.el\ntitle: 'T: x'\ncountry: GR\n".replaceAll("'", '"'),
  );
});

test('A file is what its first bytes say', () => {
  const bytes = (text: string): Uint8Array =>
    Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
  expect(sortByName('a.PDF')).toBe('pdf');
  expect(sortByName('a.docx')).toBeUndefined();
  expect(hasMarkOf('pdf', bytes('junk %PDF-1.4'))).toBe(true);
  expect(hasMarkOf('pdf', bytes('PK\u0003\u0004'))).toBe(false);
  expect(hasMarkOf('png', bytes('\u0089PNG\r\n\u001a\n'))).toBe(true);
  expect(hasMarkOf('webp', bytes('RIFF....WEBP'))).toBe(true);
});
