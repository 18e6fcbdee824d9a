// bag-info.txt: reading and writing (RFC 8493 section 2.2.2), and the fields that a kit needs.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBagInfo, parseBagInfo, valuesOf } from '../../../../core/kit/bag-info.ts';
import { bagInfoElements, formatOf, kitInfoOf, oxumOf } from '../../../../core/kit/kit-info.ts';

const parse = (text: string) => parseBagInfo(new TextEncoder().encode(text));

describe('reading bag-info.txt', () => {
  it('takes labels and values in order, and each as often as it stands there', () => {
    const { elements, fault } = parse('Contact-Name: Ana\nSource-Organization: NGO\nContact-Name: Rui\n');
    expect(fault).toBeUndefined();
    expect(elements).toEqual([
      { label: 'Contact-Name', value: 'Ana' },
      { label: 'Source-Organization', value: 'NGO' },
      { label: 'Contact-Name', value: 'Rui' },
    ]);
    expect(valuesOf(elements, 'contact-NAME')).toEqual(['Ana', 'Rui']);
  });

  it.each(['\n', '\r\n', '\r'])('goes on with a value on indented lines, with line end %j', (end) => {
    const text = ['Description: first', '   second', '\tthird', 'Next: x'].join(end) + end;
    expect(parse(text).elements).toEqual([
      { label: 'Description', value: 'first\nsecond\nthird' },
      { label: 'Next', value: 'x' },
    ]);
  });

  it.each([
    ['an empty value', 'Note: \n', { label: 'Note', value: '' }],
    ['a tab after the colon', 'Note:\tx\n', { label: 'Note', value: 'x' }],
    ['colons in the value', 'Note: a: b:c\n', { label: 'Note', value: 'a: b:c' }],
    ['spaces inside the label', 'My own note: x\n', { label: 'My own note', value: 'x' }],
    ['any letters', 'Οργανισμός: Το χαμόγελο\n', { label: 'Οργανισμός', value: 'Το χαμόγελο' }],
  ])('accepts %s', (_, text, element) => {
    expect(parse(text).elements).toEqual([element]);
  });

  it.each([
    ['no colon', 'Note x\n'],
    ['no space after the colon', 'Note:x\n'],
    ['a space before the colon', 'Note : x\n'],
    ['no label', ': x\n'],
    ['an empty line', '\n'],
    ['a first line that is indented', '  Note: x\n'],
  ])('refuses %s and names the line', (_, line) => {
    expect(parse(`Good: x\n${line}`.slice(line.startsWith('  ') ? 8 : 0)).fault).toEqual({
      line: line.startsWith('  ') ? 1 : 2,
      reason: 'line-malformed',
    });
  });

  it('gives what was written, for any labels and values', () => {
    const label = fc.stringMatching(/^[A-Za-z][A-Za-z -]{0,10}[A-Za-z]$/);
    const line = fc.stringMatching(/^[\p{L}\p{N}:.][\p{L}\p{N} :.]{0,12}$/u);
    const element = fc.record({
      label,
      value: fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n')),
    });
    fc.assert(
      fc.property(fc.array(element, { maxLength: 5 }), (elements) => {
        expect(parse(formatBagInfo(elements))).toEqual({ elements });
      }),
    );
  });

  it.each([
    { label: 'a:b', value: 'x' },
    { label: ' a', value: 'x' },
    { label: '', value: 'x' },
    { label: 'a', value: 'x\r\ny' },
    { label: 'a', value: 'x\n' },
    { label: 'a', value: 'x\n indented' },
  ])('does not write what could not be read again: %j', (element) => {
    expect(() => formatBagInfo([element])).toThrow('bag-info cannot hold');
  });
});

describe('what a kit says in bag-info.txt', () => {
  const info = {
    format: 1,
    kitId: 'org.example.kit',
    version: '2026.2',
    previousVersion: '2026.1',
    issued: '2026-03-01',
    organization: 'Παράδειγμα',
  };
  const elements = bagInfoElements(info, { sizeBytes: 12, fileCount: 3 });
  const without = (label: string) => elements.filter((element) => element.label !== label);
  const withValue = (label: string, value: string) => [...without(label), { label, value }];

  it('is read back as it was written', () => {
    expect(kitInfoOf(elements)).toEqual(info);
    expect(oxumOf(elements)).toEqual({ sizeBytes: 12, fileCount: 3 });
    const { previousVersion: _, ...first } = info;
    expect(kitInfoOf(bagInfoElements(first, { sizeBytes: 0, fileCount: 0 }))).toEqual(first);
  });

  it.each(['Kit-Format', 'External-Identifier', 'Kit-Version', 'Bagging-Date', 'Source-Organization'])(
    'must hold %s, once',
    (field) => {
      expect(kitInfoOf(without(field))).toEqual({ field, reason: 'field-missing' });
      expect(kitInfoOf([...elements, { label: field.toLowerCase(), value: '1' }])).toEqual({
        field,
        reason: 'field-twice',
      });
    },
  );

  it.each([
    ['Kit-Format', ['0', '01', '1.0', 'one', ' 1', '-1', '1e3', '9999999', '']],
    ['External-Identifier', ['', 'Org.Example', '../kit', 'a b', 'x'.repeat(81)]],
    ['Kit-Version', ['1', '2026', 'v1.0', '1.0.0.0', '2026.1-beta', '']],
    ['Bagging-Date', ['2026-3-1', '01/03/2026', '2026-02-30', '2026-03-01T10:00', '']],
    ['Source-Organization', ['', 'x'.repeat(301)]],
    ['Previous-Version', ['none', '']],
  ])('holds a proper %s', (field, values) => {
    for (const value of values) {
      expect(kitInfoOf(withValue(field, value)), value).toEqual({ field, reason: 'field-malformed' });
    }
  });

  it('gives its format even if all else is unknown', () => {
    expect(formatOf([{ label: 'Kit-Format', value: '7' }])).toBe(7);
  });

  it.each(['', '12', '12.', '.3', '12.3.4', '-1.3', '12,3', '0x10.1', `${'1'.repeat(16)}.1`])(
    'holds no Payload-Oxum like %j',
    (value) => {
      expect(oxumOf(withValue('Payload-Oxum', value))).toEqual({
        field: 'Payload-Oxum',
        reason: 'field-malformed',
      });
    },
  );

  it('must hold Payload-Oxum, once', () => {
    expect(oxumOf(without('Payload-Oxum'))).toMatchObject({ reason: 'field-missing' });
    expect(oxumOf([...elements, ...elements])).toMatchObject({ reason: 'field-twice' });
  });
});
