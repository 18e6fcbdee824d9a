// Detection of PDFs that are slow to open by range requests, because much is read before the first page.

import type { ReadBefore } from './compose-page-protocol.ts';
import type { SlowToOpen } from './compose-protocol.ts';

/** Reading less than this takes no noticeable time from any medium. */
const fewBytes = 4_000_000;
/** A larger part of a large file may be read. */
const smallShare = 0.05;

/** Facts about a PDF that is slow to open; undefined if it is not. */
export function slowToOpen(
  file: string,
  sizeBytes: number,
  { bytes, pieces }: ReadBefore,
): SlowToOpen | undefined {
  const isSlow = bytes > Math.max(fewBytes, sizeBytes * smallShare);
  return isSlow ? { file, sizeBytes, readBytes: bytes, pieces } : undefined;
}
