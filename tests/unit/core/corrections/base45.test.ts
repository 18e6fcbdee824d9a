import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase45, toBase45 } from '../../../../core/corrections/base45.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('Base45', () => {
  it('writes the examples of RFC 9285.', () => {
    expect(toBase45(bytes('AB'))).toBe('BB8');
    expect(toBase45(bytes('Hello!!'))).toBe('%69 VD92EX0');
    expect(toBase45(bytes('base-45'))).toBe('UJCLQE7W581');
    expect(fromBase45('QED8WEX0')).toEqual(bytes('ietf!'));
  });

  it('reads back what it wrote, and nothing else.', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (any) => {
        expect(fromBase45(toBase45(any))).toEqual(any);
      }),
    );
    for (const text of ['A', 'GGW', ':::', 'ab', '::', 'AAAA'])
      expect([text, fromBase45(text)]).toEqual([text, undefined]);
  });
});
