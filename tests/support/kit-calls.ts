// Kits changed by calls to main, as the page makes them: the library is made and shown, and nobody has to answer a question.
import { expect, type Page } from '@playwright/test';
import { fingerprintOf } from '../../core/kit/fingerprint.ts';
import type { Program } from './launch.ts';
import type { MadeKit } from './make-kit.ts';
import { answerFolder } from './take-kit.ts';

type Answer<T> = { readonly ok: boolean; readonly value: T; readonly problem?: { readonly code: string } };
type Kits = {
  choose(kind: 'folder'): Promise<Answer<{ token: string }>>;
  install(request: object): Promise<Answer<unknown>>;
  rollBack(kitId: string): Promise<Answer<unknown>>;
  remove(kitId: string): Promise<Answer<unknown>>;
  installed(): Promise<Answer<readonly { kitId: string; version: string; treeHash: string }[]>>;
};
type Global = { readonly host: { readonly kits: Kits } };

/** Chooses a kit and installs it, older ones too; its key counts as compared. Answers the code of a problem. */
export async function installKit(
  program: Program,
  { folder, publisher }: Pick<MadeKit, 'folder' | 'publisher'>,
): Promise<string | undefined> {
  await answerFolder(program, folder);
  return await program.page.evaluate(async (acceptedFingerprint) => {
    const { kits } = (globalThis as unknown as Global).host;
    const { token } = (await kits.choose('folder')).value;
    return (await kits.install({ token, acceptedFingerprint, acceptsOlder: true })).problem?.code;
  }, fingerprintOf(publisher.trusted.publicKey));
}

/** Goes back to the version before of a kit, or removes the kit. Answers the code of a problem. */
export async function changeKit(
  page: Page,
  call: 'rollBack' | 'remove',
  kitId: string,
): Promise<string | undefined> {
  return await page.evaluate(
    async ({ name, id }) => (await (globalThis as unknown as Global).host.kits[name](id)).problem?.code,
    { name: call, id: kitId },
  );
}

/** The versions in use by the ids of their kits. */
export async function versionsInUse(page: Page): Promise<Readonly<Record<string, string>>> {
  const kits = await page.evaluate(() => (globalThis as unknown as Global).host.kits.installed());
  expect(kits.ok).toBe(true);
  return Object.fromEntries(kits.value.map(({ kitId, version }) => [kitId, version]));
}
