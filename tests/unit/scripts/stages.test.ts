// Stages of a test run: one that fails does not end the run, and is not forgotten.
import { describe, expect, it, vi } from 'vitest';
import { tooLong } from '../../../scripts/check-size.mjs';
import { toTrustedKey } from '../../../scripts/lib/keys.mjs';
import { isNodeNewEnough } from '../../../scripts/lib/node-version.mjs';
import { Stages } from '../../../scripts/lib/stages.mjs';

function quietStages(): Stages {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  return new Stages();
}

describe('stages', () => {
  it('take an exit code of 0, or none, for success', async () => {
    const stages = quietStages();
    expect(await stages.run('code', () => 0)).toBe(true);
    expect(await stages.run('nothing', () => undefined)).toBe(true);
    expect(stages.failed).toEqual([]);
    expect(stages.timed.map(({ name }) => name)).toEqual(['code', 'nothing']);
  });

  it('remember what failed, by code or by exception', async () => {
    const stages = quietStages();
    expect(await stages.run('code', () => Promise.resolve(2))).toBe(false);
    expect(await stages.run('exception', () => Promise.reject(new Error('no')))).toBe(false);
    expect(await stages.run('next', () => 0)).toBe(true);
    expect(stages.failed).toEqual(['code', 'exception']);
  });

  it('do not run what stands on a failed stage, and count it as failed', async () => {
    const stages = quietStages();
    const work = vi.fn(() => 0);
    expect(await stages.run('package', work, { needs: false })).toBe(false);
    expect(work).not.toHaveBeenCalled();
    expect(stages.failed).toEqual(['package']);
  });
});

describe('the Node the scripts accept', () => {
  it.each(['20.19.0', '20.20.2', '21.0.0', '22.4.1', '24.0.0', '100.0.0'])('takes %s', (version) => {
    expect(isNodeNewEnough(version)).toBe(true);
  });

  it.each(['20.18.3', '18.20.0', '4.0.0', ''])('refuses %s', (version) => {
    expect(isNodeNewEnough(version)).toBe(false);
  });
});

describe('the size of source files', () => {
  it('is 400 lines at most; other files may be longer', () => {
    const texts: Record<string, string> = {
      'a.ts': 'x\n'.repeat(400),
      'b.tsx': 'x\n'.repeat(401),
      'c.css': 'x\n'.repeat(402),
      'd.json': 'x\n'.repeat(999),
    };
    expect(tooLong(Object.keys(texts), (path) => texts[path] ?? '')).toEqual([
      { path: 'b.tsx', lines: 401 },
      { path: 'c.css', lines: 402 },
    ]);
  });
});

describe('a trusted key', () => {
  it('is read from the public half as minisign writes it', () => {
    // The public key of the minisign project, as its manual prints it; its number is in the same place.
    const file =
      'untrusted comment: minisign public key E7620F1842B4E81F\nRWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3\n';
    expect(toTrustedKey(file, 'Minisign')).toEqual({
      keyId: 'E7620F1842B4E81F',
      publicKey: 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3',
      publisher: 'Minisign',
    });
  });

  it('is refused when it is something else', () => {
    expect(() => toTrustedKey('untrusted comment: nothing\nAAAA\n', 'Nobody')).toThrow(
      'This is no minisign public key.',
    );
  });
});
