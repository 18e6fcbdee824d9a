// The world in which attacks on updates are tried: five publishers and the installer as the program runs it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { formatStatement } from '../../../../../../core/kit/kit-statement.ts';
import type { KitVerdict } from '../../../../../../core/library/installed-kit.ts';
import { signMessage } from '../../../../../../main/disk/minisign/signature-file.ts';
import { consentOf } from '../../../../../../renderer/data/services/consent.ts';
import { testKitId } from '../../../../../support/kit-in-use.ts';
import { type MadeKit, type MakeKitOptions, makePublisher } from '../../../../../support/make-kit.ts';
import { makeVersion, openInstaller } from './support.ts';

/** Every answer a person can give. */
export const everything = { key: 'compared', isReplacingAccepted: true, isOlderAccepted: true } as const;

type OpenedInstaller = Awaited<ReturnType<typeof openInstaller>>;
/** Who signs. */
type Who = 'ours' | 'known' | 'stranger' | 'heir' | 'rival';

/**
 * The world of one attack. `Ours` came with the program and signed what is in use, unless the row says otherwise. A person
 * accepted `Known` for a kit of its own. Nobody has met `Stranger`. `Heir` follows `Ours` where a statement says so.
 */
export class World {
  readonly #installer: OpenedInstaller;
  readonly publishers: Readonly<Record<Who, Awaited<ReturnType<typeof makePublisher>>>>;

  private constructor(installer: OpenedInstaller, publishers: World['publishers']) {
    this.#installer = installer;
    this.publishers = publishers;
  }

  static async open(): Promise<World> {
    const [ours, known, stranger, heir, rival] = await Promise.all(
      ['Ours', 'Known', 'Stranger', 'Heir', 'Rival'].map((name) => makePublisher(name)),
    );
    if (!ours || !known || !stranger || !heir || !rival) throw new Error('five publishers');
    const installer = await openInstaller(ours);
    await installer.vault.append({ kind: 'key-accepted', version: 1, ...known.trusted });
    return new World(installer, { ours, known, stranger, heir, rival });
  }

  get installer() {
    return this.#installer.installer;
  }

  get vault() {
    return this.#installer.vault;
  }

  async make(who: Who, options: MakeKitOptions = {}): Promise<MadeKit> {
    return await makeVersion(this.publishers[who], options);
  }

  async check(kit: MadeKit): Promise<KitVerdict> {
    return await this.#installer.check(kit);
  }

  /** Installs with every answer a person can give. */
  async install(kit: MadeKit): Promise<string> {
    const verdict = await this.check(kit);
    const outcome = await this.tryWith(kit, consentOf(verdict, everything) ?? { acceptsOlder: true });
    if (outcome === 'installed') await this.installer.confirm(kit.treeHash);
    return outcome;
  }

  async tryWith(kit: MadeKit, consent: object): Promise<string> {
    const done = await this.#installer.install(kit, consent);
    return done.ok ? 'installed' : done.problem.code;
  }

  /** Removes the kit that attacks are about, from beside another one. */
  async remove(): Promise<void> {
    expect(await this.installer.remove(testKitId)).toMatchObject({ ok: true });
  }

  /** Makes and installs kits one after the other. */
  async had(...kits: readonly (readonly [Who, MakeKitOptions])[]): Promise<void> {
    for (const [who, options] of kits)
      expect(await this.install(await this.make(who, options))).toBe('installed');
  }
}

/** Puts the signature of somebody else on a kit; its files stay as they are, its publisher.pub too. */
export function signAs(world: World, kit: MadeKit, who: Who): MadeKit {
  const manifest = join(kit.folder, 'tagmanifest-sha256.txt');
  const comment = formatStatement(kit.info);
  writeFileSync(
    `${manifest}.minisig`,
    signMessage(readFileSync(manifest), world.publishers[who].key, comment),
  );
  return kit;
}
