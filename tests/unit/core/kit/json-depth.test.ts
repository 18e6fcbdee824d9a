// Limits for the JSON of a kit: nesting depth, and number of unknown fields.
import { describe, expect, it } from 'vitest';
import { readingLimits } from '../../../../core/base/reading-limits.ts';
import { z } from '../../../../core/base/zod.ts';
import { isJsonDeeper } from '../../../../core/kit/json-depth.ts';
import { readJson } from '../../../../core/kit/json-text.ts';
import { parseKnown } from '../../../../core/kit/known-fields.ts';
import { readCatalogue } from '../../../../core/kit/upgrade.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('The nesting of JSON', () => {
  it('is counted in objects and arrays, not in words', () => {
    expect(isJsonDeeper('{"a":[1]}', 2)).toBe(false);
    expect(isJsonDeeper('{"a":[{}]}', 2)).toBe(true);
    expect(isJsonDeeper('[],[],[]', 1)).toBe(false);
    expect(isJsonDeeper(String.raw`{"a":"[[[\"[[[\\"}`, 1)).toBe(false);
    expect(isJsonDeeper(String.raw`{"a\\":[[]]}`, 2)).toBe(true);
  });

  it('is read as far as the limit', () => {
    expect(readJson(bytes(nested(readingLimits.jsonDepth)))).toBeInstanceOf(Array);
    expect(readJson(bytes(nested(readingLimits.jsonDepth + 1)))).toBeUndefined();
  });

  it.each([
    ['objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['arrays', nested(100_000)],
    ['arrays without an end', '['.repeat(100_000)],
  ])('of 100,000 %s in an unknown field makes a catalogue invalid', (_, deep) => {
    expect(readCatalogue(readJson(bytes(`{"format":1,"later":${deep}}`)), 1, 'left-out')).toMatchObject({
      ok: false,
      problem: { code: 'catalogue-invalid' },
    });
  });
});

describe('Unknown fields', () => {
  const schema = z.strictObject({ id: z.string() });
  const many = (count: number) =>
    Object.fromEntries([['id', 'a'], ...Array.from({ length: count }, (_, index) => [`f${index}`, index])]);

  it('are left out up to the limit, and refused beyond without a copy of them', () => {
    expect(parseKnown(schema, many(100))).toEqual({ success: true, data: { id: 'a' } });
    expect(parseKnown(schema, many(readingLimits.unknownFields + 1)).success).toBe(false);
  });
});
