// Decides which PDFs are slow to open wherever they are read piece by piece: too much is read before their first page is known.

import type { ReadBefore } from './compose-page-protocol.ts';
import type { SlowToOpen } from './compose-protocol.ts';

/** Less than this is read in a moment from anything. */
const fewBytes = 4_000_000;
/** Of a large file a larger part may be read. */
const smallShare = 0.05;

/** What is told of a PDF that is slow to open; undefined of one that is not. */
export function slowToOpen(
  file: string,
  sizeBytes: number,
  { bytes, pieces }: ReadBefore,
): SlowToOpen | undefined {
  const isSlow = bytes > Math.max(fewBytes, sizeBytes * smallShare);
  return isSlow ? { file, sizeBytes, readBytes: bytes, pieces } : undefined;
}
