// Files packed as gzip (RFC 1952), in one form: a fixed head, one member, nothing behind it. Any program that knows gzip opens them.
import { crc32 } from './crc32.ts';
import { deflate } from './deflate.ts';
import { inflate } from './inflate.ts';

/** No name, no comment, no time, best packing, unknown system: the same on every computer. */
const head = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255] as const;
const tailBytes = 8;

/** Packs bytes. The same bytes always give the same packed bytes. */
export function gzip(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const packed = deflate(bytes);
  const file = new Uint8Array(head.length + packed.length + tailBytes);
  file.set(head);
  file.set(packed, head.length);
  const tail = new DataView(file.buffer, head.length + packed.length);
  tail.setUint32(0, crc32(bytes), true);
  tail.setUint32(4, bytes.length, true);
  return file;
}

/**
 * Unpacks a file. `too-large` when it gives more than `limitBytes`: its last bytes state the size, and unpacking stops there.
 * `malformed` when it is damaged, has another form than `gzip` writes, or gives another size than it states.
 */
export function gunzip(
  file: Uint8Array,
  limitBytes: number,
): Uint8Array<ArrayBuffer> | 'too-large' | 'malformed' {
  const end = file.length - tailBytes;
  if (end < head.length || head.some((byte, at) => file[at] !== byte)) return 'malformed';
  const tail = new DataView(file.buffer, file.byteOffset + end, tailBytes);
  const sizeBytes = tail.getUint32(4, true);
  if (sizeBytes > limitBytes) return 'too-large';
  const bytes = inflate(file.subarray(head.length, end), sizeBytes);
  return bytes === undefined || crc32(bytes) !== tail.getUint32(0, true) ? 'malformed' : bytes;
}
