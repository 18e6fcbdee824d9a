// Contract for certificates of taking part: made with a key of this copy of the program, checked without any server.
import { z } from '../base/zod.ts';
import { certificateLimits } from '../certificate/certificate-text.ts';
import { type Statement, statementSchema } from '../certificate/statement.ts';
import { call } from './contract-kind.ts';

/** A certificate: its text, and the fingerprint of the key that signed it. */
export type MadeCertificate = { readonly text: string; readonly fingerprint: string };

/** What a check says. `changed`, `newer` and `no-certificate` are those of `checkCertificate`. */
export type CheckedCertificate =
  | { readonly kind: 'unchanged'; readonly statement: Statement; readonly fingerprint: string }
  | { readonly kind: 'changed' | 'newer' | 'no-certificate' };

/** The group `certificate` of the contract. Nothing of a certificate is stored. */
export const certificateGroup = {
  /**
   * Signs a statement; undefined when its text has no room in one QR code. The key is made at its first use. `key-invalid`,
   * `disk-read-failed`, `disk-full`, `disk-write-failed`.
   */
  make: call<MadeCertificate | undefined>()(statementSchema),
  /** Checks a text, with anything around it. */
  check: call<CheckedCertificate>()(z.string().max(certificateLimits.pasted)),
} as const;
