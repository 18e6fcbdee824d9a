// The bytes of a file of a kit as they are meant: unpacked where the kit packs them, never more than a limit.
import { readingLimits } from '../base/reading-limits.ts';
import type { KitFile } from './catalogue.ts';
import { gunzip } from './gzip.ts';

/** The bytes of a JSON file, packed or not. `too-large` or `malformed` when it does not unpack within the limit for JSON. */
export function plainBytes(
  { mediaType }: Pick<KitFile, 'mediaType'>,
  bytes: Uint8Array,
): Uint8Array | 'too-large' | 'malformed' {
  return mediaType === 'application/gzip' ? gunzip(bytes, readingLimits.jsonBytes) : bytes;
}
