// The report for support tells what helps to find a fault, and nothing of the person.
import { describe, expect, test } from 'vitest';
import type { FileHash } from '../../../core/base/ids.ts';
import { problemCodes } from '../../../main/problem-codes.ts';
import { type SupportFacts, supportReport } from '../../../main/support-report.ts';

const marker = 'Zephyrine';
const treeHash = `abcdef012345${'0'.repeat(52)}` as FileHash;

/** Facts with the marker at every place that a person, a publisher or the system can name. */
const facts: SupportFacts = {
  day: '2026-03-02',
  versions: { program: '1.2.3', electron: '40.0.0', chromium: '140.0.1.2', node: '24.1.0' },
  system: { platform: 'linux', arch: 'x64', release: `${marker} home computer` },
  runtime: `${marker} built this`,
  memoryBytes: 8_000_000_000,
  keeps: 'computer',
  isShared: false,
  protection: 'open',
  settings: {
    language: 'el',
    theme: 'dark',
    isSearchHistoryKept: false,
    areRecentsKept: true,
    lockAfterMinutes: 5,
    speechVoices: { el: `${marker}’s own voice` },
  },
  kits: [
    {
      kitId: `org.${marker}`,
      suffix: `@org.${marker}`,
      version: `2026-${marker}`,
      issued: '2026-01-01',
      treeHash,
      files: { [`data/${marker}.pdf`]: { hash: treeHash, sizeBytes: 5_000_000 } },
      trust: { kind: 'known', publisher: marker },
      installedAt: '2026-02-02T10:00:00Z',
    },
  ],
  sizes: [{ kitId: `org.${marker}`, ownBytes: 5_000_000, sharedBytes: 1_000_000, previousBytes: 0 }],
  libraries: [{ resources: 12, contacts: 8, [marker]: 3 }],
  log: [
    `2026-03-01T10:00:00.000Z warning vault: disk-full at /home/${marker}/vault`,
    `2026-03-01T10:00:01.000Z error page: ${marker} was typed into child-protection`,
    `2026-03-01T10:00:02.000Z info page: ${marker} ready`,
    `${marker} disk-full`,
  ],
};

describe('The report for support', () => {
  test('has no words, names or paths of anybody', () => {
    const report = supportReport(facts);
    expect(report.toLowerCase()).not.toContain(marker.toLowerCase());
    expect(report).not.toMatch(/[\\/]/);
    expect(report).not.toContain('child-protection');
  });

  test('has versions, settings, counts, sizes and codes', () => {
    const lines = supportReport(facts).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'program: 1.2.3',
        'chromium: 140.0.1.2',
        'system: linux x64 not said',
        'memory: 8000 MB',
        'user data: computer, passphrase: open, shared: false',
        'setting language: el',
        'setting lockAfterMinutes: 5',
        'setting contrast: default',
        'kits: 1',
        'kit 1: abcdef012345, version not said, 1 files, 6 MB, signature known',
        'library 1: resources 12, contacts 8',
        '2026-03-01T10:00:00.000Z warning disk-full',
        '2026-03-01T10:00:01.000Z error without a code',
      ]),
    );
    expect(lines.filter((line) => line.includes('T10:00:02'))).toEqual([]);
  });

  test('has the newest fifty problems, and says when there is none', () => {
    const log = Array.from(
      { length: 60 },
      (_, at) => `2026-03-01T10:00:${String(at).padStart(2, '0')}.000Z warning vault: disk-full`,
    );
    const told = supportReport({ ...facts, log }).match(/warning disk-full/g);
    expect(told).toHaveLength(50);
    expect(supportReport({ ...facts, log })).toContain('10:00:59');
    expect(supportReport({ ...facts, log: [] })).toMatch(/last problems:\nnone\n$/);
  });

  test('knows the codes of problems', () => {
    expect(problemCodes.has('disk-full')).toBe(true);
    expect(problemCodes.has('toString')).toBe(false);
  });
});
