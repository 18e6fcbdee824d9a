// `kit write` and `kit recheck`: a stick is called good only if it contains the kit afterwards.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breakKit } from '../../support/break-kit.ts';
import { runKit, runKitJson } from '../../support/fake-terminal.ts';
import { type MadeKit, type MakeKitOptions, makeKit, putFile, writeKeys } from '../../support/make-kit.ts';
import { checkSignature, checkSums } from '../../support/public-tools.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { putProgram, writtenNames } from '../main/disk/sticks/support.ts';

type Given = {
  readonly kit: MadeKit;
  readonly key: string;
  readonly place: string;
  readonly sticks: readonly [string, string];
};

async function given(options: MakeKitOptions = {}): Promise<Given> {
  const place = temporaryFolder();
  const kit = await makeKit(join(place, 'source'), {
    files: { 'data/reports/Έκθεση 1.pdf': Buffer.alloc(2_500_000, 'α'), 'data/none.txt': '' },
    ...options,
  });
  const secret = await writeKeys(join(place, 'keys'), kit.publisher);
  const sticks = [join(place, 'one'), join(place, 'two')] as const;
  for (const stick of sticks) mkdirSync(stick);
  return { kit, place, key: secret.replace(/key$/, 'pub'), sticks };
}

function program(place: string): string {
  const folder = join(place, 'built');
  putProgram(folder);
  return folder;
}

describe('kit write', () => {
  it('writes several sticks that the public tools find whole, and leaves everything else on them alone', async () => {
    const { kit, sticks } = await given();
    putFile(sticks[0], 'holiday/photo.jpg', 'mine');
    const { code, document, error } = await runKitJson(['write', kit.folder, ...sticks]);
    expect(error).toBe('');
    expect(code).toBe(0);
    const line = {
      programVersion: JSON.parse(readFileSync('package.json', 'utf8')).version,
      kit: { id: kit.info.kitId, version: kit.info.version, issued: kit.info.issued },
      treeHash: kit.treeHash,
      signer: { keyId: kit.publisher.trusted.keyId, fingerprint: expect.stringMatching(/^(\d{5} ?){8}$/) },
      fileCount: 12,
      outcome: 'good',
      problems: [],
      readBack: expect.stringMatching(/^(past|through)-cache$/),
      when: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    };
    expect(document).toMatchObject({
      isGood: true,
      sticks: sticks.map((target) => ({ ...line, target })),
    });
    for (const stick of sticks) {
      expect(checkSums(join(stick, 'kit'))).toEqual({ code: 0, text: '' });
      expect(checkSignature(join(stick, 'kit'), kit.publisher.trusted.publicKey).code).toBe(0);
    }
    expect(readdirSync(sticks[0]).sort()).toEqual([...writtenNames, 'holiday'].sort());
    expect(readFileSync(join(sticks[0], 'holiday/photo.jpg'), 'utf8')).toBe('mine');
  });

  it('writes a kit in one file as a folder', async () => {
    const { kit, place, sticks } = await given();
    const file = join(place, 'k.impactkit');
    await runKit(['pack', kit.folder, file]);
    expect((await runKit(['write', file, sticks[0]])).code).toBe(0);
    expect(checkSums(join(sticks[0], 'kit'))).toEqual({ code: 0, text: '' });
  });

  it('puts the program beside the kit, startable and with a list that sha256sum checks, and replaces its own only', async () => {
    const { kit, place, sticks } = await given();
    const words = ['write', kit.folder, sticks[0], '--program', program(place)];
    for (const _ of [1, 2]) expect(await runKit(words)).toMatchObject({ code: 0, error: '' });
    const there = join(sticks[0], 'program');
    execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'program-sha256.txt'], { cwd: there });
    expect(statSync(join(there, 'linux/impact-kit')).mode & 0o100).toBe(0o100);
    putFile(there, 'notes.txt', 'mine');
    const refused = await runKit(words);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('notes.txt: it is in the way on the stick');
    expect(readFileSync(join(there, 'notes.txt'), 'utf8')).toBe('mine');
  });

  it('refuses a program with links, which FAT cannot hold, before anything is written', async () => {
    const { kit, place, sticks } = await given();
    const folder = program(place);
    symlinkSync('impact-kit', join(folder, 'linked'));
    const { code, error } = await runKit(['write', kit.folder, sticks[0], '--program', folder]);
    expect(code).toBe(1);
    expect(error).toContain('linked: unsafe path, it is a link');
    expect(readdirSync(sticks[0])).toEqual([]);
  });

  it('replaces an older version and a damaged one, but no newer one, no other kit and no foreign file', async () => {
    const { kit, place, sticks } = await given();
    const { publisher } = kit;
    const newer = await makeKit(join(place, 'newer'), { publisher, version: '2026.2' });
    const other = await makeKit(join(place, 'other'), { publisher, id: 'org.example.other' });
    const onStick = join(sticks[0], 'kit');
    expect((await runKit(['write', kit.folder, sticks[0]])).code).toBe(0);
    expect((await runKit(['write', newer.folder, sticks[0]])).code).toBe(0);
    expect(checkSums(onStick).code).toBe(0);
    expect(existsSync(join(onStick, 'data/none.txt'))).toBe(false);

    const back = await runKit(['write', kit.folder, sticks[0]]);
    expect(back.code).toBe(1);
    expect(back.out).toContain('version 2026.1 is older than 2026.2');
    expect((await runKit(['write', other.folder, sticks[0]])).code).toBe(1);

    await breakKit({ ...newer, folder: onStick }, 'flipped-byte');
    expect(checkSums(onStick).code).not.toBe(0);
    expect((await runKit(['write', newer.folder, sticks[0]])).code).toBe(0);
    expect(checkSums(onStick).code).toBe(0);

    putFile(onStick, 'data/diary.txt', 'mine');
    const refused = await runKit(['write', newer.folder, sticks[0]]);
    expect(refused.out).toContain('data/diary.txt: it is in the way on the stick');
    expect(readFileSync(join(onStick, 'data/diary.txt'), 'utf8')).toBe('mine');
  });

  it('goes on with the others when one stick is not there', async () => {
    const { kit, place, sticks } = await given();
    const { code, document } = await runKitJson(['write', kit.folder, join(place, 'gone'), sticks[0]]);
    expect(code).toBe(4);
    expect(document).toMatchObject({
      isGood: false,
      sticks: [
        { outcome: 'failed', problems: [{ code: 'stick-gone', file: 'gone' }], readBack: 'none' },
        { outcome: 'good' },
      ],
    });
    expect(existsSync(join(place, 'gone'))).toBe(false);
  });

  it.each(['flipped-byte', 'missing-file', 'extra-file', 'wrong-signature', 'absent-signature'] as const)(
    'writes no kit with %s',
    async (breakage) => {
      const { kit, sticks } = await given();
      await breakKit(kit, breakage);
      expect((await runKit(['write', kit.folder, ...sticks])).code).toBe(1);
      for (const stick of sticks) expect(readdirSync(stick)).toEqual([]);
    },
  );

  it('is not understood without a target, with one twice, or with the kit itself as the place', async () => {
    const { kit, place, sticks } = await given();
    expect((await runKit(['write', kit.folder])).code).toBe(2);
    symlinkSync(sticks[0], join(place, 'linked'));
    expect((await runKit(['write', kit.folder, sticks[0], join(place, 'linked')])).code).toBe(2);
    await runKit(['write', kit.folder, sticks[0]]);
    expect((await runKit(['write', join(sticks[0], 'kit'), sticks[0]])).code).toBe(2);
    expect(checkSums(join(sticks[0], 'kit')).code).toBe(0);
  });

  it('stops on request and leaves nothing', async () => {
    const { kit, sticks } = await given();
    expect((await runKit(['write', kit.folder, sticks[0]], { signal: AbortSignal.abort() })).code).toBe(3);
    expect(readdirSync(sticks[0])).toEqual([]);
  });

  it('shows a person how far it is', async () => {
    const { kit, sticks } = await given();
    const { error } = await runKit(['write', kit.folder, sticks[0]], { width: 200 });
    for (const phase of ['writing', 'syncing', 'reading-back', 'checked']) expect(error).toContain(phase);
  });
});

