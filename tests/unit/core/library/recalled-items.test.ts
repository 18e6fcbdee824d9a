// What a recall changes at contacts and texts: only in the versions it names, and never 112.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact, Phone } from '../../../../core/contacts/contact.ts';
import { recalledIn } from '../../../../core/contacts/recalled-contact.ts';
import { stripOf } from '../../../../core/contacts/strip.ts';
import { compareVersions } from '../../../../core/kit/compare.ts';
import type { Recall } from '../../../../core/kit/recall.ts';
import { recallsInText, withRecalls } from '../../../../core/library/recalled-items.ts';
import { numberRecall, textRecall } from '../../../support/recalls.ts';
import { contact } from './kit-changes/support.ts';

const short = (number: string): Phone => ({ number, kind: 'short-code', channels: ['voice'] });
const line = (...phones: Phone[]): Contact => contact('gr-line', { phones });
const apply = (of: Contact, recalls: readonly Recall[], version = '2026.1') =>
  withRecalls(of, { version, recalls });
const numbers = ({ phones }: Contact): string[] => phones.map(({ number }) => number);
const wrong = (of: Contact): string[] => recalledIn(of).map(({ number }) => number);

describe('A recalled number', () => {
  it('is no number of the contact any more, and the right one stands in its place', () => {
    const shown = apply(line(short('1065'), short('15900')), [numberRecall()]);
    expect(numbers(shown)).toEqual(['1056', '15900']);
    expect(recalledIn(shown)).toEqual([
      {
        number: '1065',
        instead: { number: '1056' },
        reason: numberRecall().reason,
        on: '2026-11-12',
      },
    ]);
  });

  it('is compared by its digits, with and without the code of the country', () => {
    const long: Phone = {
      ...{ number: '210 123 4567', e164: '+302101234567' },
      ...{ kind: 'fixed', channels: ['voice'] },
    };
    for (const number of ['2101234567', '210-123 45 67', '+30 210 1234567', '0030 2101234567'])
      expect(wrong(apply(line(long), [numberRecall({ number })])), number).toEqual(['210 123 4567']);
    for (const number of ['+39 2101234567', '123', '210 123 4568'])
      expect(wrong(apply(line(long), [numberRecall({ number })])), number).toEqual([]);
    expect(wrong(apply(line(short('116 111')), [numberRecall({ number: '116111' })]))).toEqual(['116 111']);
  });

  it('has no international form but the one that follows from its digits', () => {
    const phoneFor = (number: string) =>
      apply(line(short('1065')), [numberRecall({ instead: { number } })]).phones[0];
    expect(phoneFor('116 111')).toEqual(short('116 111'));
    expect(phoneFor('210 999 8888')).toMatchObject({ kind: 'fixed', e164: '+302109998888' });
    expect(phoneFor('+39 06 123456')).toMatchObject({ e164: '+3906123456' });
    expect(phoneFor('800 801 802')).not.toHaveProperty('e164');
  });

  it('leaves no number to call where the publisher names none', () => {
    const { instead: _, ...none } = numberRecall();
    const shown = apply({ ...line(short('1065')), stripOrder: 1 }, [none]);
    expect(shown.phones).toEqual([]);
    expect(wrong(shown)).toEqual(['1065']);
    expect(stripOf([shown], 'GR').at(-1)).toMatchObject({ number: '1065', isRecalled: true });
  });

  it('does not take a national number from the strip that another contact has', () => {
    const stranger = { ...line(short('1056')), stripOrder: 1 };
    const shown = apply(stranger, [numberRecall({ number: '1056', instead: { number: '15900' } })]);
    const strip = stripOf([shown], 'GR').map(({ number }) => number);
    expect(strip).toEqual(['112', '15900', '1056', '116000']);
  });

  it('is never 112', () => {
    expect(apply(line(short('112')), [numberRecall({ number: '112' })])).toEqual(line(short('112')));
  });

  it('stays as it is at another contact', () => {
    expect(apply(contact('gr-other', { phones: [short('1065')] }), [numberRecall()]).phones).toEqual([
      short('1065'),
    ]);
  });

  it('leads to another contact of the same kit', () => {
    const recalls = [numberRecall({ instead: { number: '1056', contact: 'gr-other' } })];
    const shown = apply({ ...line(short('1065')), id: 'gr-line@org.example.kit' }, recalls);
    expect(recalledIn(shown)[0]?.instead).toEqual({
      number: '1056',
      contactId: 'gr-other@org.example.kit',
    });
  });

  it('moves the right number forward where the contact has it already', () => {
    const own: Phone = { number: '10 56', kind: 'short-code', channels: ['voice', 'text'] };
    expect(apply(line(short('1065'), own), [numberRecall()]).phones).toEqual([own]);
  });

  it('leads on where the number in its place was recalled in a later version', () => {
    const second = numberRecall({
      ...{ id: 'again', from: '2026.2', to: '2026.2', number: '1056', on: '2026-12-01' },
      instead: { number: '15900' },
    });
    expect(numbers(apply(line(short('1065')), [numberRecall(), second]))).toEqual(['15900']);
    const { instead: _, ...none } = second;
    expect(numbers(apply(line(short('1065')), [numberRecall(), none]))).toEqual([]);
  });

  it('is right again where a later notice leads back to it', () => {
    const back = numberRecall({
      ...{ id: 'back', from: '2026.2', to: '2026.2', number: '1056', on: '2026-12-01' },
      instead: { number: '1065' },
    });
    expect(apply(line(short('1065')), [numberRecall(), back])).toEqual(line(short('1065')));
  });
});

