// Derive minisign's key stream from a passphrase: libsodium's scrypt, with N, r and p derived from two limits.
import { scrypt } from 'node:crypto';

/** libsodium's limits, as a secret key file states them. */
export type ScryptLimits = { readonly operations: number; readonly memoryBytes: number };

/** What minisign uses for new keys (libsodium "sensitive"): about 1 GiB of memory and some seconds. */
export const sensitiveLimits: ScryptLimits = { operations: 33_554_432, memoryBytes: 1_073_741_824 };
/** A key file that asks for more is refused: it would only wear the computer out. */
const mostMemoryBytes = 1_073_741_824;
const mostOperations = 4 * 33_554_432;
const leastOperations = 32_768;
const blockSize = 8;

/** Says whether a key file's limits are ones to go along with. */
export function areFairLimits(limits: ScryptLimits): boolean {
  const { operations, memoryBytes } = limits;
  return memoryBytes >= 1024 * 1024 && memoryBytes <= mostMemoryBytes && operations <= mostOperations;
}

/** `length` bytes to mix with the key. */
export function stretch(
  passphrase: string,
  salt: Uint8Array,
  limits: ScryptLimits,
  length: number,
): Promise<Uint8Array> {
  const { cost, parallel } = scryptParameters(limits);
  // Node counts a little more than 128 * N * r.
  const maxmem = 128 * blockSize * (cost + parallel + 2) + 1024 * 1024;
  return new Promise((resolve, reject) => {
    scrypt(passphrase, salt, length, { N: cost, r: blockSize, p: parallel, maxmem }, (error, bytes) => {
      if (error) reject(error);
      else resolve(new Uint8Array(bytes));
    });
  });
}

/** N and p as libsodium picks them (pickparams in pwhash_scryptsalsa208sha256). */
export function scryptParameters(limits: ScryptLimits): {
  readonly cost: number;
  readonly parallel: number;
} {
  const operations = Math.max(limits.operations, leastOperations);
  if (operations < limits.memoryBytes / 32) {
    return { cost: powerBelow(operations / (blockSize * 4)), parallel: 1 };
  }
  const cost = powerBelow(limits.memoryBytes / (blockSize * 128));
  const product = Math.min(Math.floor(operations / 4 / cost), 0x3fff_ffff);
  return { cost, parallel: Math.max(1, Math.floor(product / blockSize)) };
}

/** The smallest power of two that is more than half of `most`. */
function powerBelow(most: number): number {
  let power = 2;
  while (power <= Math.floor(most) / 2) power *= 2;
  return power;
}
