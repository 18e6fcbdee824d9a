// Opens an installer of kits for tests, and gives it kits.
import { join } from 'node:path';
import type { SourceToken } from '../../../../../../core/base/ids.ts';
import type { Language } from '../../../../../../core/base/language.ts';
import type { Progress } from '../../../../../../core/base/progress.ts';
import type { TrustedKeys } from '../../../../../../core/kit/key-ring.ts';
import type { KitVerdict } from '../../../../../../core/library/installed-kit.ts';
import { memoryVault } from '../../../../../../core/user-data/memory-vault.ts';
import type { InstallRequest } from '../../../../../../main/disk/kits/installer/accept-kit.ts';
import { KitInstaller } from '../../../../../../main/disk/kits/installer/kit-installer.ts';
import { openKitStore } from '../../../../../../main/disk/kits/store/kit-store.ts';
import {
  type MadeKit,
  type MakeKitOptions,
  makeKit,
  type TestPublisher,
} from '../../../../../support/make-kit.ts';
import { temporaryFolder } from '../../../../../support/temporary-folder.ts';

/** What a test wants of its installer. */
type InstallerOptions = {
  readonly shipped?: TrustedKeys;
  readonly starterFolder?: string;
  readonly language?: Language;
  /** Folder of the store; a new one when absent. */
  readonly root?: string;
  readonly vault?: ReturnType<typeof memoryVault>;
  readonly report?: (progress: Progress) => void;
  readonly onChecked?: ConstructorParameters<typeof KitInstaller>[0]['onChecked'];
};

/** A installer that trusts one publisher, over an empty store. */
export async function openInstaller(publisher: TestPublisher, options: InstallerOptions = {}) {
  const root = options.root ?? temporaryFolder();
  const vault = options.vault ?? memoryVault();
  const installer = new KitInstaller({
    store: await openKitStore(root),
    vault,
    shipped: options.shipped ?? [publisher.trusted],
    starterFolder: options.starterFolder,
    language: () => options.language ?? 'en',
    report: options.report ?? (() => undefined),
    ...(options.onChecked ? { onChecked: options.onChecked } : {}),
  });
  const tokenOf = async (kit: MadeKit): Promise<SourceToken> => (await installer.choose(kit.folder)).token;
  return {
    installer,
    root,
    vault,
    tokenOf,
    check: async (kit: MadeKit): Promise<KitVerdict> => {
      const checked = await installer.check(await tokenOf(kit));
      if (!checked.ok) throw new Error(`not checked: ${JSON.stringify(checked.problem)}`);
      return checked.value;
    },
    install: async (kit: MadeKit, consent: Partial<InstallRequest> = {}) =>
      await installer.install({ token: await tokenOf(kit), acceptsOlder: false, ...consent }),
  };
}

/** Makes a kit in a folder of its own. */
export async function makeVersion(publisher: TestPublisher, options: MakeKitOptions = {}): Promise<MadeKit> {
  return await makeKit(join(temporaryFolder(), 'kit'), { publisher, ...options });
}
