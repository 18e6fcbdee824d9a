// Holds the rule that an unclean end throws the page's database away before Chromium opens it.
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { closeSession, openSession } from '../../../main/session-mark.ts';

let root: string;
let database: string;
const folder = () => ({ made: root, profile: join(root, 'profile') });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'session-'));
  database = join(root, 'profile', 'IndexedDB', 'app_impact-kit_0.indexeddb.leveldb');
  mkdirSync(database, { recursive: true });
  writeFileSync(join(database, '000003.log'), 'torn');
});

describe('A session', () => {
  test('keeps the database when the one before ended cleanly', () => {
    openSession(folder());
    closeSession(folder());
    openSession(folder());
    expect(existsSync(database)).toBe(true);
  });

  test('starts without the database when the one before was killed', () => {
    openSession(folder());
    openSession(folder());
    expect(existsSync(database)).toBe(false);
  });
});
