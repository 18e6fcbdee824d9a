// Relation of a kit to the active one, and the rules for replacing it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFileHash } from '../../../../core/base/ids.ts';
import { type ComparedKit, compareKits, compareVersions } from '../../../../core/kit/compare.ts';
import { installProblem } from '../../../../core/kit/install-rules.ts';
import { emptyKeyRing } from '../../../../core/kit/key-ring.ts';
import { fingerprintIn, type InstalledKits } from '../../../../core/kit/kit-relation.ts';
import type { KitCheck } from '../../../../core/kit/verdict.ts';
import { breakKit } from '../../../support/break-kit.ts';
import { checkKit } from '../../../support/check-kit.ts';
import { makeKit } from '../../../support/make-kit.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const inUse: ComparedKit = {
  kitId: 'org.example.kit',
  version: '2026.2',
  issued: '2026-06-01',
  treeHash: toFileHash('aa'.repeat(32)),
};
const otherHash = toFileHash('bb'.repeat(32));

describe('versions', () => {
  it.each([
    ['2026.1', '2026.2'],
    ['2026.9', '2026.10'],
    ['2025.12', '2026.1'],
    ['2026.1', '2026.1.1'],
    ['9.0', '10.0'],
    ['2026.99999999999999998', '2026.99999999999999999'],
  ])('%s comes before %s', (older, newer) => {
    expect(compareVersions(older, newer)).toBeLessThan(0);
    expect(compareVersions(newer, older)).toBeGreaterThan(0);
  });

  it('are equal by number, not by spelling', () => {
    expect(compareVersions('2026.1', '2026.01')).toBe(0);
    expect(compareVersions('2026.1', '2026.1.0')).toBe(0);
  });

  it('are in one order, whichever way they are compared', () => {
    const version = fc.array(fc.nat(20), { minLength: 2, maxLength: 3 }).map((numbers) => numbers.join('.'));
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
        if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0)
          expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('a kit beside the one in use', () => {
  it.each([
    ['new', undefined, {}],
    ['same', inUse, { treeHash: inUse.treeHash, version: '1.0' }],
    ['other', inUse, { kitId: 'org.example.other' }],
    ['newer', inUse, { version: '2026.3' }],
    ['older', inUse, { version: '2026.1' }],
    ['newer', inUse, { version: '2026.3', issued: '2026-06-02' }],
    ['older', inUse, { version: '2026.1', issued: '2026-06-02' }],
    ['reissued', inUse, { issued: '2026-06-02' }],
    ['reissued', inUse, { version: '2026.02', issued: '2026-06-02' }],
    ['older', inUse, { issued: '2026-05-31' }],
    ['backdated', inUse, { version: '2026.3', issued: '2020-01-01' }],
    ['twin', inUse, {}],
  ] as const)('is %s', (relation, current, changes) => {
    expect(compareKits(current, { ...inUse, treeHash: otherHash, ...changes }, 'same')).toBe(relation);
  });
});

it.each([
  ['another', 'other-publisher'],
  ['unknown', 'other-publisher'],
] as const)(
  'a kit with the id of the kit in use, of a publisher that is %s, is no version of it',
  (publisher, relation) => {
    for (const changes of [{}, { version: '9999.1' }, { version: '1.0' }, { treeHash: inUse.treeHash }])
      expect(compareKits(inUse, { ...inUse, treeHash: otherHash, ...changes }, publisher)).toBe(relation);
    expect(compareKits(inUse, { ...inUse, kitId: 'org.example.other' }, publisher)).toBe('other');
  },
);

describe('installing a kit', () => {
  const noConsent = { acceptsOlder: false };
  const beside = (kit: ComparedKit | undefined, { trust }: KitCheck): InstalledKits => ({
    inUse: kit ? [{ ...kit, fingerprint: fingerprintIn(trust), isVerified: true }] : [],
    latest: [],
    ring: emptyKeyRing,
  });

  it('is allowed for a good kit that is new, newer, the same or another', async () => {
    const check = await checkKit(await makeKit(temporaryFolder(), { version: '2026.2' }));
    const current = { ...inUse, version: '2026.1', issued: '2026-02-01' };
    for (const used of [undefined, current, { ...inUse, kitId: 'org.example.other' }])
      expect(installProblem(check, beside(used, check), noConsent)).toBeUndefined();
  });

  it('needs consent for an older version of the kit in use', async () => {
    const check = await checkKit(await makeKit(temporaryFolder(), { version: '2025.1' }));
    expect(installProblem(check, beside(inUse, check), noConsent)).toEqual({
      code: 'kit-older',
      file: 'bag-info.txt',
      installed: '2026.2',
      found: '2025.1',
    });
    expect(installProblem(check, beside(inUse, check), { acceptsOlder: true })).toBeUndefined();
  });

  it('needs consent, with the days, where only they or the files differ', async () => {
    const check = await checkKit(
      await makeKit(temporaryFolder(), { version: '2026.3', issued: '2026-03-01' }),
    );
    for (const [used, installed] of [
      [inUse, '2026.2, 2026-06-01'],
      [{ ...inUse, version: '2026.3' }, '2026.3, 2026-06-01'],
      [{ ...inUse, version: '2026.3', issued: '2026-03-01' }, '2026.3, 2026-03-01'],
    ] as const) {
      const problem = { code: 'kit-older', file: 'bag-info.txt', installed, found: '2026.3, 2026-03-01' };
      expect(installProblem(check, beside(used, check), noConsent)).toEqual(problem);
      expect(installProblem(check, beside(used, check), { acceptsOlder: true })).toBeUndefined();
    }
    const earlier = { ...inUse, version: '2026.3', issued: '2026-02-01' };
    expect(installProblem(check, beside(earlier, check), noConsent)).toBeUndefined();
  });

  it('is refused for any problem of the kit, whatever the person agrees to', async () => {
    const kit = await makeKit(temporaryFolder());
    await breakKit(kit, 'flipped-byte');
    const check = await checkKit(kit);
    const consent = { acceptsOlder: true, acceptedKey: kit.publisher.trusted.publicKey };
    expect(installProblem(check, beside(undefined, check), consent)).toMatchObject({
      code: 'payload-changed',
    });
  });
});
