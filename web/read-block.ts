// Reads a block of the page: its packed bytes are compared with their hash before anything is made of them.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { ungzip } from 'pako';
import { fail, ok, type Result } from '../core/base/result.ts';
import type { WebBlock } from '../core/web/web-kit.ts';

/** The bytes of a block. `object-changed` names it when a letter of it is missing or changed. */
export function readBlock({ name, sha256: hash, base64 }: WebBlock): Result<Uint8Array> {
  const damaged = fail({ code: 'object-changed', file: name } as const);
  try {
    const packed = bytesOf(base64);
    return bytesToHex(sha256(packed)) === hash ? ok(ungzip(packed)) : damaged;
  } catch {
    // What is no base64 or no gzip any more was damaged as well.
    return damaged;
  }
}

/** The value of a block of JSON. */
export function readJsonBlock<Value>(block: WebBlock): Result<Value> {
  const bytes = readBlock(block);
  return bytes.ok ? ok(JSON.parse(new TextDecoder().decode(bytes.value)) as Value) : bytes;
}

function bytesOf(base64: string): Uint8Array {
  const letters = atob(base64.trim());
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index += 1) bytes[index] = letters.charCodeAt(index);
  return bytes;
}
