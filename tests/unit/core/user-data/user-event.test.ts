import { describe, expect, it } from 'vitest';
import { countParts } from '../../../../core/user-data/user-data.ts';
import {
  isErasing,
  isPositionOnly,
  supersedes,
  type UserEvent,
  writtenTexts,
} from '../../../../core/user-data/user-event.ts';
import { applyAll } from '../../../agree/vault.ts';
import { bookmark } from '../../../agree/vault-events.ts';

const opened: UserEvent = { kind: 'item-opened', version: 1, item: { kind: 'resource', id: 'r1.en' } };
const tabs: UserEvent = { kind: 'tabs-changed', version: 1, open: ['r1.en'], front: 'r1.en' };
const erased: UserEvent = { kind: 'data-erased', version: 1, parts: ['notes'] };
const received = (from?: string): UserEvent => ({
  kind: 'received-set',
  version: 1,
  id: 'a'.repeat(32),
  received: { kind: 'card', text: 'BEGIN:VCARD' },
  ...(from === undefined ? {} : { from }),
  on: '2026-11-25',
});
const stopped = (moduleId: string): UserEvent => ({
  kind: 'learning-stopped',
  version: 1,
  moduleId,
  lessonId: 'lesson-1',
  offset: 0.5,
});
const read = (moduleId: string): UserEvent => ({
  kind: 'lesson-marked',
  version: 1,
  moduleId,
  lessonId: 'lesson-1',
  isRead: true,
});
const moved = (resourceId: string): UserEvent => ({
  kind: 'reading-moved',
  version: 1,
  resourceId,
  fileHash: 'a'.repeat(64),
  place: { page: 1, offset: 0, zoom: 1 },
});

describe('An event', () => {
  it('is erasing when it removes something of the person, or turns a history off.', () => {
    const turnedOff: UserEvent = {
      kind: 'settings-changed',
      version: 1,
      settings: { areRecentsKept: false },
    };
    const dark: UserEvent = { kind: 'settings-changed', version: 1, settings: { theme: 'dark' } };
    const removed: UserEvent = { kind: 'note-removed', version: 1, id: 'a'.repeat(32) };
    expect([erased, removed, turnedOff].map(isErasing)).toEqual([true, true, true]);
    expect([dark, bookmark(1), opened].map(isErasing)).toEqual([false, false, false]);
  });

  it('that only records where the person was loses no work.', () => {
    expect([opened, tabs, stopped('m1'), moved('r1.en')].map(isPositionOnly)).not.toContain(false);
    expect([bookmark(1), read('m1'), received(), erased].map(isPositionOnly)).not.toContain(true);
  });

  it('supersedes an earlier one only where it says the same of the same thing.', () => {
    expect(supersedes(moved('r1.en'), moved('r1.en'))).toBe(true);
    expect(supersedes(moved('r1.en'), moved('r1.el'))).toBe(false);
    expect(supersedes(stopped('m1'), stopped('m1'))).toBe(true);
    expect(supersedes(stopped('m1'), stopped('m2'))).toBe(false);
    expect(supersedes(stopped('m1'), read('m1'))).toBe(false);
    expect(supersedes(tabs, tabs)).toBe(true);
    expect(supersedes(tabs, opened)).toBe(false);
    expect(supersedes(bookmark(1), bookmark(1))).toBe(false);
    expect(supersedes(erased, erased)).toBe(false);
  });

  it('gives the texts the person wrote, without empty ones.', () => {
    expect(writtenTexts(received('Anna'))).toEqual(['BEGIN:VCARD', 'Anna']);
    expect(writtenTexts(received())).toEqual(['BEGIN:VCARD']);
    expect(writtenTexts(bookmark(1))).toEqual([]);
  });
});

describe('User data', () => {
  it('counts the things of each part, those of one part together.', () => {
    const correction: UserEvent = {
      kind: 'correction-set',
      version: 1,
      id: '11111111-1111-4111-8111-111111111111',
      revision: 1,
      contact: 'gr-1056',
      kit: { id: 'org.example.kit', version: '2026.1' },
      on: '2026-11-25',
      outcome: 'worked',
      language: 'en',
    };
    const counts = countParts(applyAll([bookmark(1), bookmark(2), tabs, received(), correction]));
    expect(Object.fromEntries(counts)).toEqual({
      reading: 0,
      recents: 0,
      searches: 0,
      bookmarks: 2,
      learning: 0,
      cards: 0,
      notes: 0,
      corrections: 2,
      requests: 0,
      newer: 0,
    });
  });
});
