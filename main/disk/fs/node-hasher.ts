// SHA-256 with Node.
import { createHash } from 'node:crypto';
import { toFileHash } from '../../../core/base/ids.ts';
import type { Hasher } from '../../../core/base/ports.ts';

/** SHA-256 by node:crypto. */
export const nodeHasher: Hasher = {
  start: () => {
    const hash = createHash('sha256');
    return {
      update: (bytes) => {
        hash.update(bytes);
      },
      digest: () => toFileHash(hash.digest('hex')),
    };
  },
};
