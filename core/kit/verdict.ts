// Findings of a kit check and their order.
import type { FileHash } from '../base/ids.ts';
import type { Problem, ProblemCode } from '../base/problem.ts';
import type { Catalogue } from './catalogue.ts';
import type { CheckedStatement } from './key-statement.ts';
import type { KitInfo } from './kit-info.ts';
import type { UnsafePath } from './path-fault.ts';
import type { SignatureTrust } from './signature-trust.ts';

/** A file of a checked kit. */
export type CheckedFile = { readonly hash: FileHash; readonly sizeBytes: number };

/** All errors of a kit by file; `junk` is harmless. Lists are sorted by path. */
export type KitFindings = {
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly changed: readonly string[];
  readonly unsafe: readonly UnsafePath[];
  readonly junk: readonly string[];
};

/** Result of checking a kit. */
export type KitCheck = {
  /** No problem at all. A kit with an unknown key is not acceptable until the person accepts the key. */
  readonly isAcceptable: boolean;
  /** Most important first. */
  readonly problems: readonly Problem[];
  readonly findings: KitFindings;
  readonly trust: SignatureTrust;
  /** Statements about keys in the kit that have valid signatures of their own. */
  readonly statements: readonly CheckedStatement[];
  /** SHA-256 of the tag manifest, which identifies the exact kit. Absent if there is none. */
  readonly treeHash?: FileHash;
  /** The kit's own description, only if its signature is valid or an unsigned kit was requested. */
  readonly kit?: KitInfo;
  /** The same, and only if it matches the manifest and the schema. */
  readonly catalogue?: Catalogue;
  /** Every file that was read and matches the manifests, by path. */
  readonly files: ReadonlyMap<string, CheckedFile>;
  readonly fileCount: number;
  readonly sizeBytes: number;
};

const maxUnsafePaths = 20;
const order: readonly ProblemCode[] = [
  'bag-missing',
  'bag-version-unsupported',
  'kit-format-too-new',
  'path-unsafe',
  'kit-too-many-files',
  'kit-too-large',
  'signature-bad',
  'key-revoked',
  'key-disputed',
  'key-replaced',
  'signature-mismatch',
  'manifest-invalid',
  'bag-info-invalid',
  'kit-name-unclear',
  'disk-read-failed',
  'payload-changed',
  'payload-missing',
  'payload-extra',
  'catalogue-invalid',
  'payload-unnamed',
  'kit-file-refused',
  'signature-absent',
  'signature-unknown-key',
];

/** Sorts problems so that the most important comes first. Problems with one code keep their order. */
export function rankProblems(problems: readonly Problem[]): Problem[] {
  const rank = (problem: Problem): number => {
    const index = order.indexOf(problem.code);
    return index === -1 ? order.length : index;
  };
  return [...problems].sort((one, other) => rank(one) - rank(other));
}

/**
 * Converts findings by file into problems: one for all missing files, one for all extra and one for all changed ones. Each unsafe
 * path is a problem, up to a limit; the findings name them all.
 */
export function problemsOfFindings(findings: KitFindings): Problem[] {
  const unsafe = findings.unsafe.slice(0, maxUnsafePaths);
  const problems: Problem[] = unsafe.map(({ path, reason }) => ({
    code: 'path-unsafe',
    file: path,
    reason,
  }));
  const groups = [
    ['payload-changed', findings.changed],
    ['payload-missing', findings.missing],
    ['payload-extra', findings.extra],
  ] as const;
  for (const [code, paths] of groups) {
    const [file] = paths;
    if (file !== undefined) problems.push({ code, file, count: paths.length });
  }
  return problems;
}
