import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../../../../core/kit/fingerprint.ts';
import { type Breakage, breakages, breakKit } from '../../../../../support/break-kit.ts';
import { activeIn, testKitId } from '../../../../../support/kit-in-use.ts';
import { makePublisher } from '../../../../../support/make-kit.ts';
import { namesBelow } from '../store/support.ts';
import { makeVersion, openInstaller } from './support.ts';

describe('A broken kit', () => {
  for (const [breakage, code] of Object.entries(breakages) as [Breakage, string][]) {
    it(`(${breakage}) is told as ${code}, is not installed, and leaves the kit in use as it was.`, async () => {
      const publisher = await makePublisher();
      const { installer, root, install, tokenOf } = await openInstaller(publisher);
      const inUse = await makeVersion(publisher);
      expect(await install(inUse)).toMatchObject({ ok: true });
      const before = namesBelow(root);
      const kit = await makeVersion(publisher, { version: '2026.2' });
      const token = await tokenOf(kit);
      await breakKit(kit, breakage);
      const checked = await installer.check(token);
      if (checked.ok) expect(checked.value.isAcceptable).toBe(false);
      expect((checked.ok ? checked.value.problems[0] : checked.problem)?.code).toBe(code);
      const consent = { acceptsOlder: true, acceptedFingerprint: fingerprintOf(publisher.trusted.publicKey) };
      expect(await install(kit, consent)).toMatchObject({ ok: false, problem: { code } });
      expect(namesBelow(root)).toEqual(before);
      expect(activeIn(installer)?.treeHash).toBe(inUse.treeHash);
      expect(await installer.verify(testKitId)).toMatchObject({ ok: true });
      expect(existsSync(join(root, '..', 'escaped.txt'))).toBe(false);
    });
  }
});
