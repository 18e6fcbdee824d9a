// Verification of a kit: accepted kits, and the problem for each kind of damage.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../../core/base/progress.ts';
import { emptyKeyRing } from '../../../../core/kit/key-ring.ts';
import { verifyBag } from '../../../../core/kit/verify-bag.ts';
import { type Breakage, breakages, breakKit, flipByte, reseal, resign } from '../../../support/break-kit.ts';
import { checkKit, jobFor, ringOf } from '../../../support/check-kit.ts';
import { checklistPath, makeKit, makePublisher, putFile } from '../../../support/make-kit.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('verifying a kit', () => {
  it('accepts a whole kit of a trusted publisher and names it', async () => {
    const kit = await makeKit(temporaryFolder());
    const check = await checkKit(kit);
    expect(check.problems).toEqual([]);
    expect(check.isAcceptable).toBe(true);
    expect(check.trust).toMatchObject({ kind: 'trusted', publisher: 'Test publisher' });
    expect(check.kit).toEqual(kit.info);
    expect(check.catalogue?.resources).toHaveLength(1);
    expect(check.treeHash).toBe(kit.treeHash);
    expect([...check.files.keys()].sort()).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'data/catalogue.json',
      'data/checklists/c1.en.md',
      'manifest-sha256.txt',
      'publisher.pub',
      'tagmanifest-sha256.txt',
      'tagmanifest-sha256.txt.minisig',
    ]);
  });

  for (const [breakage, code] of Object.entries(breakages)) {
    it(`refuses a kit with ${breakage} as ${code}, first and without a doubt`, async () => {
      const kit = await makeKit(temporaryFolder());
      await breakKit(kit, breakage as Breakage);
      const checked = await verifyBag(jobFor(kit));
      const problems = checked.ok ? checked.value.problems : [checked.problem];
      expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set([code]));
      expect(checked.ok && checked.value.isAcceptable).toBe(false);
    });
  }

  it('names every missing, extra, changed and unsafe file, and junk apart', async () => {
    const files = { 'data/a.txt': 'a', 'data/b.txt': 'b', 'data/c.txt': 'c', 'data/d.txt': 'd' };
    const kit = await makeKit(temporaryFolder(), { files });
    rmSync(join(kit.folder, 'data/a.txt'));
    rmSync(join(kit.folder, 'data/b.txt'));
    flipByte(kit.folder, 'data/c.txt', 0);
    flipByte(kit.folder, 'data/d.txt', 0);
    putFile(kit.folder, 'data/new.txt', 'new');
    putFile(kit.folder, 'notes.txt', 'new');
    putFile(kit.folder, 'data/CON.txt', 'reserved');
    putFile(kit.folder, '.DS_Store', '');
    putFile(kit.folder, 'data/._a.txt', '');
    putFile(kit.folder, 'System Volume Information/IndexerVolumeGuid', '');
    const { findings, problems } = await checkKit(kit);
    expect(findings).toEqual({
      missing: ['data/a.txt', 'data/b.txt'],
      extra: ['data/new.txt', 'notes.txt'],
      changed: ['data/c.txt', 'data/d.txt'],
      unsafe: [{ path: 'data/CON.txt', reason: 'path-reserved-name' }],
      junk: ['.DS_Store', 'System Volume Information/IndexerVolumeGuid', 'data/._a.txt'],
    });
    expect(problems).toEqual([
      { code: 'path-unsafe', file: 'data/CON.txt', reason: 'path-reserved-name' },
      { code: 'payload-changed', file: 'data/c.txt', count: 2 },
      { code: 'payload-missing', file: 'data/a.txt', count: 2 },
      { code: 'payload-extra', file: 'data/new.txt', count: 2 },
    ]);
  });

  it('accepts a kit with only junk beside it', async () => {
    const kit = await makeKit(temporaryFolder());
    putFile(kit.folder, 'data/Thumbs.db', 'x');
    const check = await checkKit(kit);
    expect(check.isAcceptable).toBe(true);
    expect(check.findings.junk).toEqual(['data/Thumbs.db']);
  });

  it('names a changed tag file that the tag manifest lists', async () => {
    const kit = await makeKit(temporaryFolder(), { tags: { 'START-HERE.html': '<p>Read on</p>' } });
    flipByte(kit.folder, 'START-HERE.html', 3);
    const { problems } = await checkKit(kit);
    expect(problems).toEqual([{ code: 'payload-changed', file: 'START-HERE.html', count: 1 }]);
  });

  it('says that a folder without bagit.txt is no kit, without walking it', async () => {
    const folder = temporaryFolder();
    putFile(folder, 'holiday/picture.jpg', 'x');
    const kit = { ...(await makeKit(join(folder, 'kit'))), folder };
    const checked = await verifyBag(jobFor(kit));
    expect(checked).toEqual({ ok: false, problem: { code: 'bag-missing', file: 'bagit.txt' } });
  });

  it('names the field of a catalogue that does not fit the files', async () => {
    const kit = await makeKit(temporaryFolder(), {
      catalogue: (plain, file) => ({
        ...plain,
        media: [{ ...file(checklistPath, 'text/markdown'), sizeBytes: 1 }],
      }),
    });
    const { problems, catalogue } = await checkKit(kit);
    expect(problems).toEqual([
      {
        code: 'catalogue-invalid',
        file: 'data/catalogue.json',
        field: 'media.0.sizeBytes',
        reason: 'file-differs',
      },
    ]);
    expect(catalogue).toBeUndefined();
  });

  it.each([
    ['is no JSON', '{"format": 1,', ''],
    ['has a byte-order mark', '\ufeff{}', ''],
    ['lacks a field that must be there', '{"format": 2, "ünknown": 1}', 'id'],
    ['is nested a hundred thousand deep', '['.repeat(100_000) + ']'.repeat(100_000), ''],
    ['brings a prototype', '{"__proto__": {"format": 2}}', 'format'],
  ])('refuses a catalogue that %s', async (_, text, field) => {
    const kit = await makeKit(temporaryFolder());
    writeFileSync(join(kit.folder, 'data/catalogue.json'), text);
    reseal(kit);
    const { problems } = await checkKit(kit);
    expect(problems).toMatchObject([{ code: 'catalogue-invalid', field }]);
  });

  it('takes a signed kit of a newer program and leaves out the fields it does not know', async () => {
    const kit = await makeKit(temporaryFolder(), {
      catalogue: (plain, file) => ({
        ...plain,
        ünknown: 1,
        plans: file(checklistPath, 'text/markdown'),
        resources: plain.resources.map((resource) => ({ ...resource, length: { minutes: 3 } })),
      }),
    });
    const check = await checkKit(kit);
    expect(check.problems).toEqual([]);
    expect(check.catalogue).toEqual(kit.catalogue);
    expect(JSON.stringify(check.catalogue)).not.toMatch(/ünknown|plans|length/);
  });

  it('refuses a kit that is being made when it has a field nobody knows', async () => {
    const kit = await makeKit(temporaryFolder(), {
      publisher: 'unsigned',
      catalogue: (plain) => ({ ...plain, ünknown: 1 }),
    });
    const { problems } = await checkKit(kit, { isUnsignedAccepted: true });
    expect(problems).toMatchObject([{ code: 'catalogue-invalid', field: 'ünknown' }]);
  });

  it('parses nothing of the payload while the signature is not right', async () => {
    const kit = await makeKit(temporaryFolder());
    await breakKit(kit, 'wrong-signature');
    const check = await checkKit(kit);
    expect(check.kit).toBeUndefined();
    expect(check.catalogue).toBeUndefined();
    expect(check.findings.changed).toEqual([]);
  });

  it('reads an unsigned kit for its maker, and only then', async () => {
    const kit = await makeKit(temporaryFolder(), { publisher: 'unsigned' });
    expect((await checkKit(kit)).problems).toMatchObject([{ code: 'signature-absent' }]);
    const check = await checkKit(kit, { isUnsignedAccepted: true });
    expect(check.isAcceptable).toBe(true);
    expect(check.kit?.kitId).toBe('org.example.kit');
  });

  it('stops on request, before and between files', async () => {
    const kit = await makeKit(temporaryFolder(), { files: { 'data/a.txt': 'a', 'data/b.txt': 'b' } });
    const stopped = { ok: false, problem: { code: 'stopped' } };
    expect(await verifyBag(jobFor(kit, { signal: AbortSignal.abort() }))).toEqual(stopped);
    const controller = new AbortController();
    const report = ({ item }: Progress): void => {
      if (item === 'data/a.txt') controller.abort();
    };
    expect(await verifyBag(jobFor(kit, { signal: controller.signal, report }))).toEqual(stopped);
  });

  it('reports its progress in bytes, up to the last one', async () => {
    const kit = await makeKit(temporaryFolder(), { files: { 'data/a.bin': new Uint8Array(3_000_000) } });
    const told: Progress[] = [];
    await checkKit(kit, { report: (progress) => told.push(progress) });
    expect(told.length).toBeGreaterThan(4);
    expect(told.at(-1)).toMatchObject({ step: 'verifying', unit: 'bytes', done: told.at(-1)?.total });
    expect(told.map(({ done }) => done)).toEqual(
      told.map(({ done }) => done).toSorted((one, other) => one - other),
    );
  });

  it('does not read the payload of a refused kit if an early stop is requested', async () => {
    const kit = await makeKit(temporaryFolder());
    await breakKit(kit, 'absent-signature');
    const read: string[] = [];
    const { source } = jobFor(kit);
    const spying: typeof source = {
      ...source,
      stream: (path, ...rest) => {
        read.push(path);
        return source.stream(path, ...rest);
      },
    };
    await checkKit(kit, { source: spying, depth: 'until-refused' });
    expect(read).toEqual([]);
    await checkKit(kit, { source: spying });
    expect(read).toContain('data/catalogue.json');
  });

  it('judges only format and signature of a kit of a newer format', async () => {
    const kit = await makeKit(temporaryFolder());
    await breakKit(kit, 'too-new-format');
    rmSync(join(kit.folder, checklistPath));
    const { problems } = await checkKit(kit);
    expect(problems).toEqual([
      { code: 'kit-format-too-new', file: 'bag-info.txt', found: '3', supported: 2, program: '0.1.0' },
    ]);
  });

  it('refuses a manifest of tag files that leaves one out', async () => {
    const kit = await makeKit(temporaryFolder());
    const path = join(kit.folder, 'tagmanifest-sha256.txt');
    const { readFileSync } = await import('node:fs');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/.*bag-info.txt\n/, ''));
    resign(kit);
    const { problems } = await checkKit(kit);
    expect(problems.map(({ code }) => code)).toContain('manifest-invalid');
  });
});

