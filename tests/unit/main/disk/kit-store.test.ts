import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openKitStore } from '../../../../main/disk/kit-store.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { expectWhole, install, installed, makeTwoKits } from './kit-store/support.ts';

describe('The store of installed kits', () => {
  it('has no kit at first, and has the installed one after a restart.', async () => {
    const folder = temporaryFolder();
    const root = join(folder, 'kits');
    const { older } = await makeTwoKits(folder);
    const store = await openKitStore(root);
    expect(store.active()).toBeUndefined();
    await installed(store, older);
    await expectWhole(store, older);
    const again = await openKitStore(root);
    await expectWhole(again, older);
    expect(again.active()).toEqual(store.active());
  });
});
