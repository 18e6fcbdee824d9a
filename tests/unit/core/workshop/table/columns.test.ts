// Headers that people write are recognised: the words of the contact form, and common short ones.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../../../core/base/language.ts';
import { readHeader } from '../../../../../core/workshop/table/columns.ts';

const messages = join(import.meta.dirname, '../../../../../renderer/text/messages');

describe('A header', () => {
  it.each(languages)(
    'may be what the form calls a fact that must not lack, which is how it is asked for: %s.',
    (language) => {
      const { fields } = JSON.parse(readFileSync(join(messages, language, 'workshop.json'), 'utf8'));
      for (const field of ['organisation', 'service', 'country', 'needs'])
        expect([fields[field], readHeader(fields[field], 0)?.field]).toEqual([fields[field], field]);
      expect([fields.phones, readHeader(fields.phones, 0)?.field]).toEqual([fields.phones, 'phone']);
    },
  );

  it.each([
    ['Τηλ.', 'phone'],
    ['Κιν. 2', 'phone'],
    ['Numero di telefono', 'phone'],
    ['Tel.', 'phone'],
  ])('may be short: %s.', (header, field) => {
    expect(readHeader(header, 0)?.field).toBe(field);
  });
});
