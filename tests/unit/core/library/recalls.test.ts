// Whose recalls count for a kit: those of its publisher, under a key that still stands.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../../core/kit/fingerprint.ts';
import { emptyKeyRing } from '../../../../core/kit/key-ring.ts';
import type { ActiveKit } from '../../../../core/library/installed-kit.ts';
import { carrierOf, isAbout, recallsOfKits } from '../../../../core/library/recalls.ts';
import { minisignChecker } from '../../../../main/disk/minisign/signature-file.ts';
import { checkKit, ringOf } from '../../../support/check-kit.ts';
import { replacement, revocation } from '../../../support/key-statements.ts';
import { testKitId } from '../../../support/kit-in-use.ts';
import { makePublisher, type TestPublisher } from '../../../support/make-kit.ts';
import { carrier, makeRecallingKit, numberRecall } from '../../../support/recalls.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const fingerprint = ({ trusted }: TestPublisher): string => fingerprintOf(trusted.publicKey);
const [own, other, next] = await Promise.all([
  makePublisher('Own'),
  makePublisher('Other'),
  makePublisher('Own'),
]);
const kit = (of: TestPublisher = own): Pick<ActiveKit, 'kitId' | 'trust'> => ({
  kitId: testKitId,
  trust: { kind: 'trusted', fingerprint: fingerprint(of) },
});
const by = (of: TestPublisher, more: Parameters<typeof carrier>[1] = {}) =>
  carrier([numberRecall()], { fingerprint: fingerprint(of), ...more });
const counting = (carriers: Parameters<typeof recallsOfKits>[1], ring = ringOf(own, other, next)) =>
  recallsOfKits([kit()], carriers, { ring, checker: minisignChecker });

describe('A recall', () => {
  it('counts when the publisher of the kit signed it, also in a kit with another id', () => {
    expect(counting([by(own)])).toEqual([
      { kitId: testKitId, fingerprint: fingerprint(own), recalls: [numberRecall()] },
    ]);
    expect(counting([by(own, { kitId: 'org.example.another' })])).toHaveLength(1);
  });

  it('of another publisher does nothing, though this place accepts its key', () => {
    expect(counting([by(other)])).toEqual([]);
    expect(counting([by(other, { kitId: testKitId, version: '9999.1' })])).toEqual([]);
  });

  it('under a revoked key does nothing', () => {
    const ring = { ...ringOf(own), statements: [revocation(own)] };
    expect(counting([by(own)], ring)).toEqual([]);
    expect(counting([by(own, { statements: [revocation(own).text] })])).toEqual([]);
  });

  it('counts under the key that followed the one of the kit, by a statement that its kit brought', () => {
    const statements = [replacement(own, next).text];
    expect(counting([by(next, { statements })], ringOf(own))).toHaveLength(1);
    expect(counting([by(next)], ringOf(own))).toEqual([]);
  });

  it('has the wording of the later day, whichever kit was met first', () => {
    const later = numberRecall({ on: '2026-12-01', instead: { number: '15900' } });
    const carriers = [
      by(own, { version: '2026.3', issued: '2026-12-02', recalls: [later] }),
      by(own, { version: '2026.2', issued: '2026-11-20' }),
    ];
    expect(counting(carriers)[0]?.recalls).toEqual([later]);
    expect(counting(carriers.toReversed())[0]?.recalls).toEqual([later]);
  });

  it('is about its versions only, both ends included', () => {
    const about = (version: string) => isAbout(numberRecall({ from: '2026.1', to: '2026.3' }), version);
    expect(['2025.9', '2026.1', '2026.2', '2026.3', '2026.10'].filter(about)).toEqual([
      '2026.1',
      '2026.2',
      '2026.3',
    ]);
  });
});

describe('A kit', () => {
  const make = async (recalls = [numberRecall()], publisher = own) =>
    await makeRecallingKit(join(temporaryFolder(), 'kit'), { publisher, recalls, version: '2026.2' });

  it('hands over its recalls with who signed them, though files of it are missing', async () => {
    const made = await make();
    const read = carrierOf(await checkKit(made, { depth: 'catalogue-only' }));
    expect(read).toMatchObject({ kitId: testKitId, version: '2026.2', fingerprint: fingerprint(own) });
    expect(read?.recalls).toEqual([numberRecall()]);
  });

  it('hands over nothing where its key is not accepted, unless it is accepted now', async () => {
    const check = await checkKit(await make(), { ring: emptyKeyRing });
    expect(carrierOf(check)).toBeUndefined();
    expect(carrierOf(check, fingerprint(other))).toBeUndefined();
    expect(carrierOf(check, fingerprint(own))).toMatchObject({ fingerprint: fingerprint(own) });
  });

  it('hands over nothing where its key was revoked or the catalogue was changed', async () => {
    const made = await make();
    const revoked = { ...ringOf(own), statements: [revocation(own)] };
    expect(carrierOf(await checkKit(made, { ring: revoked }))).toBeUndefined();
    const changed = await checkKit(made, { depth: 'catalogue-only' });
    expect(
      carrierOf({ ...changed, problems: [{ code: 'signature-mismatch', file: '', signed: '', found: '' }] }),
    ).toBeUndefined();
  });

  it('cannot recall itself or a later version', async () => {
    expect(carrierOf(await checkKit(await make([numberRecall({ to: '2026.2' })])))).toBeUndefined();
  });
});
