// `kit verify` and `kit inspect`: what a person and a script read of a kit.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Breakage, breakages, breakKit, flipByte } from '../../support/break-kit.ts';
import { runKit, runKitJson } from '../../support/fake-terminal.ts';
import { type MadeKit, makeKit, putFile, writeKeys } from '../../support/make-kit.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

type Given = { readonly kit: MadeKit; readonly publicKey: string };

async function given(options: Parameters<typeof makeKit>[1] = {}): Promise<Given> {
  const folder = temporaryFolder();
  const kit = await makeKit(join(folder, 'kit'), options);
  const secret = await writeKeys(join(folder, 'keys'), kit.publisher);
  return { kit, publicKey: secret.replace(/key$/, 'pub') };
}

describe('kit verify', () => {
  it('describes a valid kit and says that it is valid', async () => {
    const { kit, publicKey } = await given();
    const { code, out, error } = await runKit(['verify', kit.folder, '--key', publicKey]);
    expect(code).toBe(0);
    expect(error).toBe('');
    const lines = out.trimEnd().split('\n');
    expect(lines).toContain('kit: org.example.kit 2026.1');
    expect(lines).toContain('issued: 2026-03-01 by Example publisher');
    expect(lines).toContain(`signature: trusted, by test.pub, key ${kit.publisher.trusted.keyId}`);
    expect(lines).toContain('trusted comment: kit:org.example.kit version:2026.1 issued:2026-03-01');
    expect(lines.at(-1)).toBe('The kit is good.');
  });

  it('names every file that is missing, extra, changed or unsafe, and junk apart', async () => {
    const { kit, publicKey } = await given({
      files: { 'data/a.txt': 'a', 'data/b.txt': 'b', 'data/c.txt': 'c' },
    });
    rmSync(join(kit.folder, 'data/a.txt'));
    flipByte(kit.folder, 'data/b.txt', 0);
    flipByte(kit.folder, 'data/c.txt', 0);
    putFile(kit.folder, 'data/new.txt', 'new');
    putFile(kit.folder, 'data/nul.txt', 'new');
    putFile(kit.folder, 'data/a\u001b[31m.txt', 'new');
    putFile(kit.folder, '.DS_Store', '');
    const { code, out, error } = await runKit(['verify', kit.folder, '--key', publicKey]);
    expect(code).toBe(1);
    for (const line of [
      'missing: data/a.txt',
      'changed: data/b.txt',
      'changed: data/c.txt',
      'extra: data/new.txt',
      'unsafe: data/nul.txt (the name is reserved by Windows)',
      'unsafe: data/a\\u{1b}[31m.txt (the name holds a control character)',
      'junk: .DS_Store',
      'The kit is refused.',
    ])
      expect(out.split('\n')).toContain(line);
    expect(error).toBe('');
    const { document } = await runKitJson(['verify', kit.folder, '--key', publicKey]);
    expect(document).toMatchObject({
      isGood: false,
      signature: { kind: 'trusted' },
      findings: {
        missing: ['data/a.txt'],
        changed: ['data/b.txt', 'data/c.txt'],
        extra: ['data/new.txt'],
        junk: ['.DS_Store'],
      },
    });
  });

  for (const [breakage, code] of Object.entries(breakages)) {
    it(`refuses a kit with ${breakage}: exit code 1, the problem for people and for scripts`, async () => {
      const { kit, publicKey } = await given();
      await breakKit(kit, breakage as Breakage);
      const told = await runKit(['verify', kit.folder, '--key', publicKey]);
      expect(told.code).toBe(1);
      expect(`${told.out}${told.error}`).toMatch(
        /missing|changed|extra|unsafe|signature|format|supported|line|field|key/,
      );
      const { code: jsonCode, document } = await runKitJson(['verify', kit.folder, '--key', publicKey]);
      expect(jsonCode).toBe(1);
      expect(document).toMatchObject({ isGood: false });
      expect((document['problems'] as { code: string }[])[0]?.code).toBe(code);
    });
  }

  it('says of a signature whether it is trusted, known, of an unknown key, bad or absent', async () => {
    const { kit, publicKey } = await given();
    const kindOf = async (...words: string[]) => {
      const { code, document } = await runKitJson(['verify', kit.folder, ...words]);
      return [(document['signature'] as { kind: string }).kind, code];
    };
    expect(await kindOf('--key', publicKey)).toEqual(['trusted', 0]);
    expect(await kindOf('--known', publicKey)).toEqual(['known', 0]);
    expect(await kindOf()).toEqual(['unknown-key', 1]);
    await breakKit(kit, 'wrong-signature');
    expect(await kindOf('--key', publicKey)).toEqual(['bad', 1]);
    await breakKit(kit, 'absent-signature');
    expect(await kindOf('--key', publicKey)).toEqual(['absent', 1]);
  });

  it('trusts a key given by its characters, or those that came with the program, and says whose it is', async () => {
    const { kit } = await given();
    const { trusted } = kit.publisher;
    expect((await runKit(['verify', kit.folder, '--key', trusted.publicKey])).code).toBe(0);
    const list = join(temporaryFolder(), 'trusted-keys.json');
    writeFileSync(list, JSON.stringify([{ ...trusted, publisher: 'The project' }]));
    const trustedKeyFiles = [join(temporaryFolder(), 'none.json'), list];
    const { code, out } = await runKit(['verify', kit.folder], { trustedKeyFiles });
    expect(code).toBe(0);
    expect(out).toContain(`signature: trusted, by The project, key ${trusted.keyId}`);
    const other = (await given()).publicKey;
    expect((await runKit(['verify', kit.folder, '--key', other], { trustedKeyFiles })).code).toBe(1);
  });

  it('refuses a kit signed with a key that was withdrawn', async () => {
    const { kit } = await given();
    const list = join(temporaryFolder(), 'trusted-keys.json');
    writeFileSync(list, JSON.stringify([{ ...kit.publisher.trusted, isWithdrawn: true }]));
    const { code, out } = await runKit(['verify', kit.folder], { trustedKeyFiles: [list] });
    expect(code).toBe(1);
    expect(out).toContain('signature: bad, its key was withdrawn');
  });

  it('accepts an unsigned kit from its maker only', async () => {
    const { kit } = await given({ publisher: 'unsigned' });
    expect((await runKit(['verify', kit.folder])).code).toBe(1);
    const { code, out } = await runKit(['verify', kit.folder, '--unsigned']);
    expect(code).toBe(0);
    expect(out).toContain('signature: absent');
  });

  it.each([
    ['is not there', 'none.pub', 4, 'none.pub: it cannot be read, it is not there.'],
    ['is none', 'kit/bagit.txt', 1, 'bagit.txt: the key cannot be used, it is no minisign public key.'],
  ])('names a key file that %s', async (_, path, expected, line) => {
    const { kit } = await given();
    const { code, error, out } = await runKit(['verify', kit.folder, '--key', join(kit.folder, '..', path)]);
    expect(code).toBe(expected);
    expect(error).toBe(`${line}\n`);
    expect(out).toBe('');
  });

  it('shows how far it is on a terminal, and nothing of it elsewhere', async () => {
    const { kit, publicKey } = await given({ files: { 'data/big.bin': new Uint8Array(2_000_000) } });
    const words = ['verify', kit.folder, '--key', publicKey];
    expect((await runKit(words)).error).toBe('');
    const { error, out } = await runKit(words, { width: 40 });
    const shown = error.split('\r\u001b[K').filter((line) => line !== '');
    expect(shown.length).toBeGreaterThan(3);
    expect(shown[0]).toMatch(/^verifying +0 % {2}\S/);
    expect(shown.at(-1)).toMatch(/^verifying 100 %/);
    for (const line of shown) expect(line.length).toBeLessThan(40);
    expect(error.endsWith('\r\u001b[K')).toBe(true);
    expect(out).not.toContain('\u001b');
  });

  it('stops on request: exit code 3, for people and for scripts', async () => {
    const { kit } = await given();
    const signal = AbortSignal.abort();
    const told = await runKit(['verify', kit.folder], { signal });
    expect(told).toMatchObject({ code: 3, out: '', error: 'Stopped.\n' });
    const { code, document } = await runKitJson(['verify', kit.folder], { signal });
    expect(code).toBe(3);
    expect(document).toEqual({ isGood: false, problems: [{ code: 'stopped' }] });
  });
});

