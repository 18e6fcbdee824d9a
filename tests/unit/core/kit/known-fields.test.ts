// Unknown fields of a newer program are left out at any depth; all other rules stay strict.
import { describe, expect, it } from 'vitest';
import { z } from '../../../../core/base/zod.ts';
import { parseKnown } from '../../../../core/kit/known-fields.ts';

const schema = z.strictObject({
  title: z.partialRecord(z.enum(['en', 'el']), z.string()),
  parts: z.array(z.strictObject({ id: z.string(), note: z.string().optional() })),
});
const plain = { title: { en: 'Kit' }, parts: [{ id: 'a' }, { id: 'b', note: 'n' }] };

describe('Data of a signed kit', () => {
  it('is read without the fields that are not known, and stays untouched', () => {
    const newer = {
      ...plain,
      more: { deep: [1] },
      title: { ...plain.title, fr: 'Trousse' },
      parts: plain.parts.map((part) => ({ ...part, length: 3, width: { cm: 4 } })),
    };
    const before = structuredClone(newer);
    expect(parseKnown(schema, newer)).toEqual({ success: true, data: plain });
    expect(newer).toEqual(before);
  });

  it('is refused for what is wrong with the fields that are known', () => {
    const wrong = parseKnown(schema, { ...plain, more: 1, parts: [{ id: 1, length: 3 }] });
    expect(wrong.error?.issues).toMatchObject([{ code: 'invalid_type', path: ['parts', 0, 'id'] }]);
    for (const data of [undefined, null, 1, [], 'kit', JSON.parse('{"__proto__": {"title": {}}}')])
      expect(parseKnown(schema, data).success, JSON.stringify(data)).toBe(false);
  });
});
