// Decides how SHA-256 is computed where Node is at hand.
import { createHash } from 'node:crypto';
import { toFileHash } from '../../core/ids.ts';
import type { Hasher } from '../../core/ports.ts';

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
