// Kits whose publisher nobody verified: what they may replace, how they are verified later, and how they are looked into.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breakKit } from '../../../../../support/break-kit.ts';
import { runKit } from '../../../../../support/fake-terminal.ts';
import { replacement, revocation, statementTags } from '../../../../../support/key-statements.ts';
import { activeIn } from '../../../../../support/kit-in-use.ts';
import { checklistPath, type MadeKit, makePublisher } from '../../../../../support/make-kit.ts';
import { temporaryFolder } from '../../../../../support/temporary-folder.ts';
import { namesBelow } from '../store/support.ts';
import { makeVersion, openInstaller } from './support.ts';

const asUnverified = { acceptsUnverified: true } as const;
const refusedForKey = { ok: false, problem: { code: 'signature-unknown-key' } };
const other = { id: 'org.example.other' };

async function place() {
  const [ours, stranger, rival] = await Promise.all(
    ['Ours', 'Stranger', 'Rival'].map((name) => makePublisher(name)),
  );
  if (!ours || !stranger || !rival) throw new Error('three publishers');
  const opened = await openInstaller(ours);
  /** Installs, and makes the library whole. */
  const have = async (kit: MadeKit, consent: Parameters<typeof opened.install>[1] = {}): Promise<void> => {
    expect(await opened.install(kit, consent)).toMatchObject({ ok: true });
    await opened.installer.confirm(kit.treeHash);
  };
  const fingerprintOf = async (kit: MadeKit): Promise<string> =>
    (await opened.check(kit)).trust.fingerprint ?? '';
  const trustOf = (kitId?: string) =>
    opened.installer.installed().find((kit) => kit.kitId === (kitId ?? 'org.example.kit'))?.trust.kind;
  return { ours, stranger, rival, ...opened, have, fingerprintOf, trustOf };
}

describe('A kit whose publisher nobody verified', () => {
  it('is installed only with that consent, remembers no key, and says who it claims to be', async () => {
    const { stranger, installer, vault, check, install, have } = await place();
    const kit = await makeVersion(stranger);
    expect(await check(kit)).toMatchObject({ mayStayUnverified: true, canBeLookedInto: true });
    expect(await install(kit)).toMatchObject(refusedForKey);
    await have(kit, asUnverified);
    expect(activeIn(installer)?.trust).toMatchObject({
      kind: 'unknown-key',
      claimedPublisher: 'Example publisher',
    });
    expect(vault.snapshot().keys).toEqual([]);
    expect(await installer.verify('org.example.kit')).toMatchObject({ ok: true });
  });

  it('is updated by the same key as not verified, and not without that consent', async () => {
    const { stranger, installer, install, have } = await place();
    await have(await makeVersion(stranger), asUnverified);
    const next = await makeVersion(stranger, { version: '2026.2' });
    expect(await install(next)).toMatchObject(refusedForKey);
    await have(next, asUnverified);
    expect(activeIn(installer)).toMatchObject({ version: '2026.2', trust: { kind: 'unknown-key' } });
  });

  it('never takes the place of a kit of a verified publisher, whatever else the person agrees to', async () => {
    const { ours, stranger, installer, check, install, have } = await place();
    await have(await makeVersion(ours));
    const twin = await makeVersion(stranger, { version: '2026.2' });
    const verdict = await check(twin);
    expect(verdict).toMatchObject({ mayStayUnverified: false, comparison: 'other-publisher' });
    const consent = { ...asUnverified, acceptsOlder: true, acceptsReplacing: verdict.replaces };
    expect(await install(twin, consent)).toMatchObject(refusedForKey);
    expect(activeIn(installer)).toMatchObject({ version: '2026.1', trust: { kind: 'trusted' } });
  });

  it('never takes the place of a kit of its own publisher, once that one was verified', async () => {
    const { stranger, installer, vault, check, install, have, fingerprintOf } = await place();
    const kit = await makeVersion(stranger);
    await have(kit, { acceptedFingerprint: await fingerprintOf(kit) });
    const [key] = vault.snapshot().keys;
    await vault.append({ kind: 'key-withdrawn', version: 1, keyId: key?.keyId ?? '' });
    const next = await makeVersion(stranger, { version: '2026.2' });
    expect(await check(next)).toMatchObject({ comparison: 'newer', mayStayUnverified: false });
    expect(await install(next, asUnverified)).toMatchObject(refusedForKey);
    expect(activeIn(installer)).toMatchObject({ version: '2026.1', trust: { kind: 'known' } });
  });

  it('takes the place of another unverified one only after the question about both', async () => {
    const { stranger, rival, installer, check, install, have } = await place();
    await have(await makeVersion(stranger), asUnverified);
    const twin = await makeVersion(rival, { version: '2026.2' });
    expect(await install(twin, asUnverified)).toMatchObject({ problem: { code: 'kit-other-publisher' } });
    const { replaces } = await check(twin);
    await have(twin, { ...asUnverified, acceptsReplacing: replaces });
    expect(activeIn(installer)).toMatchObject({ version: '2026.2', trust: { kind: 'unknown-key' } });
  });

  it.each(['wrong-signature', 'absent-signature', 'foreign-signature', 'flipped-byte'] as const)(
    'is refused all the same with %s',
    async (breakage) => {
      const { stranger, ours, installer, check, install } = await place();
      const kit = await makeVersion(breakage === 'foreign-signature' ? ours : stranger);
      await breakKit(kit, breakage);
      expect(await check(kit)).toMatchObject({ mayStayUnverified: false });
      expect(await install(kit, asUnverified)).toMatchObject({ ok: false });
      expect(installer.installed()).toEqual([]);
    },
  );
});

