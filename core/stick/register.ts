// Decides what the register says of each stick that was written or checked again.
import type { FileHash, KeyId } from '../base/ids.ts';
import type { Problem } from '../base/problem.ts';
import type { SignatureTrust } from '../kit/signature-trust.ts';
import type { Pace } from './pace.ts';
import type { Platform } from './platforms.ts';

/**
 * How a stick was read back. `past-cache`: from the stick itself. `through-cache`: after everything was brought onto the stick, but the
 * system may have answered from its memory. `none`: it did not come to that.
 */
export type ReadBackWay = 'past-cache' | 'through-cache' | 'none';

/** How it ended. Only `good` was read back and compared, file by file. */
export type StickOutcome = 'good' | 'failed' | 'stopped';

/** Who signed the kit. */
export type StickSigner = { readonly keyId: KeyId; readonly fingerprint: string };

/** The kit on a stick. */
export type StickKit = { readonly id: string; readonly version: string; readonly issued: string };

/** One line of the register. */
export type StickEntry = {
  /** The folder that was named, as a whole path. */
  readonly target: string;
  /** When it ended, ISO 8601 in UTC. */
  readonly when: string;
  readonly programVersion: string;
  /** Absent when a stick holds none that says what it is. */
  readonly kit?: StickKit;
  readonly treeHash?: FileHash;
  readonly signer?: StickSigner;
  /** Systems whose program lies beside the kit, as far as it was written or found. */
  readonly platforms: readonly Platform[];
  readonly fileSystem: string;
  readonly fileCount: number;
  readonly sizeBytes: number;
  readonly seconds: number;
  readonly readBack: ReadBackWay;
  readonly outcome: StickOutcome;
  /** Why it is not good, most important first; `file` is relative to the kit's or program's folder, or lies at the root. */
  readonly problems: readonly Problem[];
};

/** One line of the register that stays on this computer: no path, but the stick's own name and what the person called it. */
export type RegisterLine = Omit<StickEntry, 'target'> & {
  readonly did: 'written' | 'checked';
  readonly name: string;
  readonly label?: string;
};

/** What a stick goes through. */
export type StickPhase = 'looking' | 'writing' | 'syncing' | 'reading-back' | 'checked' | 'failed';

/** How far one stick is. `doneBytes` of `totalBytes` count what is written and what is read back. */
export type StickProgress = Pace & {
  readonly target: string;
  readonly phase: StickPhase;
  readonly doneBytes: number;
  readonly totalBytes: number;
  readonly file?: string;
};

/** Whose key signed a kit, when its signature is right. */
export function signerOf(trust: SignatureTrust): StickSigner | undefined {
  if (trust.kind === 'trusted' || trust.kind === 'known') {
    return { keyId: trust.keyId, fingerprint: trust.fingerprint };
  }
  if (trust.kind !== 'unknown-key' || !trust.enclosed) return undefined;
  return { keyId: trust.keyId, fingerprint: trust.enclosed.fingerprint };
}
