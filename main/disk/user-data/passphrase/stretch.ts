// Make a key from a passphrase with Argon2id, so that every guess costs time and memory.
import { argon2id } from 'hash-wasm';
import { keyBytes } from './sealing.ts';

/** What one attempt costs: memory in KiB, and passes over it. */
export type StretchCost = { readonly memoryKiB: number; readonly passes: number };

/** The cost of a new passphrase at least (RFC 9106, second recommended option). */
export const leastCost: StretchCost = { memoryKiB: 64 * 1024, passes: 3 };
/** Costs tried for a new passphrase, the dearest last. */
const memories = [64, 128, 256].map((mebibytes) => mebibytes * 1024);
/** An attempt shall take about this long on the computer where the passphrase is set. */
const wantedMs = 1000;
/** Costs a file may ask for: below it protects nothing, above it only stops the program. */
const readable = { memoryKiB: [19 * 1024, 1024 * 1024], passes: [2, 10] } as const;

/** Bytes of a salt. */
export const saltBytes = 16;

/** Whether the cost that a file names may be paid. */
export function isCostReadable({ memoryKiB, passes }: StretchCost): boolean {
  const isWithin = (value: number, [least, most]: readonly [number, number]): boolean =>
    Number.isInteger(value) && value >= least && value <= most;
  return isWithin(memoryKiB, readable.memoryKiB) && isWithin(passes, readable.passes);
}

/** The key of a passphrase. Throws when the memory cannot be had. */
export async function stretch(passphrase: string, salt: Uint8Array, cost: StretchCost): Promise<Buffer> {
  const bytes = await argon2id({
    // The same letters, however a keyboard composes them.
    password: Buffer.from(passphrase.normalize('NFKC'), 'utf8'),
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.passes,
    parallelism: 1,
    hashLength: keyBytes,
    outputType: 'binary',
  });
  return Buffer.from(bytes);
}

/** The dearest cost that takes no longer than about a second here; never less than `leastCost`. */
export async function affordableCost(
  now: () => number = () => performance.now(),
  attempt: (cost: StretchCost) => Promise<unknown> = (cost) =>
    stretch('calibration', Buffer.alloc(saltBytes), cost),
): Promise<StretchCost> {
  let chosen = leastCost;
  for (const memoryKiB of memories) {
    const cost = { memoryKiB, passes: leastCost.passes };
    const begun = now();
    try {
      await attempt(cost);
    } catch {
      break;
    }
    const tookMs = now() - begun;
    if (tookMs <= wantedMs) chosen = cost;
    // Twice the memory takes twice as long.
    if (tookMs * 2 > wantedMs) break;
  }
  return chosen;
}
