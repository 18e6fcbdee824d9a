// Every rule about content finds its fault, and nothing in a text without it.
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../content-rules/check-content.ts';
import { type Finding, findingLine, type RuleName } from '../../../content-rules/finding.ts';
import { type ContentFiles, contentFolder, frontMatter } from '../../support/content.ts';

const kit = `id: org.example.rules
version: '1.0'
title: { en: Rules, el: Κανόνες }
issued: '2026-03-01'
publisher: { name: Example publisher }
rights: CC BY 4.0
languages: [en, el]
countries: [EU, GR]
changes:
  - { en: First version. }
`;
const contacts = `contacts:
  - id: gr-line
    country: GR
    organisation: { en: A line, el: Μια γραμμή }
    service: { en: Advice, el: Συμβουλή }
    needs: [danger-now]
    isEmergency: true
    phones:
      - { number: '1056', kind: short-code, channels: [voice] }
      - { number: '210 123 4567', e164: '+302101234567', kind: fixed, channels: [voice] }
    emails: []
    websites: []
    openingHours: { en: '24 hours', el: 'Όλο το 24ωρο' }
    isAlwaysOpen: true
    languages: { en: Greek, el: Ελληνικά }
    isFree: 'yes'
    whoMayCall: { en: Anyone, el: Οποιοσδήποτε }
    evidenceDate: '2026-01'
    sources: [{ title: A page, address: 'example.org', date: '2026-01' }]
    ship: ship-after-test-call
`;
const glossary = `terms:
  - id: unaccompanied-minor
    en: { term: unaccompanied minor, variants: [unaccompanied child], isSeen: true }
    el: { term: ασυνόδευτος ανήλικος, variants: [], isSeen: true }
    source: a page
`;
const sources = "sources: [{ id: '1', title: First, address: 'https://example.org/first', date: '2024' }]";

function report(language: 'en' | 'el', body: string): string {
  const more = language === 'en' ? [] : ['translationOf: r1.en'];
  const cited = body.includes('[^1]') ? [sources] : [];
  return `${frontMatter(`r1.${language}`, 'A report', ...more, ...cited)}\n${body}\n`;
}

const good: ContentFiles = {
  'kit.yaml': kit,
  'contacts.yaml': contacts,
  'glossary.yaml': glossary,
  'reports/r1.en.md': report('en', 'A first sentence.\n\nIn July 2024 it began.[^1]'),
  'reports/r1.el.md': report('el', 'Μια πρώτη πρόταση.\n\nΆρχισε τον Ιούλιο του 2024.[^1]'),
};

function findings(changes: ContentFiles): Finding[] {
  return checkContent(contentFolder({ ...good, ...changes }));
}

function inEnglish(body: string): Finding[] {
  return findings({ 'reports/r1.en.md': report('en', body) });
}

function rulesOf(found: readonly Finding[]): RuleName[] {
  return found.map(({ rule }) => rule);
}

