// A key that was accepted for one kit: what it may do to the kits of other publishers without a question. Nothing.

import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookForKits } from '../../../../../main/disk/kit-shelf/look-for-kits.ts';
import { breakKit } from '../../../../support/break-kit.ts';
import { makePublisher } from '../../../../support/make-kit.ts';
import { makeVersion, openShelf } from './support.ts';

void breakKit;
const forged = { version: '9999.1', issued: '2099-01-01' };

describe('A kit with the id of the kit in use, signed by another publisher', () => {
  it('is never newer, and is not installed without consent to just that.', async () => {
    const publisher = await makePublisher();
    const other = await makePublisher('Somebody');
    const { shelf, vault, check, install } = await openShelf(publisher);
    await install(await makeVersion(publisher));
    await vault.append({ kind: 'key-accepted', version: 1, ...other.trusted });
    const kit = await makeVersion(other, forged);
    expect((await check(kit)).comparison).toBe('other-publisher');
    expect(await install(kit, { acceptsOlder: true })).toMatchObject({
      ok: false,
      problem: { code: 'kit-other-publisher' },
    });
    expect(shelf.active()?.version).toBe('2026.1');
  });

  it('is not announced as newer from a stick.', async () => {
    const publisher = await makePublisher();
    const { shelf, install } = await openShelf(publisher);
    await install(await makeVersion(publisher));
    const kit = await makeVersion(await makePublisher('Somebody'), forged);
    const [seen] = await lookForKits(dirname(kit.folder), { signal: new AbortController().signal });
    expect(seen && (await shelf.found(seen)).comparison).toBe('other-publisher');
  });
});

describe('An older version of a kit that was installed before', () => {
  it('is a step back although another kit was installed in between.', async () => {
    const publisher = await makePublisher();
    const { shelf, install } = await openShelf(publisher);
    for (const options of [{ version: '2026.3' }, { id: 'org.example.other' }]) {
      const kit = await makeVersion(publisher, options);
      expect(await install(kit)).toMatchObject({ ok: true });
      await shelf.confirm(kit.treeHash);
    }
    expect(await install(await makeVersion(publisher, { version: '2026.1' }))).toMatchObject({
      problem: { code: 'kit-older', installed: expect.stringContaining('2026.3') },
    });
  });
});

describe('A kit whose names hide something', () => {
  it('is refused.', async () => {
    const publisher = await makePublisher();
    const { check } = await openShelf(publisher);
    for (const hidden of ['\u202E', '\u200B', '\u2066']) {
      const kit = await makeVersion(publisher, {
        catalogue: (plain) => ({ ...plain, title: { en: `Starter${hidden} kit` } }),
      });
      expect((await check(kit)).problems).toMatchObject([{ code: 'kit-name-unclear' }]);
    }
  });
});
