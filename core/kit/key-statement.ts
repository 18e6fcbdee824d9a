// Decides how a statement about a publisher's key is written and read: a few lines, then the signatures over them (docs/keys.md).
import type { KeyId } from '../base/ids.ts';
import type { SignatureChecker } from '../base/ports.ts';
import { z } from '../base/zod.ts';
import { keyIdIn } from './key-id.ts';

/** Folder of a kit where statements travel as tag files. */
export const statementsPrefix = 'statements/';
const statementPath =
  /^statements\/[0-9A-F]{16}-(?:replaced|revoked)-by-[0-9A-F]{16}(?:-[1-9]\d{0,8})?\.txt$/;
/** The most bytes a statement has, signatures included. */
export const statementBytes = 16 * 1024;
/** The most statements a kit carries. */
export const maxStatements = 64;
/** The trusted comment of every signature of a statement. */
export const statementComment = 'key-statement';
const opening = 'IMPACT Kit key statement 1';
const maxLastKits = 100;

/** The last version of a kit that a replaced key signed. */
export type LastKit = { readonly kitId: string; readonly version: string };

/** `newKey` takes the place of `key`, which signs nothing after `lastKits`. */
export type ReplaceStatement = {
  readonly action: 'replace';
  readonly key: string;
  readonly newKey: string;
  readonly publisher: string;
  /** Of two statements that name the same two keys the one with the larger number counts. */
  readonly number: number;
  /** `YYYY-MM-DD`, for people; decides nothing. */
  readonly day: string;
  readonly lastKits: readonly LastKit[];
};
/** `key` no longer counts, for anything it ever signed. `signer` is the key itself or one that followed it. */
export type RevokeStatement = {
  readonly action: 'revoke';
  readonly key: string;
  readonly signer: string;
  readonly reason: string;
  readonly day: string;
};
/** What a statement says. Keys are the 56 characters of minisign, since ids can be forged. */
export type KeyStatement = ReplaceStatement | RevokeStatement;

/** A statement whose signatures are right, with the text it was read from. Only `readKeyStatement` makes one. */
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

/** Says whether a file of a kit is a statement, by its name. */
export function isStatementPath(path: string): boolean {
  return statementPath.test(path);
}

/** The lines of a statement that are signed. */
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

/** A whole statement file: the lines, an empty one, the signature files one after the other. */
export function joinKeyStatement(lines: string, signatures: readonly string[]): string {
  return `${lines}\n${signatures.join('')}`;
}

/**
 * Reads a statement file. Undefined when it is malformed in any way, or when one of its signatures is not right: a `replace` is
 * signed by the old key, then by the new one; a `revoke` by `signed-by`. Whether that key may say so is for `key-standing.ts`.
 */
export function readKeyStatement(given: string, checker: SignatureChecker): CheckedStatement | undefined {
  // Mail programs and editors of Windows change line ends; what is signed is written with LF.
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

/** Reads the lines of a statement that was checked before; signatures are not looked at. */
export function parseKeyStatement(text: string): KeyStatement | undefined {
  return parseLines(text.slice(0, text.indexOf('\n\n') + 1));
}

/** Says whether two statements are about the same keys in the same way, so that one of them is enough. */
export function isSameMatter(one: KeyStatement, other: KeyStatement): boolean {
  if (one.key !== other.key) return false;
  if (one.action === 'replace') return other.action === 'replace' && one.newKey === other.newKey;
  return other.action === 'revoke' && one.signer === other.signer;
}

/** The name of a statement's file; the same statement always has the same one. */
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

/** Signature files of four lines each; undefined when the rest is anything else. */
function signatureFilesIn(text: string): readonly string[] | undefined {
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.length % 4 !== 0) return undefined;
  return Array.from({ length: lines.length / 4 }, (_, index) =>
    [...lines.slice(index * 4, index * 4 + 4), ''].join('\n'),
  );
}
