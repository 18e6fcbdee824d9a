// Canonical JSON is equal for equal data, and is JSON whatever is undefined in it.
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../../core/base/canonical-json.ts';

test('The order of fields and undefined fields make no difference', () => {
  expect(canonicalJson({ b: 1, a: ['x', { d: true, c: undefined }] })).toBe('{"a":["x",{"d":true}],"b":1}');
});

test('What is undefined in a list keeps its place', () => {
  expect(canonicalJson([undefined, 'a'])).toBe('[null,"a"]');
  expect(canonicalJson([undefined])).not.toBe(canonicalJson([]));
});
