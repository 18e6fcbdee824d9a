// Decides how what checking a kit found is told to the page.
import type { ActiveKit, KitTrust, KitVerdict } from '../../../core/ipc/contract.ts';
import { type Language, type LocalText, languages } from '../../../core/kit/catalogue.ts';
import { type ComparedKit, compareKits } from '../../../core/kit/compare.ts';
import type { KitCheck } from '../../../core/kit/verdict.ts';
import { assertNever } from '../../../core/result.ts';

/** A check as the page sees it. Without a catalogue the kit goes by its id. */
export function verdictOf(check: KitCheck, active: ActiveKit | undefined, language: Language): KitVerdict {
  const { isAcceptable, problems, findings, kit, treeHash, fileCount, sizeBytes } = check;
  const about =
    kit === undefined
      ? {}
      : {
          kit: {
            kitId: kit.kitId,
            version: kit.version,
            issued: kit.issued,
            title: titleIn(check.catalogue?.title, language) ?? kit.kitId,
          },
        };
  const comparison =
    kit === undefined || treeHash === undefined
      ? {}
      : { comparison: compareKits(inUse(active), { ...kit, treeHash }) };
  const trust = trustOf(check);
  return {
    isAcceptable,
    problems,
    trust,
    ...about,
    ...comparison,
    fileCount,
    sizeBytes,
    junk: findings.junk,
  };
}

/** The kit in use as rules compare it. */
export function inUse(active: ActiveKit | undefined): ComparedKit | undefined {
  return (
    active && {
      kitId: active.kitId,
      version: active.version,
      issued: active.issued,
      treeHash: active.treeHash,
    }
  );
}

/** What the signature says. A name that a kit claims is only told apart from names bound to keys. */
function trustOf({ trust, kit }: KitCheck): KitTrust {
  switch (trust.kind) {
    case 'trusted':
    case 'known': {
      const { kind, keyId, publisher, fingerprint, confirmedBy } = trust;
      return { kind, keyId, publisher, fingerprint, ...(confirmedBy === undefined ? {} : { confirmedBy }) };
    }
    case 'unknown-key': {
      const { kind, keyId, enclosed } = trust;
      if (!enclosed) return { kind, keyId };
      const claimed = kit === undefined ? {} : { claimedPublisher: kit.organization };
      return { kind, keyId, fingerprint: enclosed.fingerprint, ...claimed };
    }
    case 'bad':
      return trust.keyId === undefined ? { kind: 'bad' } : { kind: 'bad', keyId: trust.keyId };
    case 'retired': {
      const { kind, keyId, publisher } = trust;
      return publisher === undefined ? { kind, keyId } : { kind, keyId, publisher };
    }
    case 'absent':
      return { kind: 'absent' };
    default:
      return assertNever(trust);
  }
}

/** What it says once the person has accepted the key: from now on it is known by the name they compared. */
export function acceptedTrustOf(check: KitCheck): KitTrust {
  const { keyId, fingerprint, claimedPublisher, ...trust } = trustOf(check);
  if (trust.kind !== 'unknown-key') return trustOf(check);
  if (keyId === undefined || fingerprint === undefined || claimedPublisher === undefined) {
    throw new Error('a key that was accepted is enclosed');
  }
  return { kind: 'known', keyId, publisher: claimedPublisher, fingerprint };
}

/** A title in a language, else in another one. */
export function titleIn(title: LocalText | undefined, language: Language): string | undefined {
  return [language, ...languages].map((known) => title?.[known]).find((text) => text !== undefined);
}
