// Words of the command line with which the program starts itself again.
import { expect, test } from 'vitest';
import { withoutTrace } from '../../../../main/portable/own-switches.ts';

test('A start without a trace has the same words and its own switch, once', () => {
  expect(withoutTrace(['.', '--no-sandbox'])).toEqual(['.', '--no-sandbox', '--no-trace']);
  expect(withoutTrace(['--no-trace'])).toEqual(['--no-trace']);
});
