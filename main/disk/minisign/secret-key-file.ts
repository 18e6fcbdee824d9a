// Read and write secret key files, with or without a passphrase (minisign 0.12).
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { blake2b } from '@noble/hashes/blake2.js';
import type { Problem } from '../../../core/base/problem.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { fromBase64, rawKeyPair, type SecretKey, toBase64 } from './key-bytes.ts';
import { areFairLimits, type ScryptLimits, sensitiveLimits, stretch } from './scrypt-stream.ts';

const algorithm = 'Ed';
const scryptMark = 'Sc';
const noneMark = '\0\0';
const checksumMark = 'B2';
const fileBytes = 158;
const bodyBytes = 104;
const comment = 'untrusted comment: minisign encrypted secret key';

/** Makes a new key pair with a random id. */
export function makeSecretKey(): SecretKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { keyNumber: new Uint8Array(randomBytes(8)), bytes: rawKeyPair(privateKey) };
}

/** Says whether a secret key file asks for a passphrase; undefined when it is no secret key file. */
export function needsPassphrase(text: string): boolean | undefined {
  return readStructure(text)?.isEncrypted;
}

/**
 * Reads a secret key file. `key-invalid` names what is wrong with the file, `key-passphrase-wrong` a passphrase that does not open
 * it or one that is missing. For an empty passphrase nothing is tried: `key-passphrase-empty`.
 */
export async function readSecretKey(
  text: string,
  file: string,
  passphrase: string | undefined,
): Promise<Result<SecretKey>> {
  const structure = readStructure(text);
  if (!structure) return fail(invalid(file, 'not-a-secret-key'));
  if (!structure.isEncrypted) return ok(keyIn(structure.body));
  if (!areFairLimits(structure.limits)) return fail(invalid(file, 'limits-too-high'));
  if (passphrase === undefined) return fail({ code: 'key-passphrase-wrong', file });
  if (passphrase === '') return fail({ code: 'key-passphrase-empty', file });
  const stream = await stretch(passphrase, structure.salt, structure.limits, bodyBytes);
  const body = structure.body.map((byte, index) => byte ^ (stream[index] ?? 0));
  const key = keyIn(body);
  const isRight = Buffer.from(body.slice(72)).equals(checksum(key));
  return isRight ? ok(key) : fail({ code: 'key-passphrase-wrong', file });
}

/** The least memory that a new passphrase is stretched with. With less, guessing becomes cheap. */
const leastMemoryBytes = 64 * 1024 * 1024;

/** A secret key file in which the key lies open. */
export function openKeyFile(key: SecretKey): string {
  return format(noneMark, new Uint8Array(32), { operations: 0, memoryBytes: 0 }, plainBody(key, false));
}

/**
 * A secret key file that is encrypted with a passphrase. Where memory does not suffice, the limits are halved as minisign does, down
 * to 64 MiB; `key-memory-short` where even that is not there.
 */
export async function protectedKeyFile(
  key: SecretKey,
  passphrase: string,
  file: string,
  limits: ScryptLimits = sensitiveLimits,
): Promise<Result<string>> {
  const salt = new Uint8Array(randomBytes(32));
  const body = plainBody(key, true);
  const stretched = await stretchWithin(passphrase, salt, limits);
  if (!stretched) return fail({ code: 'key-memory-short', file });
  const { stream, used } = stretched;
  return ok(
    format(
      scryptMark,
      salt,
      used,
      body.map((byte, index) => byte ^ (stream[index] ?? 0)),
    ),
  );
}

/** The limits that there is memory for; undefined where it is too little for any that protect. */
async function stretchWithin(
  passphrase: string,
  salt: Uint8Array,
  limits: ScryptLimits,
): Promise<{ stream: Uint8Array; used: ScryptLimits } | undefined> {
  try {
    return { stream: await stretch(passphrase, salt, limits, bodyBytes), used: limits };
  } catch {
    const less = { operations: limits.operations / 2, memoryBytes: limits.memoryBytes / 2 };
    return less.memoryBytes < leastMemoryBytes ? undefined : await stretchWithin(passphrase, salt, less);
  }
}

type Structure = {
  readonly isEncrypted: boolean;
  readonly salt: Uint8Array;
  readonly limits: ScryptLimits;
  readonly body: Uint8Array;
};

function readStructure(text: string): Structure | undefined {
  const [first = '', second = ''] = text.split(/\r\n|\r|\n/);
  const bytes = fromBase64(second.trim());
  if (!first.startsWith('untrusted comment: ') || bytes?.length !== fileBytes) return undefined;
  const mark = (begin: number): string => Buffer.from(bytes.slice(begin, begin + 2)).toString('latin1');
  if (mark(0) !== algorithm || mark(4) !== checksumMark) return undefined;
  if (mark(2) !== scryptMark && mark(2) !== noneMark) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return {
    isEncrypted: mark(2) === scryptMark,
    salt: bytes.slice(6, 38),
    limits: {
      operations: Number(view.getBigUint64(38, true)),
      memoryBytes: Number(view.getBigUint64(46, true)),
    },
    body: bytes.slice(54),
  };
}

function format(mark: string, salt: Uint8Array, limits: ScryptLimits, body: Uint8Array): string {
  const numbers = new DataView(new ArrayBuffer(16));
  numbers.setBigUint64(0, BigInt(limits.operations), true);
  numbers.setBigUint64(8, BigInt(limits.memoryBytes), true);
  const head = Buffer.from(algorithm + mark + checksumMark, 'latin1');
  return `${comment}\n${toBase64(Buffer.concat([head, salt, new Uint8Array(numbers.buffer), body]))}\n`;
}

// minisign leaves the checksum of an open key at zero.
function plainBody(key: SecretKey, hasChecksum: boolean): Uint8Array {
  const sum = hasChecksum ? checksum(key) : new Uint8Array(32);
  return new Uint8Array(Buffer.concat([key.keyNumber, key.bytes, sum]));
}

function keyIn(body: Uint8Array): SecretKey {
  return { keyNumber: body.slice(0, 8), bytes: body.slice(8, 72) };
}

function checksum(key: SecretKey): Uint8Array {
  const bytes = Buffer.concat([Buffer.from(algorithm, 'latin1'), key.keyNumber, key.bytes]);
  return blake2b(bytes, { dkLen: 32 });
}

function invalid(file: string, reason: string): Problem {
  return { code: 'key-invalid', file, reason };
}
