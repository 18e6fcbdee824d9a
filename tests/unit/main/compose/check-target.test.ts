// No kit is written over its own content or over anything that is no kit.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkTarget } from '../../../../main/compose/check-target.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

function check(content: string, out: string, force = false) {
  return checkTarget({ content, out, force, skipDamaged: false, work: '/nowhere' });
}

function place(): { content: string; out: string } {
  const root = temporaryFolder();
  mkdirSync(join(root, 'content'));
  return { content: join(root, 'content'), out: join(root, 'out') };
}

describe('The place of a kit', () => {
  it('may be new or empty', async () => {
    const { content, out } = place();
    expect(await check(content, join(out, 'deep', 'kit'))).toBeUndefined();
    mkdirSync(out);
    expect(await check(content, out)).toBeUndefined();
  });

  it('may hold an older kit only when it is to be replaced', async () => {
    const { content, out } = place();
    mkdirSync(out);
    writeFileSync(join(out, 'bagit.txt'), '');
    expect(await check(content, out)).toEqual({ code: 'folder-not-empty', file: 'out' });
    expect(await check(content, out, true)).toBeUndefined();
  });

  it('is never taken from files that are no kit', async () => {
    const { content, out } = place();
    mkdirSync(out);
    writeFileSync(join(out, 'photo.jpg'), '');
    expect(await check(content, out, true)).toMatchObject({ code: 'path-unsafe', file: 'out' });
  });

  it('is neither the content folder, nor inside it, nor around it, also by way of a link', async () => {
    const { content, out } = place();
    symlinkSync(content, out);
    for (const target of [content, join(content, 'kit'), join(content, '..'), out, join(out, 'kit')]) {
      expect(await check(content, target, true)).toMatchObject({ code: 'path-unsafe' });
    }
  });

  it('is no file', async () => {
    const { content, out } = place();
    writeFileSync(out, '');
    expect(await check(content, out, true)).toMatchObject({ code: 'disk-read-failed', reason: 'ENOTDIR' });
  });
});
