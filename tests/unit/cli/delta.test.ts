// `kit delta` and `kit apply`: what a person and a script read, and what a public tool says of the kit that comes out.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flipByte } from '../../support/break-kit.ts';
import { runKit, runKitJson } from '../../support/fake-terminal.ts';
import { filesOfKit } from '../../support/kit-in-memory.ts';
import { type MadeKit, makeKit, makePublisher, sha256, writeKeys } from '../../support/make-kit.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

type Given = { readonly folder: string; readonly one: MadeKit; readonly two: MadeKit; readonly key: string };

async function given(): Promise<Given> {
  const [folder, publisher] = [temporaryFolder(), await makePublisher()];
  const one = await makeKit(join(folder, 'one'), {
    publisher,
    files: { 'data/a.txt': 'a', 'data/b.txt': 'b' },
  });
  const two = await makeKit(join(folder, 'two'), {
    publisher,
    version: '2026.2',
    issued: '2026-05-01',
    files: { 'data/moved/b.txt': 'b', 'data/c.txt': 'three' },
  });
  const key = (await writeKeys(join(folder, 'keys'), publisher)).replace(/key$/, 'pub');
  return { folder, one, two, key };
}

describe('kit delta and kit apply', () => {
  it('lead there and back, in lines for people', async () => {
    const { folder, one, two, key } = await given();
    const [there, back] = [join(folder, 'there'), join(folder, 'back')];
    const made = await runKit(['delta', one.folder, two.folder, there]);
    expect(made).toMatchObject({ code: 0, error: '' });
    expect(made.out.trimEnd().split('\n')).toEqual([
      'from: org.example.kit 2026.1, 2026-03-01',
      'to: org.example.kit 2026.2, 2026-05-01',
      expect.stringMatching(/^carries: \d+ files, \d+ bytes$/),
      'removed: data/a.txt',
      'removed: data/b.txt',
      `written to ${there}`,
    ]);
    const applied = await runKit(['apply', one.folder, there, join(folder, 'made'), '--key', key]);
    expect(applied).toMatchObject({ code: 0, error: '' });
    expect(applied.out).toContain('kit: org.example.kit 2026.2\n');
    expect(applied.out).toContain('signature: trusted, by test.pub');
    const whole = { ...two, folder: join(folder, 'made') };
    expect(filesOfKit(whole)).toEqual(filesOfKit(two));

    expect(await runKit(['delta', two.folder, one.folder, back])).toMatchObject({ code: 0 });
    expect(await runKit(['apply', whole.folder, back, join(folder, 'again'), '--key', key])).toMatchObject({
      code: 0,
    });
    expect(filesOfKit({ ...one, folder: join(folder, 'again') })).toEqual(filesOfKit(one));
  });

  it('make a kit that sha256sum finds right', async () => {
    const { folder, one, two, key } = await given();
    await runKit(['delta', one.folder, two.folder, join(folder, 'there')]);
    await runKit(['apply', one.folder, join(folder, 'there'), join(folder, 'made'), '--key', key]);
    const lists = ['manifest-sha256.txt', 'tagmanifest-sha256.txt'];
    const told = execFileSync('sha256sum', ['--check', '--strict', ...lists], {
      cwd: join(folder, 'made'),
      encoding: 'utf8',
    });
    expect(
      told
        .trimEnd()
        .split('\n')
        .every((line) => line.endsWith(': OK')),
    ).toBe(true);
  });

  it('take kits in one file as well as folders', async () => {
    const { folder, one, two, key } = await given();
    const [packed, there, out] = [join(folder, 'one.impactkit'), join(folder, 'there'), join(folder, 'made')];
    expect(await runKit(['pack', one.folder, packed])).toMatchObject({ code: 0 });
    expect(await runKit(['delta', packed, two.folder, there])).toMatchObject({ code: 0 });
    expect(await runKit(['apply', packed, there, out, '--key', key])).toMatchObject({ code: 0 });
    expect(filesOfKit({ ...two, folder: out })).toEqual(filesOfKit(two));
    expect(await runKit(['apply', packed, there, packed, '--key', key, '--force'])).toMatchObject({
      code: 2,
    });
  });

  it('write the delta into one file when its name says so, which leads to the same kit', async () => {
    const { folder, one, two, key } = await given();
    const [file, made] = [join(folder, 'small.impactdelta'), join(folder, 'made')];
    const written = await runKit(['delta', one.folder, two.folder, file]);
    expect(written).toMatchObject({ code: 0, error: '' });
    expect(written.out).toContain(`written to ${file}\n`);
    expect(execFileSync('unzip', ['-tq', file], { encoding: 'utf8' })).toContain('No errors detected');
    expect(await runKit(['apply', one.folder, file, made, '--key', key])).toMatchObject({ code: 0 });
    expect(filesOfKit({ ...two, folder: made })).toEqual(filesOfKit(two));
    const taken = await runKitJson(['delta', one.folder, two.folder, file]);
    expect(taken).toMatchObject({ code: 1, document: { problems: [{ code: 'folder-not-empty' }] } });
    const again = await runKitJson(['delta', one.folder, two.folder, file, '--force']);
    expect(again).toMatchObject({
      code: 0,
      document: { isGood: true, file, sizeBytes: statSync(file).size, to: { treeHash: two.treeHash } },
    });
  });

  it('answer a script with one document', async () => {
    const { folder, one, two, key } = await given();
    const there = join(folder, 'there');
    expect((await runKitJson(['delta', one.folder, two.folder, there])).document).toMatchObject({
      isGood: true,
      folder: there,
      from: { version: '2026.1', treeHash: one.treeHash },
      to: { version: '2026.2', treeHash: two.treeHash },
      removed: ['data/a.txt', 'data/b.txt'],
    });
    const { document } = await runKitJson(['apply', one.folder, there, join(folder, 'made'), '--key', key]);
    expect(document).toMatchObject({ isGood: true, treeHash: two.treeHash, signature: { kind: 'trusted' } });
  });

  it('refuse a wrong base, a damaged delta and a key nobody vouches for, each by name, and write nothing', async () => {
    const { folder, one, two, key } = await given();
    const [there, out] = [join(folder, 'there'), join(folder, 'made')];
    await runKit(['delta', one.folder, two.folder, there]);
    const wrong = await runKit(['apply', two.folder, there, out, '--key', key]);
    expect(wrong.code).toBe(1);
    expect(wrong.error).toBe(
      'delta.json: the delta is for org.example.kit 2026.1, 2026-03-01, this kit is org.example.kit 2026.2, 2026-05-01.\n',
    );
    const unknown = await runKitJson(['apply', one.folder, there, out]);
    expect(unknown).toMatchObject({ code: 1, document: { problems: [{ code: 'signature-unknown-key' }] } });
    const none = await runKit(['apply', one.folder, two.folder, out, '--key', key]);
    expect(none).toMatchObject({ code: 1, error: 'delta.json: it is not there, so this is no delta.\n' });
    const hash = sha256(new Uint8Array(Buffer.from('three')));
    const carried = `objects/${hash.slice(0, 2)}/${hash}`;
    flipByte(there, carried, 0);
    const damaged = await runKitJson(['apply', one.folder, there, out, '--key', key]);
    expect(damaged).toMatchObject({
      code: 1,
      document: { problems: [{ code: 'payload-changed', file: carried }] },
    });
    expect(readdirSync(folder).filter((name) => name.includes('made'))).toEqual([]);
  });

  it('accept an unsigned kit of a maker only on request', async () => {
    const folder = temporaryFolder();
    const one = await makeKit(join(folder, 'one'), { publisher: 'unsigned' });
    const two = await makeKit(join(folder, 'two'), {
      publisher: 'unsigned',
      version: '2026.2',
      checklist: '- [ ] New.\n',
    });
    const [there, out] = [join(folder, 'there'), join(folder, 'made')];
    await runKit(['delta', one.folder, two.folder, there]);
    const refused = await runKitJson(['apply', one.folder, there, out]);
    expect(refused).toMatchObject({ code: 1, document: { problems: [{ code: 'signature-absent' }] } });
    expect(await runKit(['apply', one.folder, there, out, '--unsigned'])).toMatchObject({ code: 0 });
    expect(filesOfKit({ ...two, folder: out })).toEqual(filesOfKit(two));
  });

  it('never write into what they read, by whatever name it is called', async () => {
    const { folder, one, two, key } = await given();
    const there = join(folder, 'there');
    await runKit(['delta', one.folder, two.folder, there]);
    const before = filesOfKit(one);
    symlinkSync(one.folder, join(folder, 'alias'));
    for (const out of [
      one.folder,
      join(one.folder, 'new'),
      join(folder, 'alias', 'deep', 'new'),
      folder,
      there,
    ]) {
      const applied = await runKit(['apply', one.folder, there, out, '--key', key, '--force']);
      expect(applied, out).toMatchObject({
        code: 2,
        error: expect.stringContaining('<out> must lie apart from'),
      });
    }
    const made = await runKit(['delta', one.folder, two.folder, join(two.folder, 'delta'), '--force']);
    expect(made).toMatchObject({ code: 2 });
    expect(filesOfKit(one)).toEqual(before);
  });

  it('say what was not understood', async () => {
    expect(await runKit(['delta', 'one', 'two'])).toMatchObject({
      code: 2,
      error: expect.stringContaining('<out>'),
    });
    expect(await runKit(['apply', 'one'])).toMatchObject({
      code: 2,
      error: expect.stringContaining('<delta>'),
    });
  });
});
