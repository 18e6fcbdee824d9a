import { describe, expect, it } from 'vitest';
import type { KeyId } from '../../../../../../core/base/ids.ts';
import { fail } from '../../../../../../core/base/result.ts';
import { fingerprintOf } from '../../../../../../core/kit/fingerprint.ts';
import { memoryVault } from '../../../../../../core/user-data/memory-vault.ts';
import { breakKit } from '../../../../../support/break-kit.ts';
import { activeIn } from '../../../../../support/kit-in-use.ts';
import { makePublisher } from '../../../../../support/make-kit.ts';
import { namesBelow } from '../store/support.ts';
import { makeVersion, openInstaller } from './support.ts';

const refusedForKey = { ok: false, problem: { code: 'signature-unknown-key' } };

describe('A key that the program has not met', () => {
  it('is known from the moment the person accepts its fingerprint, by the name they compared.', async () => {
    const stranger = await makePublisher('Somebody');
    const { installer, vault, check, install } = await openInstaller(await makePublisher());
    const kit = await makeVersion(stranger);
    expect(await install(kit)).toMatchObject(refusedForKey);
    const acceptedFingerprint = (await check(kit)).trust.fingerprint ?? '';
    const known = {
      kind: 'known',
      keyId: stranger.trusted.keyId,
      publisher: 'Example publisher',
      fingerprint: acceptedFingerprint,
    };
    expect(await install(kit, { acceptedFingerprint })).toMatchObject({ ok: true, value: { trust: known } });
    const { keyId, publicKey } = stranger.trusted;
    expect(vault.snapshot().keys).toMatchObject([{ keyId, publicKey, publisher: 'Example publisher' }]);
    const next = await makeVersion(stranger, { version: '2026.2' });
    expect((await check(next)).trust).toEqual(known);
    expect(await install(next)).toMatchObject({ ok: true });
    expect(activeIn(installer)?.version).toBe('2026.2');
  });

  it('is refused by any other fingerprint, and by that of a kit which was changed meanwhile.', async () => {
    const stranger = await makePublisher('Somebody');
    const { vault, check, install, installer } = await openInstaller(await makePublisher());
    const kit = await makeVersion(stranger);
    for (const acceptedFingerprint of [
      '',
      '12345',
      fingerprintOf((await makePublisher()).trusted.publicKey),
    ]) {
      expect(await install(kit, { acceptedFingerprint })).toMatchObject(refusedForKey);
    }
    const acceptedFingerprint = (await check(kit)).trust.fingerprint ?? '';
    await breakKit(kit, 'unknown-key');
    expect(await install(kit, { acceptedFingerprint })).toMatchObject(refusedForKey);
    expect(vault.snapshot().keys).toEqual([]);
    expect(activeIn(installer)).toBeUndefined();
  });

  it('is not taken over by a key with the same short id.', async () => {
    const stranger = await makePublisher('Somebody');
    const { check, install } = await openInstaller(await makePublisher());
    const kit = await makeVersion(stranger);
    await install(kit, { acceptedFingerprint: (await check(kit)).trust.fingerprint ?? '' });
    const next = await makeVersion(stranger, { version: '2026.2' });
    await breakKit(next, 'foreign-signature');
    expect(await install(next)).toMatchObject({ problem: { code: 'signature-bad' } });
  });

  it('brings no kit into use when it cannot be remembered.', async () => {
    const stranger = await makePublisher('Somebody');
    const problem = { code: 'vault-write-failed', reason: 'ENOSPC' } as const;
    const vault = { ...memoryVault(), append: async () => fail(problem) };
    const { installer, root, check, install } = await openInstaller(await makePublisher(), { vault });
    const kit = await makeVersion(stranger);
    const acceptedFingerprint = (await check(kit)).trust.fingerprint ?? '';
    expect(await install(kit, { acceptedFingerprint })).toEqual({ ok: false, problem });
    expect(activeIn(installer)).toBeUndefined();
    expect(namesBelow(root)).toEqual([]);
  });

  it('is forgotten when the person withdraws it.', async () => {
    const stranger = await makePublisher('Somebody');
    const { vault, check, install } = await openInstaller(await makePublisher());
    const kit = await makeVersion(stranger);
    await install(kit, { acceptedFingerprint: (await check(kit)).trust.fingerprint ?? '' });
    await vault.append({ kind: 'key-withdrawn', version: 1, keyId: stranger.trusted.keyId as KeyId });
    expect((await check(kit)).trust.kind).toBe('unknown-key');
  });
});