const version = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
  .map((parts) => parts.join('.'));
const anyRecall = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c').map((id) => `${id}${id}`),
    from: fc.option(version, { nil: undefined }),
    to: version,
    number: fc.constantFrom('1065', '1056', '112', '+30 210 1234567'),
    instead: fc.option(fc.record({ number: fc.constantFrom('1065', '1056', '15900') }), { nil: undefined }),
    on: fc.constantFrom('2026-01-01', '2026-02-01'),
  })
  .map(({ from, instead, ...rest }) => {
    const { instead: _, ...plain } = numberRecall(rest);
    return { ...plain, ...(from && { from }), ...(instead && { instead }) };
  });

describe('Any recalls', () => {
  it('change nothing outside of their versions, keep 112, and never call what is struck out', () => {
    const of = line(short('1065'), short('112'), short('1056'));
    fc.assert(
      fc.property(fc.array(anyRecall, { maxLength: 6 }), version, (recalls, at) => {
        const sorted = recalls.toSorted((one, other) => (one.on < other.on ? -1 : 1));
        const shown = apply(of, sorted, at);
        expect(numbers(shown)).toContain('112');
        for (const number of wrong(shown)) {
          expect(numbers(shown)).not.toContain(number);
          const isNamed = sorted.some(
            (recall) =>
              recall.number === number &&
              compareVersions(at, recall.to) <= 0 &&
              (recall.from === undefined || compareVersions(recall.from, at) <= 0),
          );
          expect(isNamed).toBe(true);
        }
        if (wrong(shown).length === 0) expect(shown).toEqual(of);
      }),
    );
  });
});

describe('A recalled text', () => {
  const at = (address: string, place: Parameters<typeof recallsInText>[0], shown = '2026.1') =>
    recallsInText(place, { version: shown, recalls: [textRecall({ at: address })] }).length;

  it('is met in all languages of the work, or in the one that the notice names', () => {
    expect(at('kit:c1', { id: 'c1.el' })).toBe(1);
    expect(at('kit:c1#steps', { id: 'c1.en@org.example.kit' })).toBe(1);
    expect(at('kit:c1.en', { id: 'c1.el' })).toBe(0);
    expect(at('kit:c11', { id: 'c1.en' })).toBe(0);
  });

  it('is met at its lesson, and that of a whole module at each of them', () => {
    expect(at('kit:m1/lesson-2', { id: 'm1.en', lessonId: 'lesson-2' })).toBe(1);
    expect(at('kit:m1/lesson-2', { id: 'm1.en', lessonId: 'lesson-1' })).toBe(0);
    expect(at('kit:m1/lesson-2', { id: 'm1.en' })).toBe(0);
    expect(at('kit:m1', { id: 'm1.en', lessonId: 'lesson-1' })).toBe(1);
  });

  it('is not met in another version', () => {
    expect(at('kit:c1', { id: 'c1.en' }, '2026.2')).toBe(0);
  });
});