describe('what the signature says', () => {
  it('is known when the person accepted the key before', async () => {
    const kit = await makeKit(temporaryFolder());
    const ring = { ...emptyKeyRing, known: [{ ...kit.publisher.trusted, publisher: 'Partner' }] };
    const check = await checkKit(kit, { ring });
    expect(check.isAcceptable).toBe(true);
    expect(check.trust).toMatchObject({ kind: 'known', publisher: 'Partner' });
  });

  it('is an unknown key with a fingerprint if the kit encloses the key', async () => {
    const kit = await makeKit(temporaryFolder());
    const check = await checkKit(kit, { ring: emptyKeyRing });
    const { keyId, publicKey } = kit.publisher.trusted;
    expect(check.trust).toMatchObject({ kind: 'unknown-key', keyId, enclosed: { publicKey } });
    expect(check.kit?.kitId).toBe('org.example.kit');
    const accepted = await checkKit(kit, { ring: emptyKeyRing, acceptedKey: publicKey });
    expect(accepted.isAcceptable).toBe(true);
  });

  it('is refused for a key accepted by its id alone', async () => {
    const kit = await makeKit(temporaryFolder());
    const acceptedKey = (await makePublisher()).trusted.publicKey;
    const check = await checkKit(kit, { ring: emptyKeyRing, acceptedKey });
    expect(check.problems).toMatchObject([
      { code: 'signature-unknown-key', keyId: kit.publisher.trusted.keyId },
    ]);
  });

  it('is bad when an enclosed key bears the id of a trusted one', async () => {
    const kit = await makeKit(temporaryFolder());
    const forger = await makePublisher();
    const key = { ...forger.key, keyNumber: kit.publisher.key.keyNumber };
    const forged = { ...forger.trusted, keyId: kit.publisher.trusted.keyId };
    resign({
      ...kit,
      publisher: { key, trusted: { ...forged, publicKey: withId(forged.publicKey, key.keyNumber) } },
    });
    expect((await checkKit(kit)).trust).toMatchObject({ kind: 'bad' });
    expect((await checkKit(kit, { ring: emptyKeyRing })).trust).toMatchObject({ kind: 'unknown-key' });
  });

  it('is bad when the key was withdrawn', async () => {
    const kit = await makeKit(temporaryFolder());
    const { keyId } = kit.publisher.trusted;
    const ring = { ...ringOf(kit.publisher), withdrawn: [keyId] };
    expect((await checkKit(kit, { ring })).trust).toEqual({ kind: 'bad', reason: 'key-withdrawn', keyId });
  });
});

function withId(publicKey: string, keyNumber: Uint8Array): string {
  const bytes = Buffer.from(publicKey, 'base64');
  bytes.set(keyNumber, 2);
  return bytes.toString('base64');
}
