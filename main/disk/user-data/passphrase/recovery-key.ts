// The recovery key: 128 random bits as letters and digits that a person can print, read and type.
import { createHash, randomBytes } from 'node:crypto';
import { foldTypedLetters, typedLetters } from '../../../../core/base/typed-letters.ts';

const secretBytes = 16;
const groupLength = 4;
/** 128 bits and a checksum of 12 make 28 letters of 5 bits. */
const bitCount = 140;

/** A new recovery key in groups of four: `XXXX-XXXX-…`, 28 letters. */
export function newRecoveryKey(random: Buffer = randomBytes(secretBytes)): string {
  const bits = (BigInt(`0x${random.toString('hex')}`) << 12n) | checksumOf(random);
  const text = Array.from({ length: bitCount / 5 }, (_, at) => {
    const shift = BigInt(bitCount - 5 * (at + 1));
    return typedLetters[Number((bits >> shift) & 31n)] ?? '';
  }).join('');
  return text.match(new RegExp(`.{${groupLength}}`, 'g'))?.join('-') ?? '';
}

/** The secret in a recovery key; undefined when it was mistyped. */
export function secretOfRecoveryKey(text: string): Buffer | undefined {
  const typed = foldTypedLetters(text);
  if (typed.length !== bitCount / 5) return undefined;
  let bits = 0n;
  for (const letter of typed) {
    const value = typedLetters.indexOf(letter);
    if (value < 0) return undefined;
    bits = (bits << 5n) | BigInt(value);
  }
  const secret = Buffer.from((bits >> 12n).toString(16).padStart(secretBytes * 2, '0'), 'hex');
  return (bits & 0xfffn) === checksumOf(secret) ? secret : undefined;
}

function checksumOf(secret: Buffer): bigint {
  return BigInt(createHash('sha256').update('recovery key').update(secret).digest().readUInt16BE(0) >> 4);
}
