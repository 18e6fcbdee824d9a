// Bytes of any length as encrypted pieces. The nonce of a piece is its number and whether it is the last one, under a key that only
// these bytes have. So pieces can neither be left out nor change places, and each can be read without the others.
import { nonceBytes, seal, tagBytes, unseal } from './sealing.ts';

/** Bytes of a piece before it is encrypted. The last piece has fewer, and may have none. */
export const pieceBytes = 256 * 1024;
/** Bytes of a whole piece once it is encrypted. */
export const sealedPieceBytes = pieceBytes + tagBytes;

/** Encrypts bytes piece by piece. The key must be used for nothing else. */
export class PieceSealer {
  readonly #key: Uint8Array;
  readonly #context: Uint8Array;
  #waiting: Buffer = Buffer.alloc(0);
  #number = 0;

  constructor(key: Uint8Array, context: Uint8Array) {
    this.#key = key;
    this.#context = context;
  }

  /** Takes the next bytes; the pieces that are whole by now. */
  push(bytes: Uint8Array): Buffer[] {
    const all = this.#waiting.length === 0 ? bytes : Buffer.concat([this.#waiting, bytes]);
    const pieces: Buffer[] = [];
    let at = 0;
    for (; all.length - at >= pieceBytes; at += pieceBytes)
      pieces.push(this.#sealed(all.subarray(at, at + pieceBytes), false));
    // Copied, because the caller may reuse its buffer.
    this.#waiting = Buffer.from(all.subarray(at));
    return pieces;
  }

  /** The last piece. */
  end(): Buffer {
    return this.#sealed(this.#waiting, true);
  }

  #sealed(plain: Uint8Array, isLast: boolean): Buffer {
    const { bytes } = seal(this.#key, plain, this.#context, nonceOf(this.#number, isLast));
    this.#number += 1;
    return bytes;
  }
}

/** What a piece is opened with. */
export type PieceSecret = { readonly key: Uint8Array; readonly context: Uint8Array };

/** The bytes of a piece; undefined when it is another one, not the last as said, or changed. */
export function openPiece(
  { key, context }: PieceSecret,
  bytes: Uint8Array,
  { number, isLast }: { readonly number: number; readonly isLast: boolean },
): Buffer | undefined {
  return unseal(key, { nonce: nonceOf(number, isLast), bytes }, context);
}

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(nonceBytes);
  nonce.writeUInt32LE(number);
  nonce.writeUInt8(isLast ? 1 : 0, 4);
  return nonce;
}
