// Words of the command line with which the program starts itself again.
import { expect, test } from 'vitest';
import { forPerson, withoutTrace } from '../../../../main/portable/own-switches.ts';

test('A start without a trace has the same words and its own switch, once', () => {
  expect(withoutTrace(['.', '--no-sandbox'])).toEqual(['.', '--no-sandbox', '--no-trace']);
  expect(withoutTrace(['--no-trace'])).toEqual(['--no-trace']);
});

test('A start for a person names that one alone, and a start with the question names nobody', () => {
  const maria = 'ab'.repeat(8);
  expect(forPerson(['.', '--person=first', '--no-sandbox'], maria)).toEqual([
    '.',
    '--no-sandbox',
    `--person=${maria}`,
  ]);
  expect(forPerson(['.', `--person=${maria}`], undefined)).toEqual(['.']);
});

test('A start without a trace is nobody’s', () => {
  expect(withoutTrace(['.', '--person=first'])).toEqual(['.', '--no-trace']);
});
