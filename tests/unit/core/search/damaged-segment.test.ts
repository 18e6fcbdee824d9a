// Damaged bytes give a problem, and hostile bytes neither block nor throw.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSegment } from '../../../../core/search/build-segment.ts';
import { search } from '../../../../core/search/search.ts';
import { openSegment } from '../../../../core/search/segment.ts';
import { checksumOf, header } from '../../../../core/search/segment-format.ts';
import { didYouMean, pageUnit } from './library.ts';
import { query, text } from './random-units.ts';

const texts = fc.sample(text('el'), { numRuns: 300, seed: 5 });
const sound = buildSegment(
  texts.map((content, index) => pageUnit(content, 'el', index + 1, `r${index % 9}`)),
  'el',
);
const queries = fc.sample(query('el'), { numRuns: 60, seed: 6 });

/** Makes the checksum fit again, as only someone who means it would. */
function resealed(bytes: Uint8Array<ArrayBuffer>): Uint8Array {
  const view = new DataView(bytes.buffer);
  view.setUint32(header.checksum, checksumOf(new Uint32Array(bytes.buffer)), true);
  return bytes;
}

describe('Damage to a segment', () => {
  test('any flipped bit is noticed', () => {
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.nat(7), (at, bit) => {
        const bytes = sound.slice();
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        expect(openSegment(bytes)).toMatchObject({ ok: false, problem: { code: 'library-damaged' } });
      }),
      { numRuns: 2000 },
    );
  });

  test('bytes lost at the end, swapped or set to zero are noticed', () => {
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.nat(sound.length - 1), (from, to) => {
        const [start, end] = [Math.min(from, to), Math.max(from, to)];
        const cut = openSegment(sound.slice(0, start));
        expect(cut).toMatchObject({ ok: false, problem: { code: 'library-damaged' } });
        const zeroed = sound.slice().fill(0, start, end);
        if (zeroed.some((byte, index) => byte !== sound[index])) expect(openSegment(zeroed).ok).toBe(false);
        const swapped = sound.slice();
        [swapped[start], swapped[end]] = [sound[end] ?? 0, sound[start] ?? 0];
        if (sound[start] !== sound[end]) expect(openSegment(swapped).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('bytes that are something else are no segment', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(openSegment(bytes)).toMatchObject({ ok: false, problem: { code: 'library-damaged' } });
      }),
      { numRuns: 1000 },
    );
  });

  test('another format or another way of folding is refused by name', () => {
    const format = sound.slice();
    format[header.format] = 2;
    expect(openSegment(resealed(format))).toMatchObject({
      problem: { reason: expect.stringContaining('format 2') },
    });
    const folding = sound.slice();
    folding[header.folding] = 99;
    expect(openSegment(resealed(folding))).toMatchObject({
      problem: { reason: expect.stringContaining('folding 99') },
    });
  });

  test('changed bytes with a valid checksum neither hang nor throw, for any query', () => {
    const change = fc.record({ at: fc.nat(sound.length - 1), value: fc.nat(255) });
    let openedCount = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 40 }), (changes) => {
        const bytes = sound.slice();
        for (const { at, value } of changes) bytes[at] = value;
        const opened = openSegment(resealed(bytes));
        if (!opened.ok) return;
        openedCount += 1;
        for (const line of queries) {
          search([opened.value], line, { isTyping: true, limit: 10 });
          didYouMean([opened.value], line);
        }
      }),
      { numRuns: 150 },
    );
    expect(openedCount).toBeGreaterThan(10);
  });

  test('numbers in the header that promise far more than there is are refused', () => {
    const counts = [
      header.unitCount,
      header.groupCount,
      header.termCount,
      header.stemCount,
      header.sectionCount,
    ];
    for (const at of counts) {
      for (const value of [0xffffffff, 0x7fffffff, 100_000_000]) {
        const bytes = sound.slice();
        new DataView(bytes.buffer).setUint32(at, value, true);
        expect(openSegment(resealed(bytes)).ok).toBe(false);
      }
    }
  });
});