describe('A publisher that is verified later', () => {
  it('is known for every kit that the key signed, also after a restart, and for the version before', async () => {
    const { ours, stranger, installer, vault, root, have, fingerprintOf, trustOf, install } = await place();
    const [first, second] = [await makeVersion(stranger), await makeVersion(stranger, other)];
    await have(first, asUnverified);
    await have(second, asUnverified);
    await have(await makeVersion(stranger, { version: '2026.2' }), asUnverified);
    const files = activeIn(installer)?.files;
    expect(await installer.acceptPublisher(other.id, await fingerprintOf(first))).toMatchObject({ ok: true });
    expect([trustOf(), trustOf(other.id)]).toEqual(['known', 'known']);
    expect(activeIn(installer)?.files).toEqual(files);
    expect(vault.snapshot().keys).toMatchObject([{ publisher: 'Example publisher' }]);
    const again = await openInstaller(ours, { root, vault });
    expect(activeIn(again.installer)).toMatchObject({ version: '2026.2', trust: { kind: 'known' } });
    expect(await again.installer.rollBack('org.example.kit')).toMatchObject({
      value: { trust: { kind: 'known' } },
    });
    expect(await install(await makeVersion(stranger, { version: '2026.3' }))).toMatchObject({ ok: true });
  });

  it('is reported with its check, so that what its kit recalls counts from then on', async () => {
    const heard: unknown[] = [];
    const stranger = await makePublisher('Stranger');
    const { installer, check, install } = await openInstaller(await makePublisher(), {
      onChecked: async ({ kit }, accepted) => void heard.push([kit?.kitId, accepted]),
    });
    const kit = await makeVersion(stranger);
    const fingerprint = (await check(kit)).trust.fingerprint ?? '';
    await install(kit, asUnverified);
    await installer.confirm(kit.treeHash);
    await installer.acceptPublisher('org.example.kit', fingerprint);
    expect(heard).toEqual([
      ['org.example.kit', undefined],
      ['org.example.kit', undefined],
      ['org.example.kit', fingerprint],
    ]);
  });

  it('is not verified by another fingerprint', async () => {
    const { stranger, rival, installer, vault, have, fingerprintOf, trustOf } = await place();
    await have(await makeVersion(stranger), asUnverified);
    const foreign = await fingerprintOf(await makeVersion(rival, other));
    for (const fingerprint of ['', foreign])
      expect(await installer.acceptPublisher('org.example.kit', fingerprint)).toMatchObject(refusedForKey);
    expect(await installer.acceptPublisher(other.id, foreign)).toMatchObject({
      problem: { code: 'kit-not-installed' },
    });
    expect([trustOf(), vault.snapshot().keys]).toEqual(['unknown-key', []]);
  });

  it('is known as well once its key came with another kit, or was accepted before a crash', async () => {
    const { ours, stranger, vault, root, installer, have, fingerprintOf, trustOf } = await place();
    await have(await makeVersion(stranger), asUnverified);
    const second = await makeVersion(stranger, other);
    await have(second, { acceptedFingerprint: await fingerprintOf(second) });
    expect(trustOf()).toBe('known');
    const third = await makePublisher('Third');
    await have(await makeVersion(third, { id: 'org.example.third' }), asUnverified);
    await vault.append({ kind: 'key-accepted', version: 1, ...third.trusted });
    const again = await openInstaller(ours, { root, vault });
    expect(await again.installer.noteTrust()).toMatchObject({ ok: true });
    expect(again.installer.installed().map(({ trust }) => trust.kind)).toEqual(['known', 'known', 'known']);
    expect(installer.onTrial()).toBeUndefined();
  });

  it('is refused when its key was revoked meanwhile, by a statement that any kit carried', async () => {
    const { ours, stranger, installer, check, install, have, fingerprintOf, trustOf } = await place();
    const kit = await makeVersion(stranger);
    await have(kit, asUnverified);
    const fingerprint = await fingerprintOf(kit);
    await check(await makeVersion(ours, { ...other, tags: statementTags(revocation(stranger)) }));
    expect(await installer.signerOf('org.example.kit')).toMatchObject({ problem: { code: 'key-revoked' } });
    expect(await installer.acceptPublisher('org.example.kit', fingerprint)).toMatchObject({
      problem: { code: 'key-revoked' },
    });
    expect(trustOf()).toBe('unknown-key');
    const next = await makeVersion(stranger, { version: '2026.2' });
    expect(await check(next)).toMatchObject({ mayStayUnverified: false, canBeLookedInto: false });
    expect(await install(next, asUnverified)).toMatchObject({ problem: { code: 'key-revoked' } });
  });

  it('goes on under the key that replaced its own, and is still not verified', async () => {
    const { stranger, rival, installer, check, have } = await place();
    await have(await makeVersion(stranger), asUnverified);
    const statement = replacement(stranger, rival, [{ kitId: 'org.example.kit', version: '2026.1' }]);
    const next = await makeVersion(rival, { version: '2026.2', tags: statementTags(statement) });
    expect(await check(next)).toMatchObject({ comparison: 'newer', mayStayUnverified: true });
    await have(next, asUnverified);
    expect(activeIn(installer)).toMatchObject({ version: '2026.2', trust: { kind: 'unknown-key' } });
  });

  it('is shown beside another known publisher of the same name', async () => {
    const { stranger, installer, have } = await place();
    await have(await makeVersion(stranger, { organization: 'OURS' }), asUnverified);
    expect(await installer.signerOf('org.example.kit')).toMatchObject({
      ok: true,
      value: { claimedPublisher: 'OURS', namesake: { publisher: 'Ours' } },
    });
  });
});

