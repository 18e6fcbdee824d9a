// Files packed as gzip (RFC 1952), in one form: a fixed head, one member, nothing behind it. Any program that knows gzip opens them.
import {
  gzip as pack,
  Z_BLOCK,
  Z_FINISH,
  Z_OK,
  Z_STREAM_END,
  ZStream,
  zlibInflate,
  zlibInflateInit2,
} from 'pako';

/** No name, no comment, no time, best packing, unknown system: the same on every computer. */
const head = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255] as const;
const tailBytes = 8;
/** Windows of 2^15 bytes, and 16 more: pako reads a gzip file and nothing else. */
const gzipWindow = 15 + 16;
/** What pako says in `data_type` behind the last block. Its lower bits count the unused bits of the last byte. */
const behindLastBlock = 64 + 128;

/** Packs bytes. The same bytes always give the same packed bytes: those of zlib at level 9. */
export function gzip(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  // Without `legacyHash` the bytes would be those of Chromium's zlib, which no other program gives.
  const file = pack(bytes, { level: 9, memLevel: 8, windowBits: 15, legacyHash: true });
  // pako calls every system Unix.
  file.set(head);
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
  const sizeBytes = new DataView(file.buffer, file.byteOffset + end, tailBytes).getUint32(4, true);
  return sizeBytes > limitBytes ? 'too-large' : unpack(file, sizeBytes);
}

/** Takes the calls of zlib one by one: what the package unpacks in one call may have any size and anything behind it. */
function unpack(file: Uint8Array, sizeBytes: number): Uint8Array<ArrayBuffer> | 'malformed' {
  const stream = new ZStream();
  stream.input = file;
  stream.avail_in = file.length;
  // The only room there is, so data that gives more ends here.
  stream.output = new Uint8Array(sizeBytes);
  stream.avail_out = sizeBytes;
  zlibInflateInit2(stream, gzipWindow);
  let status = zlibInflate(stream, Z_BLOCK);
  while (status === Z_OK && (stream.data_type & behindLastBlock) !== behindLastBlock)
    status = zlibInflate(stream, Z_BLOCK);
  // Nothing checks the unused bits: they are zero, so that no byte of a file may differ.
  const unusedBits = stream.data_type & 7;
  const lastByte = file[stream.next_in - 1] ?? 0;
  if (status !== Z_OK || lastByte >>> (8 - unusedBits) !== 0) return 'malformed';
  status = zlibInflate(stream, Z_FINISH);
  const isWhole = status === Z_STREAM_END && stream.avail_in === 0 && stream.avail_out === 0;
  return isWhole ? stream.output : 'malformed';
}
