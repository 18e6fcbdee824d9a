// A test whose programs are missing on Linux fails with the name of the package, and is never skipped for them.
import { basename } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { needPrograms, skipReason } from '../../support/needed-programs.ts';

afterEach(() => vi.unstubAllEnvs());

test('A program that is missing on Linux is named with its package, and is no reason to skip', () => {
  vi.stubEnv('PATH', '/nowhere');
  expect(() => needPrograms('stemwords')).toThrow(/"stemwords".*package libstemmer-tools\./);
  expect(() => needPrograms('zbarimg', 'qpdf')).toThrow(/"zbarimg".*package zbar-tools\./);
  vi.stubGlobal('process', { ...process, platform: 'linux' });
  expect(skipReason('stemwords')).toBeUndefined();
  vi.stubGlobal('process', { ...process, platform: 'darwin' });
  expect(skipReason('stemwords')).toBe('there is no program "stemwords" here');
  vi.unstubAllGlobals();
});

test('Programs that are there are no obstacle', () => {
  expect(() => needPrograms(basename(process.execPath))).not.toThrow();
});