describe('The content check', () => {
  it('finds nothing in a folder without a fault', () => {
    expect(findings({})).toEqual([]);
  });

  it('names file, line and rule, and says what compose refuses', () => {
    const [found] = inEnglish('First.\n\nSee [nothing](kit:r9).');
    expect(found && findingLine(found)).toMatch(/^reports\/r1\.en\.md:\d+: compose: .*kit:r9/);
  });

  it.each([
    ['a date', 'The law came into force on 14 July 2024.'],
    ['a year', 'The code was replaced in 2019.'],
    ['a share', 'Of all victims 13 % were children.'],
    ['a count', 'There were 10 793 registered victims.'],
    ['the number of a law', 'Law 4198/2013 is the base.'],
    ['an article', 'Trafficking stands in article 323A.'],
    ['the age', 'A child is a person under 18.'],
    ['a fact after the last source', 'It began.[^1] It ended in 2014.'],
    ['a row', '| When | What |\n| --- | --- |\n| 2013 | A law |'],
  ])('asks for the source of %s', (_, text) => {
    expect(rulesOf(inEnglish(text))).toEqual(['fact-without-source']);
  });

  it('asks in the words of every language', () => {
    const found = findings({ 'reports/r1.el.md': report('el', 'Ισχύει από τις 14 Ιουλίου 2024.') });
    expect(found.map(({ file, rule }) => [file, rule])).toEqual([
      ['reports/r1.el.md', 'fact-without-source'],
    ]);
  });

  it.each([
    ['a source that follows later in the paragraph', 'It began in 2013. It ended in 2014.[^1]'],
    ['a list below a line with a source', 'It lists:[^1]\n\n- in 2013 one thing;\n- in 2014 another.'],
    ['an exercise', '> [!TRY] Two groups\n> Look at the year 2014.'],
    [
      'what is to be confirmed',
      '> [!CONFIRM]\n> The code was changed in 2021.\n>\n> To confirm: a lawyer of the country.',
    ],
    ['a plan for a workshop', '## Plan {#workshop-plan}\n\nFrom 2014 on.'],
    ['the head of a table', '| What | Figure for 2023 |\n| --- | --- |\n| Girls | many |'],
    ['a sentence about the kit', 'We did not find what happened in 2024.'],
  ])('asks for no source in %s', (_, text) => {
    expect(inEnglish(text)).toEqual([]);
  });

  it.each([
    ['no address', "{ id: '1', title: First, date: '2024' }"],
    ['no date', "{ id: '1', title: First, address: 'https://example.org/first' }"],
    ['a host alone', "{ id: '1', title: First, address: 'example.org', date: '2024' }"],
    ['two addresses', "{ id: '1', title: First, address: 'https://a.org/x; https://b.org/y', date: '2024' }"],
    ['words around it', "{ id: '1', title: First, address: 'see https://a.org/x', date: '2024' }"],
  ])('refuses a source with %s', (_, source) => {
    const text = report('en', 'It began in 2024.[^1]').replace(/\{ id: '1'.*?\}/, source);
    expect(findings({ 'reports/r1.en.md': text }).map(({ rule, severity }) => [rule, severity])).toEqual([
      ['source-incomplete', 'error'],
    ]);
  });

  it('warns of a date that no program can compare, and takes an undated source', () => {
    const dated = (date: string) =>
      findings({
        'reports/r1.en.md': report('en', 'It began in 2024.[^1]').replace("date: '2024'", `date: '${date}'`),
      }).map(({ rule, severity }) => [rule, severity]);
    expect(dated('spring of 2024')).toEqual([['source-incomplete', 'warning']]);
    expect(dated('undated')).toEqual([]);
  });

  it('refuses a source that the text does not cite', () => {
    const text = report('en', 'A sentence.[^1]').replace('A sentence.[^1]', 'A sentence alone.');
    expect(rulesOf(findings({ 'reports/r1.en.md': text }))).toEqual(['source-not-cited']);
  });

  it('refuses a definition without a source', () => {
    const defined = (more: string) =>
      findings({ 'glossary.yaml': `${glossary}    definition: { en: A child alone. }\n${more}` });
    expect(rulesOf(defined(''))).toEqual(['source-incomplete']);
    const source = "{ title: 'EMN: glossary', address: 'https://example.org/u', date: undated }";
    expect(defined(`    definitionSources: [${source}]\n`)).toEqual([]);
  });

  it.each([
    ['without an owner', '> [!CONFIRM] Who decides\n> The office was not named.'],
    ['with an owner that is none', '> [!CONFIRM] Who\n> It is open.\n>\n> To confirm: somebody.'],
    ['without a reason', '> [!CONFIRM] Who decides\n>\n> To confirm: the service in charge.'],
  ])('refuses a box %s', (_, box) => {
    expect(rulesOf(inEnglish(`It began.[^1]\n\n${box}`))).toEqual(['open-box']);
  });

  it('takes a box with its reason and its owner in every language, and warns of a long one', () => {
    const box = (body: string, owner: string) =>
      `It began.[^1]\n\n> [!CONFIRM] Who\n> ${body}\n>\n> ${owner}`;
    expect(inEnglish(box('The law was not read.', 'To confirm: a lawyer of the country.'))).toEqual([]);
    const greek = box('Δεν διαβάστηκε.', 'Να επιβεβαιωθεί από: νομικό της χώρας.');
    expect(findings({ 'reports/r1.el.md': report('el', greek) })).toEqual([]);
    const long = inEnglish(box('It is open. '.repeat(30), 'To confirm: the partners of IMPACT.'));
    expect(long.map(({ rule, severity }) => [rule, severity])).toEqual([['open-box', 'warning']]);
  });

  it.each([
    'Call 1057 at any time.',
    'The office has 210 765 4321.',
    'From abroad it is +30 210 765 4321.',
    'There is 116 123 for the missing.',
  ])('refuses a number that no contact has: %s', (text) => {
    expect(rulesOf(inEnglish(text))).toEqual(['phone-not-in-contacts']);
  });

  it('lets the numbers of contacts through, at home and from abroad', () => {
    expect(inEnglish('Call 1056 or 210 123 4567, from abroad +30 210 123 4567.')).toEqual([]);
  });

  it.each([
    ['penalties', 'It is punished with 5 to 10 years of imprisonment.[^1]'],
    ['penalties in Greek', 'Τιμωρείται με κάθειρξη έως 10 ετών.[^1]'],
    ['penalties in Italian', 'È punito con la reclusione da 8 a 20 anni.[^1]'],
    ['penalties in Portuguese', 'É punido com pena de prisão de 3 a 10 anos.[^1]'],
    ['the duty to report in Cyprus', 'The duty to report stands in section 5 of the law of Cyprus.[^1]'],
    ['a duty known from a summary', 'Officials must report it by Law 184/1983.[^1]'],
    ['tests of age', 'When a child refuses the X-ray, it counts as an adult.[^1]'],
    ['transposition', 'Greece has transposed Directive (EU) 2024/1712.[^1]'],
    ['an office holder', 'The Commissioner is Ms Papadopoulou.'],
    ['the 7 %', 'Only 7 % were helped.[^1]'],
    ['session 5', 'In session 5 the groups met.'],
    ['the strategy', 'The EU strategy 2026-2029 says so.[^1]'],
    ['Portugal in 2020', 'In Portugal there were 29 minors in 2020.[^1]'],
  ])('refuses a red topic: %s', (_, text) => {
    expect(rulesOf(inEnglish(text))).toEqual(['red-topic']);
  });

  it.each([
    'The duty to report stands in article 66 of the Portuguese law.[^1]',
    'Italy has transposed Directive (EU) 2024/1712.[^1]',
    'Law 60/2013 brought it in.[^1]',
    'Four project pages, read in excerpts, say that session 5 takes four hours.[^1]',
  ])('lets through what was read since: %s', (text) => {
    expect(inEnglish(text)).toEqual([]);
  });

  it('lets a gap be named', () => {
    expect(inEnglish('We did not find whether Greece has transposed Directive (EU) 2024/1712.')).toEqual([]);
    expect(inEnglish('In 2022 it was 47% or 17 %.[^1]')).toEqual([]);
  });

  it.each(['ask gr-police-thb', 'ask ARSIS', 'the number 22808063', 'the number 22 808 063'])(
    'refuses what must never be shipped, in any file: %s',
    (text) => {
      const found = findings({
        'media/flow.svg': `<svg xmlns="http://www.w3.org/2000/svg"><text>${text}</text></svg>`,
      });
      expect(rulesOf(found)).toContain('never-shipped');
    },
  );

  it('refuses an entry of the contacts that must not be shipped', () => {
    const found = findings({ 'contacts.yaml': contacts.replace('ship-after-test-call', 'do-not-ship') });
    expect(rulesOf(found)).toContain('compose');
  });

  it('misses a language', () => {
    const { 'reports/r1.el.md': _, ...others } = good;
    const [found] = checkContent(contentFolder(others));
    expect([found?.rule, found?.message]).toEqual(['missing-language', expect.stringContaining('r1.el')]);
  });

  it('refuses a word that the glossary does not know in a table of words', () => {
    const table = (word: string) =>
      `## Words {#words}\n\n| Word | Meaning |\n| --- | --- |\n| ${word} | a child |`;
    const inBoth = (word: string) =>
      findings({
        'reports/r1.en.md': report('en', table(word)),
        'reports/r1.el.md': report('el', table(word)),
      });
    expect(rulesOf(inBoth('lost minor'))).toEqual(['unknown-term', 'unknown-term']);
    expect(inBoth('Ασυνόδευτος ανήλικος')).toEqual([]);
  });

  it('misses the official wording of a term, and knows its forms', () => {
    const inGreek = (text: string) =>
      findings({
        'reports/r1.en.md': report('en', 'Two unaccompanied minors came.'),
        'reports/r1.el.md': report('el', text),
      });
    expect(rulesOf(inGreek('Ήρθαν δύο μόνοι έφηβοι.'))).toEqual(['term-not-official']);
    expect(inGreek('Ήρθαν δύο ασυνόδευτοι ανήλικοι.')).toEqual([]);
    expect(inGreek('Ήρθαν δύο ασυνόδευτα παιδιά.')).toEqual([]);
  });

  it('misses a quiz, and a heading in the reference of a question', () => {
    const module = (id: string, more: string[]) =>
      `${frontMatter(id, 'A module', 'minutes: 10', ...more).replaceAll('---\n', '')}lessons: [{ id: l1, title: One, file: l1.${id.slice(3)}.md }]\n`;
    const quiz = `questions:
  - kind: single
    id: q1
    prompt: Which?
    feedback: This.
    reference: 'kit:m1/l1'
    options: [{ text: a, isCorrect: true }, { text: b, isCorrect: false }]
`;
    const files: ContentFiles = {
      'modules/m1/module.en.yaml': module('m1.en', []),
      'modules/m1/module.el.yaml': `${module('m1.el', ['translationOf: m1.en'])}quiz: quiz.el.yaml\n`,
      'modules/m1/l1.en.md': 'One.\n',
      'modules/m1/l1.el.md': 'Ένα.\n',
      'modules/m1/quiz.el.yaml': quiz,
    };
    expect(findings(files).map(({ file, rule }) => [file, rule])).toEqual([
      ['modules/m1/module.en.yaml', 'quiz-reference'],
      ['modules/m1/quiz.el.yaml', 'quiz-reference'],
    ]);
  });

  it('warns about a text that is hard to read', () => {
    const long =
      'the office that was named before then writes to the other office about each child that came there today';
    const hard = inEnglish(Array.from({ length: 8 }, () => `It is so that ${long}.`).join(' '));
    expect(hard.map(({ rule, severity }) => [rule, severity])).toEqual([['reading-level', 'warning']]);
    const words = inEnglish(
      Array.from({ length: 40 }, () => 'Interdisciplinary institutionalisation matters.').join(' '),
    );
    expect(rulesOf(words)).toEqual(['reading-level']);
    expect(inEnglish(Array.from({ length: 40 }, () => 'We go there now.').join(' '))).toEqual([]);
  });
});
