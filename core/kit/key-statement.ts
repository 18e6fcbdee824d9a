// Format of a statement about a publisher's key: a few lines, then the signatures over them (docs/keys.md).
import type { KeyId } from '../base/ids.ts';
import type { SignatureChecker } from '../base/ports.ts';
import { z } from '../base/zod.ts';
import { keyIdIn } from './key-id.ts';

/** Folder of a kit for statements, as tag files. */
export const statementsPrefix = 'statements/';
const statementPath =
  /^statements\/[0-9A-F]{16}-(?:replaced|revoked)-by-[0-9A-F]{16}(?:-[1-9]\d{0,8})?\.txt$/;
/** Maximum size of a statement in bytes, including signatures. */
export const statementBytes = 16 * 1024;
/** Maximum number of statements in a kit. */
export const maxStatements = 64;
/** The trusted comment of every signature of a statement. */
export const statementComment = 'key-statement';
const opening = 'IMPACT Kit key statement 1';
const maxLastKits = 100;

/** The last version of a kit that a replaced key signed. */
export type LastKit = { readonly kitId: string; readonly version: string };

/** `newKey` replaces `key`, which signs nothing after `lastKits`. */
export type ReplaceStatement = {
  readonly action: 'replace';
  readonly key: string;
  readonly newKey: string;
  readonly publisher: string;
  /** Of two statements about the same two keys, the one with the higher number is valid. */
  readonly number: number;
  /** `YYYY-MM-DD`, for people; no rule depends on it. */
  readonly day: string;
  readonly lastKits: readonly LastKit[];
};
/** `key` is no longer valid, for everything it ever signed. `signer` is the key itself or one of its successors. */
type RevokeStatement = {
  readonly action: 'revoke';
  readonly key: string;
  readonly signer: string;
  readonly reason: string;
  readonly day: string;
};
/** Content of a statement. Keys are given in full (56 characters), because ids can be forged. */
export type KeyStatement = ReplaceStatement | RevokeStatement;

/** A statement with valid signatures, and its original text. Only `readKeyStatement` creates one. */
export type CheckedStatement = KeyStatement & { readonly text: string };

const publicKey = z.string().regex(/^[A-Za-z0-9+/]{56}$/);
const line = z
  .string()
  .max(300)
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const kitId = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,79}$/);
const version = z.string().regex(/^\d{1,9}(?:\.\d{1,9}){1,2}$/);
const number = z.string().regex(/^[1-9]\d{0,8}$/);

/** Whether a file of a kit is a statement, by its name. */
export function isStatementPath(path: string): boolean {
  return statementPath.test(path);
}

/** The signed lines of a statement. */
export function formatKeyStatement(statement: KeyStatement): string {
  const lines =
    statement.action === 'replace'
      ? [
          'action: replace',
          `key: ${statement.key}`,
          `new-key: ${statement.newKey}`,
          `publisher: ${statement.publisher}`,
          `number: ${statement.number}`,
          `day: ${statement.day}`,
          ...statement.lastKits.map((kit) => `last: ${kit.kitId} ${kit.version}`),
        ]
      : [
          'action: revoke',
          `key: ${statement.key}`,
          `signed-by: ${statement.signer}`,
          `reason: ${statement.reason}`,
          `day: ${statement.day}`,
        ];
  return [opening, ...lines, ''].join('\n');
}

/** A whole statement file: the lines, an empty line, then the signature files. */
export function joinKeyStatement(lines: string, signatures: readonly string[]): string {
  return `${lines}\n${signatures.join('')}`;
}

/**
 * Reads a statement file. Undefined if it is malformed or one of its signatures is invalid. A `replace` is signed by the old key,
 * then by the new one; a `revoke` by `signed-by`. `key-standing.ts` decides whether that key may revoke.
 */
