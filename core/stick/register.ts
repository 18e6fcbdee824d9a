// Types of the register: one entry for each stick that was written or checked.
import type { FileHash, KeyId } from '../base/ids.ts';
import type { Problem } from '../base/problem.ts';
import { isAcceptedKey, type SignatureTrust } from '../kit/signature-trust.ts';
import type { Platform } from './platforms.ts';
import type { TransferRate } from './transfer-rate.ts';

/**
 * How a stick was read back. `past-cache`: from the stick itself. `through-cache`: after a flush, but the system may have answered
 * from its cache. `none`: it was not read back.
 */
export type ReadBackWay = 'past-cache' | 'through-cache' | 'none';

/** Outcome. Only a `good` stick was read back and compared, file by file. */
export type StickOutcome = 'good' | 'failed' | 'stopped';

/** The signer of the kit. */
type StickSigner = { readonly keyId: KeyId; readonly fingerprint: string };

/** The kit on a stick. */
type StickKit = { readonly id: string; readonly version: string; readonly issued: string };

/** One line of the register. */
export type StickEntry = {
  /** Absolute path of the chosen folder. */
  readonly target: string;
  /** End time, ISO 8601 in UTC. */
  readonly when: string;
  readonly programVersion: string;
  /** Absent if the stick has no kit that identifies itself. */
  readonly kit?: StickKit;
  readonly treeHash?: FileHash;
  readonly signer?: StickSigner;
  /** Platforms whose program was written or found beside the kit. */
  readonly platforms: readonly Platform[];
  readonly fileSystem: string;
  readonly fileCount: number;
  readonly sizeBytes: number;
  readonly seconds: number;
  readonly readBack: ReadBackWay;
  readonly outcome: StickOutcome;
  /** Why it is not good, most important first. `file` is relative to the folder of the kit or program, or to the root. */
  readonly problems: readonly Problem[];
};

/** One line of the register on this computer. It has no path, but the stick's name and the label that the person gave it. */
export type RegisterLine = Omit<StickEntry, 'target'> & {
  readonly did: 'written' | 'checked';
  readonly name: string;
  readonly label?: string;
};

/** Phases of writing a stick. */
export type StickPhase = 'looking' | 'writing' | 'syncing' | 'reading-back' | 'checked' | 'failed';

/** Progress of one stick. `doneBytes` of `totalBytes` count bytes written and bytes read back. */
export type StickProgress = TransferRate & {
  readonly target: string;
  readonly phase: StickPhase;
  readonly doneBytes: number;
  readonly totalBytes: number;
  readonly file?: string;
};

/** The signer of a kit, if its signature is valid. */
export function signerOf(trust: SignatureTrust): StickSigner | undefined {
  if (isAcceptedKey(trust)) {
    return { keyId: trust.keyId, fingerprint: trust.fingerprint };
  }
  if (trust.kind !== 'unknown-key' || !trust.enclosed) return undefined;
  return { keyId: trust.keyId, fingerprint: trust.enclosed.fingerprint };
}