describe('kit recheck', () => {
  it('finds a good stick good, and names what was changed in kit or program since', async () => {
    const { kit, key, place, sticks } = await given();
    await runKit(['write', kit.folder, ...sticks, '--program', program(place)]);
    const good = await runKitJson(['recheck', ...sticks, '--key', key]);
    expect(good).toMatchObject({ code: 0, document: { isGood: true } });
    expect(good.document['sticks']).toMatchObject([
      { outcome: 'good', treeHash: kit.treeHash },
      { outcome: 'good', treeHash: kit.treeHash },
    ]);
    writeFileSync(join(sticks[0], 'kit/data/none.txt'), 'x');
    writeFileSync(join(sticks[1], 'program/linux/resources/app.asar'), 'The program');
    const { code, document } = await runKitJson(['recheck', ...sticks, '--key', key]);
    expect(code).toBe(1);
    expect(document['sticks']).toMatchObject([
      { outcome: 'failed', problems: [{ code: 'payload-changed', file: 'data/none.txt' }] },
      { outcome: 'failed', problems: [{ code: 'payload-changed', file: 'linux/resources/app.asar' }] },
    ]);
  });

  it('does not call a stick good whose publisher nobody vouches for, or that holds no kit', async () => {
    const { kit, sticks } = await given();
    await runKit(['write', kit.folder, sticks[0]]);
    const { code, document } = await runKitJson(['recheck', ...sticks]);
    expect(code).toBe(1);
    expect(document['sticks']).toMatchObject([
      { outcome: 'failed', problems: [{ code: 'signature-unknown-key' }] },
      { outcome: 'failed', problems: [{ code: 'bag-missing' }] },
    ]);
  });
});
