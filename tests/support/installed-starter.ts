// Starter kit for component tests, installed by the program's code into a folder of the worker.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { FileHash } from '../../core/base/ids.ts';
import { readTrustedKeys } from '../../core/kit/key-ring.ts';
import type { ActiveKit } from '../../core/library/installed-kit.ts';
import { memoryVault } from '../../core/user-data/memory-vault.ts';
import { KitInstaller } from '../../main/disk/kits/installer/kit-installer.ts';
import { openKitStore } from '../../main/disk/kits/store/kit-store.ts';
import { objectMediaTypes } from '../../main/object-media-types.ts';
import type { ServedKit } from '../component/shell/main.ts';

const out = join(import.meta.dirname, '..', '..', 'out');

/** The kit as the page sees it, and the folder of its objects. */
export type InstalledKit = { readonly active: ActiveKit; readonly served: ServedKit };

/** Installs the kit in a folder, the starter kit where none is named; throws when it is refused. */
export async function installKit(folder = join(out, 'starter-kit')): Promise<InstalledKit> {
  const keys = readTrustedKeys(readFileSync(join(out, 'app', 'trusted-keys.json')), 'trusted-keys.json');
  if (!keys.ok) throw new Error(JSON.stringify(keys.problem));
  const store = await openKitStore(mkdtempSync(join(tmpdir(), 'component-kit-')));
  const shelf = new KitInstaller({
    store,
    vault: memoryVault(),
    shipped: keys.value,
    starterFolder: folder,
    language: () => 'en',
    report: () => undefined,
  });
  const [candidate] = shelf.candidates();
  if (!candidate) throw new Error(`there is no kit in ${folder}`);
  const installed = await shelf.install({ token: candidate.token, acceptsOlder: false });
  if (!installed.ok) throw new Error(JSON.stringify(installed.problem));
  const active = installed.value;
  return { active, served: servedKit(active, (hash) => store.objectPath(hash)) };
}

function servedKit(active: ActiveKit, objectPath: (hash: FileHash) => string): ServedKit {
  return Object.fromEntries(
    Object.entries(active.files).map(([path, { hash }]) => {
      const mediaType = objectMediaTypes[extname(path)];
      return [hash, { path: objectPath(hash), ...(mediaType === undefined ? {} : { mediaType }) }];
    }),
  );
}