describe('Looking into a kit', () => {
  it('needs a check just before, and reads the kit where it is, in a folder and in one file', async () => {
    const { stranger, installer, check, tokenOf, root } = await place();
    const kit = await makeVersion(stranger);
    const before = namesBelow(root);
    expect(await installer.lookInside(await tokenOf(kit))).toMatchObject({
      problem: { code: 'call-refused' },
    });
    await check(kit);
    expect(await installer.lookInside(await tokenOf(kit))).toMatchObject({
      ok: true,
      value: { trust: { kind: 'unknown-key' }, check: { catalogue: { id: 'org.example.kit' } } },
    });
    const file = join(temporaryFolder(), 'kit.impactkit');
    expect((await runKit(['pack', kit.folder, file, '--unsigned'])).code).toBe(0);
    const { token } = await installer.choose(file);
    await installer.check(token);
    const inside = await installer.lookInside(token);
    if (!inside.ok) throw new Error(inside.problem.code);
    expect(await inside.value.source.readSmall(checklistPath, 10_000)).toMatchObject({ ok: true });
    expect(namesBelow(root)).toEqual(before);
  });

  it('reads an unsigned kit as well, whose check leaves it unread, and installs it never', async () => {
    const { installer, check, tokenOf, install } = await place();
    const kit = await makeVersion(await makePublisher(), {});
    await breakKit(kit, 'absent-signature');
    expect(await check(kit)).toMatchObject({ canBeLookedInto: true, mayStayUnverified: false });
    expect(await installer.lookInside(await tokenOf(kit))).toMatchObject({
      ok: true,
      value: { trust: { kind: 'absent' } },
    });
    expect(await install(kit, asUnverified)).toMatchObject({ problem: { code: 'signature-absent' } });
  });

  it.each(['wrong-signature', 'flipped-byte'] as const)('is refused with %s', async (breakage) => {
    const { stranger, installer, check, tokenOf } = await place();
    const kit = await makeVersion(stranger);
    await breakKit(kit, breakage);
    expect(await check(kit)).toMatchObject({ canBeLookedInto: false });
    expect(await installer.lookInside(await tokenOf(kit))).toMatchObject({ ok: false });
  });

  it('is refused when the kit was changed or is gone where it must be read again', async () => {
    const { installer, check, tokenOf } = await place();
    const kit = await makeVersion(await makePublisher());
    await breakKit(kit, 'absent-signature');
    await check(kit);
    rmSync(join(kit.folder, checklistPath));
    expect(await installer.lookInside(await tokenOf(kit))).toMatchObject({ ok: false });
  });
});