export function readKeyStatement(given: string, checker: SignatureChecker): CheckedStatement | undefined {
  // Mail programs and Windows editors change line endings; the signed text uses LF.
  const text = given.replaceAll('\r\n', '\n');
  if (new TextEncoder().encode(text).length > statementBytes) return undefined;
  const end = text.indexOf('\n\n');
  if (end < 0) return undefined;
  const signed = text.slice(0, end + 1);
  const statement = parseLines(signed);
  if (!statement || formatKeyStatement(statement) !== signed) return undefined;
  const signers = statement.action === 'replace' ? [statement.key, statement.newKey] : [statement.signer];
  const signatures = signatureFilesIn(text.slice(end + 2));
  if (signatures?.length !== signers.length) return undefined;
  const message = new TextEncoder().encode(signed);
  const areRight = signers.every((signer, index) => {
    const anyId = '' as KeyId;
    const finding = checker.check(message, signatures[index] ?? '', [
      { keyId: anyId, publicKey: signer, publisher: '' },
    ]);
    return (
      finding.kind === 'good' && finding.publicKey === signer && finding.trustedComment === statementComment
    );
  });
  return areRight ? { ...statement, text } : undefined;
}

/** Parses a statement that was checked before, without checking its signatures. */
export function parseKeyStatement(text: string): KeyStatement | undefined {
  return parseLines(text.slice(0, text.indexOf('\n\n') + 1));
}

/** Whether two statements are equivalent, so that one of them is enough. */
export function isSameMatter(one: KeyStatement, other: KeyStatement): boolean {
  if (one.key !== other.key) return false;
  if (one.action === 'replace') return other.action === 'replace' && one.newKey === other.newKey;
  return other.action === 'revoke' && one.signer === other.signer;
}

/** The file name of a statement. The same statement always has the same name. */
export function statementFileName(statement: KeyStatement): string {
  const about = keyIdIn(statement.key);
  return statement.action === 'replace'
    ? `${about}-replaced-by-${keyIdIn(statement.newKey)}-${statement.number}.txt`
    : `${about}-revoked-by-${keyIdIn(statement.signer)}.txt`;
}

function parseLines(signed: string): KeyStatement | undefined {
  const [first, ...lines] = signed.split('\n');
  if (first !== opening || lines.pop() !== '') return undefined;
  const fields = lines.map((text) => {
    const at = text.indexOf(': ');
    return at < 0 ? undefined : ([text.slice(0, at), text.slice(at + 2)] as const);
  });
  const fieldOf = (name: string): string | undefined => fields.find((field) => field?.[0] === name)?.[1];
  const common = { key: publicKey.safeParse(fieldOf('key')).data, day: day.safeParse(fieldOf('day')).data };
  if (common.key === undefined || common.day === undefined) return undefined;
  const { key, day: stated } = common;
  if (fieldOf('action') === 'revoke') {
    const read = z
      .object({ signer: publicKey, reason: line })
      .safeParse({ signer: fieldOf('signed-by'), reason: fieldOf('reason') });
    return read.success ? { action: 'revoke', key, ...read.data, day: stated } : undefined;
  }
  const lastKits = fields
    .filter((field) => field?.[0] === 'last')
    .map((field) => lastKitIn(field?.[1] ?? ''));
  const read = z
    .object({ action: z.literal('replace'), newKey: publicKey, publisher: line.min(1), number })
    .safeParse({
      action: fieldOf('action'),
      newKey: fieldOf('new-key'),
      publisher: fieldOf('publisher'),
      number: fieldOf('number'),
    });
  if (!read.success || lastKits.length > maxLastKits || read.data.newKey === key) return undefined;
  const known = lastKits.flatMap((kit) => kit ?? []);
  if (known.length !== lastKits.length) return undefined;
  return { ...read.data, key, number: Number(read.data.number), day: stated, lastKits: known };
}

function lastKitIn(text: string): LastKit | undefined {
  const [id, last, ...others] = text.split(' ');
  const read = z.object({ kitId, version }).safeParse({ kitId: id, version: last });
  return read.success && others.length === 0 ? read.data : undefined;
}

/** Signature files of four lines each; undefined if there is anything else. */
function signatureFilesIn(text: string): readonly string[] | undefined {
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.length % 4 !== 0) return undefined;
  return Array.from({ length: lines.length / 4 }, (_, index) =>
    [...lines.slice(index * 4, index * 4 + 4), ''].join('\n'),
  );
}
