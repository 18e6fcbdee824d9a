// Holds the rule that an unclean end throws the page's database away before Chromium opens it.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openSession } from '../../../main/session-mark.ts';
import { tinyDisk } from '../../support/tiny-disk.ts';

let root: string;
let database: string;
const folder = () => ({ made: root, profile: join(root, 'profile') });

beforeEach(() => workIn(mkdtempSync(join(tmpdir(), 'session-'))));

function workIn(folder: string): void {
  root = folder;
  database = join(root, 'profile', 'IndexedDB', 'app_impact-kit_0.indexeddb.leveldb');
  mkdirSync(database, { recursive: true });
  writeFileSync(join(database, '000003.log'), 'torn');
}

describe('A session', () => {
  test('keeps the database when the one before ended cleanly', () => {
    openSession(folder())();
    openSession(folder());
    expect(existsSync(database)).toBe(true);
  });

  test('starts without the database when the one before was killed', () => {
    openSession(folder());
    openSession(folder());
    expect(existsSync(database)).toBe(false);
  });

  test('keeps the database of a killed one on a full disk, until a start finds room', (context) => {
    const disk = tinyDisk(64);
    if ('reason' in disk) return context.skip(disk.reason);
    workIn(disk.folder);
    openSession(folder());
    openSession(folder())();
    expect(existsSync(database)).toBe(true);
    disk.remount('size=128m');
    openSession(folder())();
    expect(existsSync(database)).toBe(false);
  });

  test('opens and ends without a word where the disk takes no mark', (context) => {
    const disk = tinyDisk(64);
    if ('reason' in disk) return context.skip(disk.reason);
    workIn(disk.folder);
    openSession(folder());
    disk.remount('ro');
    expect(() => openSession(folder())()).not.toThrow();
    disk.remount('rw');
    rmSync(join(root, 'session-open'));
    disk.remount('ro');
    expect(() => openSession(folder())()).not.toThrow();
    expect(existsSync(database)).toBe(true);
  });
});
