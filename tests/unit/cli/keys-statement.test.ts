// `kit keys replace`, `revoke`, `check` and `kit sign --statement`: from two keys to a kit that is trusted, and one that is not.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runKit, runKitJson } from '../../support/fake-terminal.ts';
import { replacement, statementTags } from '../../support/key-statements.ts';
import { makeKit, makePublisher } from '../../support/make-kit.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

type Keys = { readonly folder: string; readonly old: string; readonly next: string };

async function twoKeys(): Promise<Keys> {
  const folder = temporaryFolder();
  const [old, next] = [join(folder, 'old.key'), join(folder, 'next.key')];
  for (const path of [old, next]) expect((await runKit(['keygen', path])).code).toBe(0);
  return { folder, old, next };
}

const publicOf = (path: string): string => path.replace(/key$/, 'pub');

describe('kit keys replace', () => {
  it('makes a statement that lets a kit of the new key be trusted by the old one', async () => {
    const { folder, old, next } = await twoKeys();
    const file = join(folder, 'statement.txt');
    const made = await runKit([
      ...['keys', 'replace', old, next, '--out', file, '--publisher', 'Harbour'],
      ...['--last', 'org.example.kit:2026.1'],
    ]);
    expect(made).toMatchObject({ code: 0, error: '' });
    expect(made.out).toMatch(/^key [0-9A-F]{16} takes the place of key [0-9A-F]{16} of Harbour/);
    expect((await runKit(['keys', 'check', file])).out).toBe(made.out);

    const kit = await makeKit(join(folder, 'kit'), { publisher: 'unsigned', version: '2026.2' });
    expect((await runKit(['sign', kit.folder, '--key', next])).code).toBe(0);
    const verify = ['verify', kit.folder, '--key', publicOf(old)];
    expect((await runKit(verify)).code).toBe(1);
    expect((await runKit(['sign', kit.folder, '--key', next, '--statement', file])).code).toBe(0);
    const verified = await runKit(verify);
    expect(verified.code).toBe(0);
    expect(verified.out).toContain('a new key of this publisher, confirmed by the old one');
    expect((await runKit(['sign', kit.folder, '--key', old])).code).toBe(0);
    expect((await runKitJson(verify)).document).toMatchObject({
      isGood: false,
      problems: [{ code: 'key-replaced' }],
    });
  });

  it('says what is missing or wrong, and writes over nothing', async () => {
    const { folder, old, next } = await twoKeys();
    const file = join(folder, 'statement.txt');
    expect((await runKit(['keys', 'replace', old, next])).code).toBe(2);
    for (const more of [
      ['--last', 'kit'],
      ['--last', ':1'],
      ['--number', '0'],
      ['--publisher', 'a\nb'],
    ])
      expect((await runKit(['keys', 'replace', old, next, '--out', file, ...more])).code, more[1]).toBe(2);
    writeFileSync(file, 'mine');
    expect((await runKit(['keys', 'replace', old, next, '--out', file])).code).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect((await runKitJson(['keys', 'check', file])).document).toMatchObject({
      isGood: false,
      problems: [{ code: 'key-statement-invalid', file: 'statement.txt' }],
    });
  });
});

describe('kit keys revoke', () => {
  it('makes a statement by the key itself, or by the one that replaced it, and the kit is refused', async () => {
    const { folder, old, next } = await twoKeys();
    const [own, later] = [join(folder, 'own.txt'), join(folder, 'later.txt')];
    const made = await runKitJson(['keys', 'revoke', old, '--out', own, '--reason', 'lost']);
    expect(made.document).toMatchObject({ isGood: true, action: 'revoke', reason: 'lost', file: own });
    const words = ['keys', 'revoke', publicOf(old), '--signed-by', next, '--out', later];
    expect((await runKit(words)).code).toBe(0);
    const kit = await makeKit(join(folder, 'kit'), { publisher: 'unsigned' });
    const sign = ['sign', kit.folder, '--key', old, '--statement'];
    const verify = ['verify', kit.folder, '--key', publicOf(old)];
    expect((await runKit([...sign, later])).code).toBe(0);
    expect((await runKit(verify)).code).toBe(0);
    expect((await runKit([...sign, own])).code).toBe(0);
    const refused = await runKit(verify);
    expect(refused.code).toBe(1);
    expect(refused.error).toContain('was revoked');
  });
});

describe('a kit with a statement', () => {
  it('keeps it through update, one file and stick, and is trusted at the other end', async () => {
    const [old, next] = [await makePublisher('Old'), await makePublisher('Next')];
    const base = await makeKit(join(temporaryFolder(), 'kit'), { publisher: old, version: '2026.1' });
    const tags = statementTags(replacement(old, next));
    const kit = await makeKit(join(temporaryFolder(), 'kit'), { publisher: next, version: '2026.2', tags });
    const [out, stick] = [temporaryFolder(), temporaryFolder()];
    const file = join(out, 'a.impactkit');
    const key = ['--key', old.trusted.publicKey];
    for (const words of [
      ['delta', base.folder, kit.folder, join(out, 'delta')],
      ['apply', base.folder, join(out, 'delta'), join(out, 'applied'), ...key],
      ['pack', kit.folder, file],
      ['verify', file, ...key],
      ['unpack', file, join(out, 'unpacked'), ...key],
      ['write', kit.folder, stick],
      ['recheck', stick, ...key],
    ]) {
      const { code, error } = await runKit(words);
      expect(code, `${words[0]}: ${error}`).toBe(0);
    }
  });
});
