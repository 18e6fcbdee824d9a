// Every expected problem has a text in every language, with facts that the problem really has.
import { createTranslator } from 'use-intl';
import { describe, expect, test, vi } from 'vitest';
import { languages, localeTags } from '../../../../core/base/language.ts';
import { pdfFaults } from '../../../../core/base/pdf-fault.ts';
import type { Problem } from '../../../../core/base/problem.ts';
import { formatsOf } from '../../../../renderer/text/formats.ts';
import { loadMessages } from '../../../../renderer/text/messages.ts';
import { problemExamples } from '../../../support/problem-examples.ts';
import { placeholdersOf } from './sentence-shape.ts';

// The page's window, of which telling a problem needs nothing.
vi.stubGlobal('window', {});
const { sentenceValues } = await import('../../../../renderer/text/problem-text.ts');

const problems = problemExamples();

test('The list of problems is read from its type', () => {
  expect(problems.length).toBeGreaterThan(30);
  expect(problems).toContainEqual({
    code: 'manifest-invalid',
    file: '‹file›',
    line: 12_345,
    reason: '‹reason›',
  });
});

describe.each(languages)('Problems in %s', (language) => {
  test('have their three sentences each, and no sentences are there without a problem', async () => {
    const told = (await loadMessages(language)).problems;
    expect(Object.keys(told).sort()).toEqual(problems.map(({ code }) => code).sort());
    for (const sentences of Object.values(told))
      expect(Object.keys(sentences)).toEqual(['what', 'kept', 'todo']);
  });

  test('name only facts the problem has', async () => {
    const told: Readonly<Record<string, Readonly<Record<string, string>>>> = (await loadMessages(language))
      .problems;
    const { size } = formatsOf(language);
    const unknown = problems.flatMap((problem) => {
      const facts = Object.keys(sentenceValues(problem, size));
      const named = Object.values(told[problem.code] ?? {}).flatMap(placeholdersOf);
      return named.filter(({ name }) => !facts.includes(name)).map(({ name }) => `${problem.code}: ${name}`);
    });
    expect(unknown).toEqual([]);
  });

  test('name the file they are about, whether it is one or many', async () => {
    const said = await tell(language);
    const silent = [...problems, ...problems.map(aboutOne)].filter(
      (problem) => 'file' in problem && !said(problem).what.includes(problem.file),
    );
    // What was put aside is named where it is said that it was kept.
    const elsewhere = silent.filter(
      (problem) => !('file' in problem) || !said(problem).kept.includes(problem.file),
    );
    expect(elsewhere.map(({ code }) => code)).toEqual([]);
  });

  test('have words of their own, with every fact filled in', async () => {
    const said = await tell(language);
    for (const problem of problems.flatMap((each) => [each, aboutOne(each)])) {
      const { what, kept, todo } = said(problem);
      for (const sentence of [what, kept, todo]) expect(sentence, problem.code).toMatch(/^[^{}#]{5,}[.?]$/);
    }
    const whats = problems.map((problem) => said(problem).what);
    expect(whats.filter((what, index) => whats.indexOf(what) !== index)).toEqual([]);
  });

  test('have a sentence of its own for every fault of a PDF', async () => {
    const said = await tell(language);
    const whats = pdfFaults.map((reason) => said({ code: 'pdf-unreadable', file: 'a.en.pdf', reason }).what);
    expect(new Set(whats).size).toBe(pdfFaults.length);
    const leftOut = (await loadMessages(language)).workshop.leftOutFile;
    expect(pdfFaults.filter((fault) => !leftOut.includes(` ${fault} {`))).toEqual(['damaged']);
  });

  test('never show what only a helper understands', async () => {
    const said = await tell(language);
    const showing = problems.filter((problem) => {
      const { what, kept, todo } = said(problem);
      return `${what} ${kept} ${todo}`.includes('‹reason›');
    });
    expect(showing.map(({ code }) => code)).toEqual([]);
  });
});

test.each(languages.filter((language) => language !== 'en'))(
  'No sentence of a problem in %s is that of English',
  async (language) => {
    const [said, inEnglish] = [await tell(language), await tell('en')];
    const left = problems.flatMap((problem) => {
      const [own, english] = [said(problem), inEnglish(problem)];
      return (['what', 'kept', 'todo'] as const)
        .filter((part) => own[part] === english[part])
        .map((part) => `${problem.code}.${part}`);
    });
    expect(left).toEqual([]);
  },
);

/** The problem with one of whatever it counts. */
function aboutOne(problem: Problem): Problem {
  const facts = Object.entries(problem).map(([name, value]) => [name, typeof value === 'number' ? 1 : value]);
  return Object.fromEntries(facts) as Problem;
}

type Told = { readonly what: string; readonly kept: string; readonly todo: string };

/** Tells a problem as the page does. */
async function tell(language: (typeof languages)[number]): Promise<(problem: Problem) => Told> {
  const t = createTranslator({
    locale: localeTags[language],
    messages: await loadMessages(language),
    namespace: 'problems',
    timeZone: 'UTC',
    onError: (error) => {
      throw error;
    },
  });
  return (problem) => {
    const values = sentenceValues(problem, formatsOf(language).size);
    const { code } = problem;
    return {
      what: t(`${code}.what`, values),
      kept: t(`${code}.kept`, values),
      todo: t(`${code}.todo`, values),
    };
  };
}

test('A name in a problem cannot hide characters or turn the sentence around', () => {
  const problem = { code: 'payload-extra', file: 'data/a\u202Egpj.exe', count: 1 } as const;
  expect(sentenceValues(problem, String)['file']).toBe('data/a\\u{202e}gpj.exe');
});
