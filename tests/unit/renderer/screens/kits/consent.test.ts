import { describe, expect, it } from 'vitest';
import type { KitVerdict } from '../../../../../core/ipc/contract.ts';
import { consentOf, needsOf } from '../../../../../renderer/screens/kits/consent.ts';

const fingerprint = '12345 12345 12345 12345 12345 12345 12345 12345';
const whole: KitVerdict = {
  isAcceptable: true,
  problems: [],
  trust: { kind: 'trusted', publisher: 'A publisher', fingerprint },
  comparison: 'newer',
  fileCount: 3,
  sizeBytes: 10,
  junk: [],
};
const unknown: KitVerdict = {
  ...whole,
  isAcceptable: false,
  problems: [{ code: 'signature-unknown-key', file: 'x.minisig', keyId: '0'.repeat(16) }],
  trust: { kind: 'unknown-key', fingerprint, claimedPublisher: 'Somebody' },
};
const nothing = { isKeyAccepted: false, isOlderAccepted: false };

describe('Taking in a kit', () => {
  it('of a known publisher needs no answer', () => {
    expect(consentOf(whole, nothing)).toEqual({ acceptsOlder: false });
  });

  it('of an unknown publisher needs a yes to the very fingerprint that was shown', () => {
    expect(needsOf(unknown)).toMatchObject({ isRefused: false, isKeyQuestion: true });
    expect(consentOf(unknown, nothing)).toBeUndefined();
    expect(consentOf(unknown, { ...nothing, isKeyAccepted: true })).toEqual({
      acceptsOlder: false,
      acceptedFingerprint: fingerprint,
    });
  });

  it('of an unknown publisher whose key is not enclosed is refused, whatever a person says', () => {
    const hidden: KitVerdict = { ...unknown, trust: { kind: 'unknown-key' } };
    expect(needsOf(hidden)).toMatchObject({ isRefused: true, isKeyMissing: true, isKeyQuestion: false });
    expect(consentOf(hidden, { isKeyAccepted: true, isOlderAccepted: true })).toBeUndefined();
  });

  it('that was issued again, or is another kit, needs none', () => {
    for (const comparison of ['new', 'same', 'newer', 'reissued', 'other'] as const)
      expect(consentOf({ ...whole, comparison }, nothing)).toEqual({ acceptsOlder: false });
  });

  it.each(['older', 'twin', 'backdated'] as const)('that is %s needs a yes of its own', (comparison) => {
    const older: KitVerdict = { ...whole, comparison };
    expect(consentOf(older, { ...nothing, isKeyAccepted: true })).toBeUndefined();
    expect(consentOf(older, { ...nothing, isOlderAccepted: true })).toEqual({ acceptsOlder: true });
    const both: KitVerdict = { ...unknown, comparison: 'older' };
    expect(consentOf(both, { ...nothing, isOlderAccepted: true })).toBeUndefined();
    expect(consentOf(both, { isKeyAccepted: true, isOlderAccepted: true })).toEqual({
      acceptsOlder: true,
      acceptedFingerprint: fingerprint,
    });
  });

  it('with any other problem is refused, and neither question is asked', () => {
    const damaged: KitVerdict = {
      ...unknown,
      comparison: 'older',
      problems: [...unknown.problems, { code: 'payload-changed', file: 'data/x', count: 1 }],
    };
    expect(needsOf(damaged)).toEqual({
      isRefused: true,
      isKeyQuestion: false,
      isKeyMissing: false,
      isOlderQuestion: false,
    });
    expect(consentOf(damaged, { isKeyAccepted: true, isOlderAccepted: true })).toBeUndefined();
  });

  it('never passes on a consent that was not needed', () => {
    expect(consentOf(whole, { isKeyAccepted: true, isOlderAccepted: true })).toEqual({ acceptsOlder: false });
  });
});
