// The key of a development build is accepted there and called what it is: it stands for no publisher.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countingKeys, emptyKeyRing, keyRingOf, readTrustedKeys } from '../../../../core/kit/key-ring.ts';
import { isPublisherNamed, isPublisherVerified } from '../../../../core/library/installed-kit.ts';
import { trustOf } from '../../../../main/disk/kits/installer/verdict-of.ts';
import { checkKit } from '../../../support/check-kit.ts';
import { runKit, runKitJson } from '../../../support/fake-terminal.ts';
import { makeKit } from '../../../support/make-kit.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

async function kitOfDevelopmentBuild() {
  const kit = await makeKit(join(temporaryFolder(), 'kit'));
  const key = { ...kit.publisher.trusted, publisher: 'Development build', isDevelopment: true };
  return { kit, key };
}

const messages = join(import.meta.dirname, '..', '..', '..', '..', 'renderer', 'text', 'messages');

describe('a kit signed with the key of a development build', () => {
  it('is accepted, under a name of its own', async () => {
    const { kit, key } = await kitOfDevelopmentBuild();
    const check = await checkKit(kit, { ring: { ...emptyKeyRing, trusted: [key] } });
    expect(check).toMatchObject({ isAcceptable: true, trust: { kind: 'development', keyId: key.keyId } });
    const trust = trustOf(check);
    expect(trust).toMatchObject({ kind: 'development', publisher: 'Development build' });
    expect([isPublisherVerified(trust), isPublisherNamed(trust)]).toEqual([true, false]);
  });

  it('is called neither trusted nor verified by the command line', async () => {
    const { kit, key } = await kitOfDevelopmentBuild();
    const list = join(temporaryFolder(), 'trusted-keys.json');
    writeFileSync(list, JSON.stringify([key]));
    const { code, out } = await runKit(['verify', kit.folder], { trustedKeyFiles: [list] });
    expect(code).toBe(0);
    expect(out).toContain(
      `signature: by the key ${key.keyId} of a development build, which stands for no publisher`,
    );
    expect(out.replace(/trusted comment/g, '')).not.toMatch(/trusted|verified/i);
    const { document } = await runKitJson(['inspect', kit.folder], { trustedKeyFiles: [list] });
    expect(document).toMatchObject({ signature: { kind: 'development' } });
  });

  it('is known by a mark in the list of keys that the build ships', async () => {
    const { key } = await kitOfDevelopmentBuild();
    const listed = readTrustedKeys(new TextEncoder().encode(JSON.stringify([key])), 'trusted-keys.json');
    expect(listed).toMatchObject({ ok: true, value: [key] });
    expect(countingKeys(keyRingOf([key])).map(({ kind }) => kind)).toEqual(['development']);
  });

  it('is called signed by no publisher on the screen, in each language', () => {
    const sentences = ['en', 'el', 'it', 'pt'].map((language) => {
      const text = readFileSync(join(messages, language, 'common.json'), 'utf8');
      return (JSON.parse(text) as { trust: Record<string, string> }).trust['development'] ?? '';
    });
    expect(sentences[0]).toBe('Signed by a development build, not by a publisher');
    expect(new Set(sentences).size).toBe(4);
    // A name in place of `{publisher}` would read like that of a publisher.
    expect(sentences.filter((sentence) => sentence === '' || sentence.includes('{'))).toEqual([]);
  });
});
