// Changes of the list of kits, as the test of counted kills and the process that it kills make them.
import type { TrustedKey } from '../../../../../../core/base/ports.ts';
import { openBagFolder } from '../../../../../../main/disk/bags/bag-folder.ts';
import type { KitStore } from '../../../../../../main/disk/kits/store/kit-store.ts';
import { testKitId } from '../../../../../support/kit-in-use.ts';
import type { TestPublisher } from '../../../../../support/make-kit.ts';
import { verifying } from './verifying.ts';

/** A change: a kit is installed beside the others or in place of its version before, rolled back, or removed. */
export type ListChange =
  | { readonly kind: 'install'; readonly folder: string; readonly trusted: TrustedKey }
  | { readonly kind: 'roll back' }
  | { readonly kind: 'remove' };

/** Makes a change and ends the trial, as a whole library does. Throws when it fails. */
export async function makeChange(store: KitStore, change: ListChange): Promise<void> {
  const done = await begin(store, change);
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  store.confirm();
  await store.settle();
}

async function begin(store: KitStore, change: ListChange) {
  if (change.kind === 'roll back') return await store.rollBack(testKitId);
  if (change.kind === 'remove') return await store.remove(testKitId);
  const { folder, trusted } = change;
  const publisher = { trusted } as TestPublisher;
  return await store.install(openBagFolder(folder), verifying({ folder, publisher }));
}
