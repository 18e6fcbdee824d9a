// A kit in one file is inspected, installed and refused like one in a folder, and is never unpacked beside the store.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runKit } from '../../../../../support/fake-terminal.ts';
import { testKitId } from '../../../../../support/kit-in-use.ts';
import { checklistPath, makePublisher } from '../../../../../support/make-kit.ts';
import { temporaryFolder } from '../../../../../support/temporary-folder.ts';
import { makeVersion, openInstaller } from '../../kits/installer/support.ts';

async function given(version = '2026.1') {
  const publisher = await makePublisher();
  const kit = await makeVersion(publisher, { version, files: { 'data/a.pdf': '%PDF-1.7' } });
  const file = join(temporaryFolder(), 'Το kit.impactkit');
  expect((await runKit(['pack', kit.folder, file])).code).toBe(0);
  return { publisher, kit, file, ...(await openInstaller(publisher)) };
}

describe('A kit in one file', () => {
  it('is a candidate under the name of the file, and is judged as the kit it is', async () => {
    const { installer, file } = await given();
    const candidate = await installer.choose(file);
    expect(candidate).toMatchObject({ name: 'Το kit.impactkit', origin: 'chosen' });
    expect(await installer.check(candidate.token)).toMatchObject({
      ok: true,
      value: {
        isAcceptable: true,
        kit: { version: '2026.1' },
        trust: { kind: 'trusted' },
        comparison: 'new',
      },
    });
  });

  it('is taken in as from a folder, and nothing is written beside the store', async () => {
    const { installer, kit, file, root } = await given();
    const { token } = await installer.choose(file);
    const installed = await installer.install({ token, acceptsOlder: false });
    expect(installed).toMatchObject({ ok: true, value: { version: '2026.1', treeHash: kit.treeHash } });
    const hash = installed.ok ? installed.value.files[checklistPath]?.hash : undefined;
    const stored = readFileSync(join(root, 'objects', String(hash).slice(0, 2), String(hash)));
    expect(stored.equals(readFileSync(join(kit.folder, checklistPath)))).toBe(true);
    expect(await installer.verify(testKitId)).toMatchObject({ ok: true });
    expect(readdirSync(dirname(file))).toEqual([basename(file)]);
  });

  it('with a changed byte is refused at both doors, and the store stays empty', async () => {
    const { installer, file, root } = await given();
    const bytes = readFileSync(file);
    const at = bytes.indexOf('%PDF-1.7');
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const before = readdirSync(root, { recursive: true });
    const { token } = await installer.choose(file);
    const problem = { code: 'payload-changed', file: 'data/a.pdf', count: 1 };
    expect(await installer.check(token)).toMatchObject({
      ok: true,
      value: { isAcceptable: false, problems: [problem] },
    });
    expect(await installer.install({ token, acceptsOlder: false })).toEqual({ ok: false, problem });
    expect(readdirSync(root, { recursive: true })).toEqual(before);
  });

  it('that is no archive, or is gone, is refused by its name', async () => {
    const { installer, file, root } = await given();
    const before = readdirSync(root, { recursive: true });
    writeFileSync(file, 'no archive at all, but long enough');
    const { token } = await installer.choose(file);
    const problem = { code: 'archive-invalid', file: 'Το kit.impactkit', reason: 'not-an-archive' };
    expect(await installer.check(token)).toEqual({ ok: false, problem });
    expect(await installer.install({ token, acceptsOlder: false })).toEqual({ ok: false, problem });
    expect(readdirSync(root, { recursive: true })).toEqual(before);
  });
});
