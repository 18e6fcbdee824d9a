// A stick that is pulled out says so in words of its own, and leaves the library as it was.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { activeIn, testKitId } from '../../../../../support/kit-in-use.ts';
import { makeKit, makePublisher } from '../../../../../support/make-kit.ts';
import { tinyDisk } from '../../../../../support/tiny-disk.ts';
import { namesBelow } from '../store/support.ts';
import { makeVersion, openInstaller } from './support.ts';

describe('A stick that is pulled out', () => {
  it.for(['check', 'install'] as const)(
    'during %s is named, and nothing of it is kept.',
    async (job, { skip }) => {
      const disk = tinyDisk(16_384);
      if ('reason' in disk) return skip(disk.reason);
      const publisher = await makePublisher();
      const files = Object.fromEntries(
        Array.from({ length: 12 }, (_file, index) => [
          `data/reports/${index}.pdf`,
          Buffer.alloc(1_000_000, index),
        ]),
      );
      await makeKit(join(disk.folder, 'kit'), { publisher, version: '2026.2', files });
      let isOut = false;
      let isOn = false;
      const pullOut = (): void => {
        if (isOut || !isOn) return;
        isOut = true;
        execFileSync('umount', ['-l', disk.folder]);
        // The test takes one mount away when it ends.
        execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', disk.folder]);
      };
      const { installer, root, install } = await openInstaller(publisher, { report: pullOut });
      const one = await makeVersion(publisher);
      expect(await install(one)).toMatchObject({ ok: true });
      const before = namesBelow(root);
      const { token } = await installer.choose(join(disk.folder, 'kit'));
      isOn = true;
      const answer =
        job === 'check'
          ? await installer.check(token)
          : await installer.install({ token, acceptsOlder: false });
      expect(isOut).toBe(true);
      expect(answer).toEqual({ ok: false, problem: { code: 'kit-gone', file: 'kit' } });
      expect(activeIn(installer)?.treeHash).toBe(one.treeHash);
      expect(namesBelow(root)).toEqual(before);
      expect(await installer.verify(testKitId)).toMatchObject({ ok: true });
    },
  );
});