describe('kit inspect', () => {
  it("shows the kit's own description, and reads only the catalogue of the payload", async () => {
    const { kit, publicKey } = await given({ previousVersion: '2025.2' });
    flipByte(kit.folder, 'data/checklists/c1.en.md', 3);
    const { code, out } = await runKit(['inspect', kit.folder, '--key', publicKey]);
    expect(code).toBe(0);
    for (const line of [
      'kit: org.example.kit 2026.1, follows 2025.2',
      'title (en): Example kit',
      'languages: en',
      'countries: EU, GR',
      'resources: 1',
      '  c1.en  checklist  Before you call  checked on 2026-03-01',
    ])
      expect(out.split('\n')).toContain(line);
    const { document } = await runKitJson(['inspect', kit.folder]);
    expect(document).toMatchObject({
      isGood: true,
      kit: { kitId: 'org.example.kit', version: '2026.1', previousVersion: '2025.2' },
      signature: { kind: 'unknown-key' },
      catalogue: { id: 'org.example.kit' },
    });
  });

  it('says that an unsigned kit is not signed', async () => {
    const { kit } = await given({ publisher: 'unsigned' });
    const { code, out } = await runKit(['inspect', kit.folder]);
    expect(code).toBe(0);
    expect(out).toContain('signature: absent');
  });

  it('lists missing and extra files: exit code 1', async () => {
    const { kit } = await given();
    rmSync(join(kit.folder, 'data/checklists/c1.en.md'));
    const { code, out, error } = await runKit(['inspect', kit.folder]);
    expect(code).toBe(1);
    expect(out).toContain('kit: org.example.kit 2026.1');
    expect(error).toBe('data/checklists/c1.en.md: the file is missing.\n');
  });

  it.each(['wrong-signature', 'not-a-bag', 'too-new-format', 'catalogue-field', 'old-statement'] as const)(
    'says of a kit with %s what is wrong: exit code 1',
    async (breakage) => {
      const { kit, publicKey } = await given();
      await breakKit(kit, breakage);
      const { code, document } = await runKitJson(['inspect', kit.folder, '--key', publicKey]);
      expect(code).toBe(1);
      expect(document).toMatchObject({ isGood: false, problems: [{ code: breakages[breakage] }] });
    },
  );
});
