import { describe, expect, it } from 'vitest';
import { toFileHash } from '../../../../../core/base/ids.ts';
import type { KitVerdict } from '../../../../../core/library/installed-kit.ts';
import { consentOf, needsOf } from '../../../../../renderer/data/services/consent.ts';

const fingerprint = '12345 12345 12345 12345 12345 12345 12345 12345';
const whole: KitVerdict = {
  isAcceptable: true,
  problems: [],
  trust: { kind: 'trusted', publisher: 'A publisher', fingerprint },
  comparison: 'newer',
  oddities: [],
  fileCount: 3,
  sizeBytes: 10,
  junk: [],
  canBeLookedInto: true,
  mayStayUnverified: false,
};
const unknown: KitVerdict = {
  ...whole,
  isAcceptable: false,
  problems: [{ code: 'signature-unknown-key', file: 'x.minisig', keyId: '0'.repeat(16) }],
  trust: { kind: 'unknown-key', fingerprint, claimedPublisher: 'Somebody' },
};
type Answers = Parameters<typeof consentOf>[1];
const nothing: Answers = { key: 'open', isReplacingAccepted: false, isOlderAccepted: false };
const everything: Answers = { key: 'compared', isReplacingAccepted: true, isOlderAccepted: true };
const replaces = {
  inUse: toFileHash('aa'.repeat(32)),
  candidate: toFileHash('bb'.repeat(32)),
  fingerprint,
};

describe('Taking in a kit', () => {
  it('of a known publisher needs no answer', () => {
    expect(consentOf(whole, nothing)).toEqual({ acceptsOlder: false });
  });

  it('of an unknown publisher needs a yes to the very fingerprint that was shown', () => {
    expect(needsOf(unknown)).toMatchObject({ isRefused: false, isKeyQuestion: true });
    expect(consentOf(unknown, nothing)).toBeUndefined();
    expect(consentOf(unknown, { ...nothing, key: 'compared' })).toEqual({
      acceptsOlder: false,
      acceptedFingerprint: fingerprint,
    });
  });

  it('of an unknown publisher needs no key where it may stay unverified and the person says so', () => {
    const stays: KitVerdict = { ...unknown, mayStayUnverified: true };
    expect(needsOf(stays)).toMatchObject({ mayStayUnverified: true });
    expect(consentOf(stays, nothing)).toBeUndefined();
    expect(consentOf(stays, { ...nothing, key: 'unverified' })).toEqual({
      acceptsOlder: false,
      acceptsUnverified: true,
    });
    expect(consentOf(unknown, { ...everything, key: 'unverified' })).toBeUndefined();
    expect(consentOf({ ...stays, comparison: 'older' }, { ...nothing, key: 'unverified' })).toBeUndefined();
  });

  it('of an unknown publisher whose key is not enclosed is refused, whatever a person says', () => {
    const hidden: KitVerdict = { ...unknown, trust: { kind: 'unknown-key' } };
    expect(needsOf(hidden)).toMatchObject({ isRefused: true, isKeyMissing: true, isKeyQuestion: false });
    expect(consentOf(hidden, everything)).toBeUndefined();
  });

  it('that was issued again, or is another kit, needs none', () => {
    for (const comparison of ['new', 'same', 'newer', 'reissued', 'other'] as const)
      expect(consentOf({ ...whole, comparison }, nothing)).toEqual({ acceptsOlder: false });
  });

  it.each(['older', 'twin', 'backdated'] as const)('that is %s needs a yes of its own', (comparison) => {
    const older: KitVerdict = { ...whole, comparison };
    expect(consentOf(older, { ...nothing, key: 'compared' })).toBeUndefined();
    expect(consentOf(older, { ...nothing, isOlderAccepted: true })).toEqual({ acceptsOlder: true });
    const both: KitVerdict = { ...unknown, comparison: 'older' };
    expect(consentOf(both, { ...nothing, isOlderAccepted: true })).toBeUndefined();
    expect(consentOf(both, everything)).toEqual({
      acceptsOlder: true,
      acceptedFingerprint: fingerprint,
    });
  });

  it('in place of one of another publisher needs a yes that names both kits and the key', () => {
    for (const comparison of ['other', 'other-publisher'] as const) {
      const verdict: KitVerdict = { ...whole, comparison, replaces };
      expect(needsOf(verdict)).toMatchObject({ isReplacingQuestion: true, isOlderQuestion: false });
      expect(consentOf(verdict, { ...everything, isReplacingAccepted: false })).toBeUndefined();
      expect(consentOf(verdict, { ...nothing, isReplacingAccepted: true })).toEqual({
        acceptsOlder: false,
        acceptsReplacing: replaces,
      });
    }
    const both: KitVerdict = { ...unknown, comparison: 'other', replaces };
    expect(consentOf(both, { ...nothing, isReplacingAccepted: true })).toBeUndefined();
    expect(consentOf(both, { ...nothing, key: 'compared' })).toBeUndefined();
  });

  it('that is older than one which was in use before needs a yes, whatever is in use now', () => {
    const floor = { version: '2026.3', issued: '2026-09-01' };
    for (const comparison of ['other', 'newer'] as const) {
      expect(consentOf({ ...whole, comparison, floor }, nothing)).toBeUndefined();
      expect(consentOf({ ...whole, comparison, floor }, { ...nothing, isOlderAccepted: true })).toEqual({
        acceptsOlder: true,
      });
    }
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
      mayStayUnverified: false,
      isKeyMissing: false,
      isReplacingQuestion: false,
      isOlderQuestion: false,
    });
    expect(consentOf(damaged, everything)).toBeUndefined();
  });

  it('never passes on a consent that was not needed', () => {
    expect(consentOf(whole, everything)).toEqual({ acceptsOlder: false });
  });
});
