// Turn the check of a kit into the verdict for the page.

import { type Language, languages } from '../../../../core/base/language.ts';
import type { LocalText } from '../../../../core/base/local-text.ts';
import { assertNever } from '../../../../core/base/result.ts';
import { countWorks } from '../../../../core/kit/catalogue.ts';
import { fingerprintOf } from '../../../../core/kit/fingerprint.ts';
import { mayStayUnverified, problemInside } from '../../../../core/kit/install-rules.ts';
import {
  fingerprintIn,
  type InstalledKits,
  relateKit,
  signedKitOf,
} from '../../../../core/kit/kit-relation.ts';
import { namesakeOf } from '../../../../core/kit/namesake.ts';
import type { KitCheck } from '../../../../core/kit/verdict.ts';
import { versionOddities } from '../../../../core/kit/version-oddities.ts';
import type { ActiveKit, KitTrust, KitVerdict } from '../../../../core/library/installed-kit.ts';

/** What a verdict needs besides the check. */
type VerdictContext = {
  readonly installed: InstalledKits;
  readonly kits: readonly ActiveKit[];
  readonly language: Language;
  /** YYYY-MM-DD. */
  readonly today: string;
};

/** A check as the page sees it. Without a catalogue the kit goes by its id. */
export function verdictOf(check: KitCheck, context: VerdictContext): KitVerdict {
  const { installed, language } = context;
  const { isAcceptable, problems, findings, kit, fileCount, sizeBytes } = check;
  const about =
    kit === undefined
      ? {}
      : {
          kit: {
            kitId: kit.kitId,
            version: kit.version,
            issued: kit.issued,
            title: titleIn(check.catalogue?.title, language) ?? kit.kitId,
            ...(check.catalogue ? { works: countWorks(check.catalogue.resources) } : {}),
          },
        };
  return {
    isAcceptable,
    problems,
    trust: signerOf(check, installed),
    ...about,
    ...relationOf(check, context),
    fileCount,
    sizeBytes,
    junk: findings.junk,
    canBeLookedInto: problemInside(check) === undefined,
    mayStayUnverified: mayStayUnverified(check, installed),
  };
}

/** Who signed a kit, with another known key whose publisher has the name that this one claims. */
export function signerOf(check: KitCheck, installed: InstalledKits): KitTrust {
  return withNamesake(trustOf(check), check, installed);
}

function relationOf(
  check: KitCheck,
  { installed, kits, today }: VerdictContext,
): Pick<KitVerdict, 'comparison' | 'replaces' | 'inUse' | 'floor' | 'oddities'> {
  const candidate = signedKitOf(check);
  if (!candidate) return { oddities: [] };
  const { comparison, inUse, replaces, floor } = relateKit(candidate, installed, check.statements);
  const replaced = kits.find(({ kitId }) => kitId === inUse?.kitId);
  const isLater = comparison === 'newer' || comparison === 'other-publisher';
  return {
    comparison,
    ...(replaces && replaced ? { replaces, inUse: inUseOf(replaced) } : {}),
    ...(floor ? { floor: { version: floor.version, issued: floor.issued } } : {}),
    oddities: versionOddities(isLater ? inUse : undefined, candidate, today),
  };
}

function inUseOf({ kitId, version, trust }: ActiveKit): NonNullable<KitVerdict['inUse']> {
  return { kitId, version, trust };
}

/** Points out that another key is known under a name one could take for the claimed one. */
function withNamesake(
  trust: KitTrust,
  { statements, ...check }: KitCheck,
  { ring }: InstalledKits,
): KitTrust {
  const fingerprint = fingerprintIn(check.trust);
  if (trust.claimedPublisher === undefined || fingerprint === undefined) return trust;
  const all = [...(ring.statements ?? []), ...statements];
  const other = namesakeOf(trust.claimedPublisher, fingerprint, ring, all);
  if (!other) return trust;
  const { publisher, keyId, publicKey } = other;
  return { ...trust, namesake: { publisher, keyId, fingerprint: fingerprintOf(publicKey) } };
}

/** What the signature says. A name that a kit claims is only distinguished from names bound to keys. */
export function trustOf({ trust, kit }: KitCheck): KitTrust {
  switch (trust.kind) {
    case 'trusted':
    case 'development':
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
