// Signing a kit that is in its folder: only a whole one, and never half.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../../../core/base/progress.ts';
import { signBag } from '../../../../../main/disk/bags/sign-bag.ts';
import { breakKit, flipByte } from '../../../../support/break-kit.ts';
import { checkKit, ringOf } from '../../../../support/check-kit.ts';
import { type Fault, faultyDisk } from '../../../../support/faulty-disk.ts';
import { type MadeKit, makeKit, makePublisher, putFile } from '../../../../support/make-kit.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';
import { namesBelow } from '../kits/store/support.ts';

const unsigned = (): Promise<MadeKit> => makeKit(join(temporaryFolder(), 'kit'), { publisher: 'unsigned' });
const contentOf = (folder: string): Map<string, string> =>
  new Map(namesBelow(folder).map((path) => [path, readFileSync(join(folder, path), 'latin1')]));

describe('signing a kit', () => {
  it('makes an unsigned one trusted under that key, and says what was signed', async () => {
    const [kit, publisher] = [await unsigned(), await makePublisher()];
    expect(await signBag(kit.folder, publisher.key)).toMatchObject({
      ok: true,
      value: { kitId: 'org.example.kit', version: '2026.1', issued: '2026-03-01' },
    });
    const check = await checkKit(kit, { ring: ringOf(publisher) });
    expect(check.problems).toEqual([]);
    expect(check.trust).toMatchObject({
      kind: 'trusted',
      trustedComment: 'kit:org.example.kit version:2026.1 issued:2026-03-01',
    });
  });

  it('gives the very files that writing with a key gives', async () => {
    const publisher = await makePublisher();
    const [kit, whole] = [await unsigned(), await makeKit(join(temporaryFolder(), 'kit'), { publisher })];
    await signBag(kit.folder, publisher.key);
    expect(contentOf(kit.folder)).toEqual(contentOf(whole.folder));
  });

  it('refuses a kit with a field nobody knows, also one that bears a signature already', async () => {
    for (const publisher of ['unsigned', await makePublisher()] as const) {
      const folder = join(temporaryFolder(), 'kit');
      const kit = await makeKit(folder, { publisher, catalogue: (plain) => ({ ...plain, ünknown: 1 }) });
      expect(await signBag(kit.folder, (await makePublisher()).key)).toMatchObject({
        ok: false,
        problem: { code: 'catalogue-invalid', field: 'ünknown' },
      });
    }
  });

  it('takes the place of any earlier signature, right or wrong', async () => {
    const publisher = await makePublisher();
    const kit = await makeKit(join(temporaryFolder(), 'kit'));
    for (const breakage of [undefined, 'wrong-signature', 'unknown-key', 'old-statement'] as const) {
      if (breakage) await breakKit(kit, breakage);
      expect(await signBag(kit.folder, publisher.key)).toMatchObject({ ok: true });
      expect((await checkKit(kit, { ring: ringOf(publisher) })).problems).toEqual([]);
    }
    const text = readFileSync(join(kit.folder, 'tagmanifest-sha256.txt'), 'utf8');
    expect(text.match(/publisher\.pub/g)).toHaveLength(1);
  });

  it.each([
    ['flipped-byte', 'payload-changed'],
    ['missing-file', 'payload-missing'],
    ['extra-file', 'payload-extra'],
    ['link-in-payload', 'path-unsafe'],
    ['catalogue-field', 'catalogue-invalid'],
    ['wrong-sum', 'bag-info-invalid'],
    ['not-a-bag', 'bag-missing'],
    ['bad-manifest-line', 'manifest-invalid'],
  ] as const)('refuses one with %s and changes nothing', async (breakage, code) => {
    const kit = await makeKit(join(temporaryFolder(), 'kit'));
    await breakKit(kit, breakage);
    const before = namesBelow(kit.folder);
    const signature = readFileSync(join(kit.folder, 'tagmanifest-sha256.txt.minisig'), 'utf8');
    expect(await signBag(kit.folder, kit.publisher.key)).toMatchObject({ ok: false, problem: { code } });
    expect(namesBelow(kit.folder)).toEqual(before);
    expect(readFileSync(join(kit.folder, 'tagmanifest-sha256.txt.minisig'), 'utf8')).toBe(signature);
  });

  it('refuses one whose tag file was changed, also when it is its own list that cannot be read', async () => {
    const kit = await makeKit(join(temporaryFolder(), 'kit'), { tags: { 'START-HERE.html': '<p>Read on' } });
    flipByte(kit.folder, 'START-HERE.html', 1);
    expect(await signBag(kit.folder, kit.publisher.key)).toMatchObject({
      problem: { code: 'payload-changed', file: 'START-HERE.html' },
    });
    writeFileSync(join(kit.folder, 'tagmanifest-sha256.txt'), 'nonsense\n');
    expect(await signBag(kit.folder, kit.publisher.key)).toMatchObject({
      problem: { code: 'manifest-invalid', file: 'tagmanifest-sha256.txt', line: 1 },
    });
    rmSync(join(kit.folder, 'tagmanifest-sha256.txt'));
    expect(await signBag(kit.folder, kit.publisher.key)).toMatchObject({
      problem: { code: 'bag-missing', file: 'tagmanifest-sha256.txt' },
    });
  });

  it('tells how far it is and can be stopped, without a trace', async () => {
    const kit = await unsigned();
    const before = contentOf(kit.folder);
    const controller = new AbortController();
    const told: Progress[] = [];
    const report = (progress: Progress): void => {
      told.push(progress);
      controller.abort();
    };
    const signed = await signBag(kit.folder, kit.publisher.key, { report, signal: controller.signal });
    expect(signed).toEqual({ ok: false, problem: { code: 'stopped' } });
    expect(told[0]).toMatchObject({ step: 'verifying', unit: 'bytes' });
    expect(contentOf(kit.folder)).toEqual(before);
  });

  it('removes what a signing that was killed left behind, and nothing else', async () => {
    const kit = await unsigned();
    putFile(kit.folder, '.publisher.pub.0123456789ab.tmp', 'half');
    putFile(kit.folder, '.tagmanifest-sha256.txt.0123456789ab.tmp', 'half');
    expect(await signBag(kit.folder, kit.publisher.key)).toMatchObject({ ok: true });
    expect((await checkKit(kit)).problems).toEqual([]);
    putFile(kit.folder, '.other.0123456789ab.tmp', 'somebody else');
    expect(await signBag(kit.folder, kit.publisher.key)).toMatchObject({
      problem: { code: 'payload-extra', file: '.other.0123456789ab.tmp' },
    });
  });

  it.each<Fault>([
    { code: 'EIO', isHalfDone: false },
    { code: 'EIO', isHalfDone: true },
    { code: 'ENOSPC', isHalfDone: true },
  ])('never leaves a wrong signature, whichever call of the disk fails with %j', async (fault) => {
    const start = await makeKit(join(temporaryFolder(), 'kit'));
    const publisher = await makePublisher('Another');
    const clean = faultyDisk(fault, () => false);
    const copy = (): MadeKit => {
      const folder = join(temporaryFolder(), 'kit');
      cpSync(start.folder, folder, { recursive: true });
      return { ...start, folder };
    };
    expect(await signBag(copy().folder, publisher.key, { disk: clean.disk })).toMatchObject({ ok: true });
    let failures = 0;
    for (let call = 1; call <= clean.calls(); call += 1) {
      const where = `call ${call}, ${clean.names[call - 1]}`;
      const kit = copy();
      const { disk } = faultyDisk(fault, (count) => count === call);
      const signed = await signBag(kit.folder, publisher.key, { disk });
      if (!signed.ok) failures += 1;
      const { trust } = await checkKit(kit, { ring: ringOf(start.publisher, publisher) });
      expect(['trusted', 'absent'], where).toContain(trust.kind);
      expect(await signBag(kit.folder, publisher.key), where).toMatchObject({ ok: true });
      expect((await checkKit(kit, { ring: ringOf(publisher) })).problems, where).toEqual([]);
    }
    expect(failures).toBeGreaterThan(10);
  });
});
