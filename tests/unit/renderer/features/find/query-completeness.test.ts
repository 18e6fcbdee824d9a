// Queries that are not complete yet, so that finding nothing says nothing about the library.
import { expect, test } from 'vitest';
import { missingFromQuery } from '../../../../../renderer/features/find/query-completeness.ts';

test('A line without a word to search for lacks a word', () => {
  for (const line of ['???!!', '🙂', '«»', '-θυμα', 'kind:contact -θυμα'])
    expect(missingFromQuery(line), line).toBe('word');
});

test('A word of one or two letters that is still being typed lacks a letter', () => {
  for (const line of ['g', 'gu', 'child gu', '"the gu']) expect(missingFromQuery(line), line).toBe('letter');
});

test('Letters with dots and numbers in groups are one word', () => {
  expect(missingFromQuery('E.K.')).toBe('letter');
  for (const line of ['M.S.N.A.', '+30 21']) expect(missingFromQuery(line), line).toBeUndefined();
});

test('Whole words, words left behind and filters alone lack nothing', () => {
  for (const line of ['gua', 'gu ', '"gu"', 'kind:note'])
    expect(missingFromQuery(line), line).toBeUndefined();
});
