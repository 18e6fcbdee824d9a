// Which of several editions of one work stands in front.
import { describe, expect, test } from 'vitest';
import { type ComparedItem, dayOf, inFront, itemsBehind } from '../../../../core/library/same-work.ts';

const edition = { kind: 'report', language: 'en', title: 'Systems', fileHash: 'a' };
const first: ComparedItem = { id: 'r1.en', day: '2026-01-01', isVerified: true, edition };
const other: ComparedItem = { ...first, id: 'r1.en@other', day: '2026-02-01' };

function behind(...items: ComparedItem[]): Record<string, string> {
  return Object.fromEntries(itemsBehind(items));
}

describe('The same work in several kits', () => {
  test('has its newer edition in front, and of equals the one of the earlier kit', () => {
    expect(behind(first, other)).toEqual({ 'r1.en': 'r1.en@other' });
    expect(behind(first, { ...other, day: first.day })).toEqual({ 'r1.en@other': 'r1.en' });
  });

  test('never has one in front whose publisher nobody verified', () => {
    expect(behind(first, { ...other, isVerified: false })).toEqual({ 'r1.en@other': 'r1.en' });
  });

  test.each([
    ['kind', { kind: 'slides' }],
    ['language', { language: 'el' }],
    ['title and file', { title: 'Another', fileHash: 'b' }],
  ])('is another work with another %s', (_what, change) => {
    expect(behind(first, { ...other, edition: { ...edition, ...change } })).toEqual({});
  });

  test.each([
    ['the title', { fileHash: 'b' }],
    ['the file', { title: 'Another' }],
  ])('is known by %s alone', (_what, change) => {
    expect(behind(first, { ...other, edition: { ...edition, ...change } })).toEqual({
      'r1.en': 'r1.en@other',
    });
  });

  test('is not the same where there are no files and the titles differ', () => {
    const plain = { ...edition, fileHash: undefined };
    expect(behind({ ...first, edition: plain }, { ...other, edition: { ...plain, title: 'B' } })).toEqual({});
  });

  test('is listed once, and the one in front names the others', () => {
    const third: ComparedItem = { ...first, id: 'r1.en@third', day: '2025-01-01' };
    const alone = { id: 'r2.en' };
    const items = [first, other, third, alone];
    expect(inFront(items, itemsBehind([first, other, third]))).toEqual([
      { ...other, alsoIn: ['r1.en', 'r1.en@third'] },
      alone,
    ]);
    expect(inFront(items, new Map())).toBe(items);
  });

  test('takes the day of the check, else of the change, else of the issue', () => {
    expect(dayOf({ asOf: '3', modified: '2', issued: '1' })).toBe('3');
    expect(dayOf({ modified: '2', issued: '1' })).toBe('2');
    expect(dayOf({ issued: '1' })).toBe('1');
  });
});

test('Contacts are the same when their ids are', () => {
  expect(
    behind(
      { id: 'gr-1056', day: '2026-01', isVerified: true },
      { id: 'gr-1056@other', day: '2026-03-01', isVerified: true },
      { id: 'gr-197@other', day: '2026-03-01', isVerified: true },
    ),
  ).toEqual({ 'gr-1056': 'gr-1056@other' });
});
