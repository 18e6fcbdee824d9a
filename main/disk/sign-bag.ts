// Decides how a bag that was written unsigned gets its signature: only when it is whole, and never over a half-changed one.
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { kitLimits, publisherKeyPath, signaturePath, tagManifestPath } from '../../core/kit/bag-layout.ts';
import { emptyKeyRing } from '../../core/kit/key-ring.ts';
import { formatStatement, type KitStatement } from '../../core/kit/kit-statement.ts';
import { formatManifest, parseManifest } from '../../core/kit/manifest.ts';
import { verifyBag } from '../../core/kit/verify-bag.ts';
import type { BagSource } from '../../core/ports.ts';
import type { Report } from '../../core/progress.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { isTemporaryOf, writeFileAtomically } from './atomic-write.ts';
import { openBagFolder } from './bag-folder.ts';
import { type DiskOps, realDisk } from './disk-ops.ts';
import { writeProblem } from './disk-problem.ts';
import { publicHalf, publicKeyFile, type SecretKey } from './minisign/key-bytes.ts';
import { minisignChecker, signMessage } from './minisign/signature-file.ts';
import { nodeHasher } from './node-hasher.ts';

/** How a bag is signed. */
export type SignBagOptions = {
  readonly report?: Report | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly disk?: DiskOps;
};

/**
 * Signs the bag in `folder`, in place of any earlier signature. Everything is verified first; a bag with any problem is refused with
 * the first one. Killed half-way, the bag is unsigned, and signing again makes it whole.
 */
export async function signBag(
  folder: string,
  key: SecretKey,
  options: SignBagOptions = {},
): Promise<Result<KitStatement>> {
  const { report, signal, disk = realDisk } = options;
  await removeLeftovers(folder, disk);
  const source = openBagFolder(folder);
  const unsigned = await unsignedSource(source);
  if (!unsigned.ok) return unsigned;
  const checked = await verifyBag({
    source: unsigned.value.source,
    hasher: nodeHasher,
    checker: minisignChecker,
    ring: emptyKeyRing,
    depth: 'everything',
    isUnsignedAccepted: true,
    report,
    signal,
  });
  if (!checked.ok) return checked;
  const [problem] = checked.value.problems;
  if (problem) return fail(problem);
  const { kit } = checked.value;
  if (!kit) throw new Error('a check without problems names its kit');
  const written = await writeSignature(folder, unsigned.value.tagManifest, key, kit, disk);
  return written.ok ? ok(kit) : written;
}

/** Temporary files of a signing that was killed; anything else that lies there is for verification to name. */
async function removeLeftovers(folder: string, disk: DiskOps): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const own = [publisherKeyPath, tagManifestPath, signaturePath];
  const leftovers = names.filter((name) => own.some((path) => isTemporaryOf(name, path)));
  for (const name of leftovers) await disk.remove(join(folder, name)).catch(() => undefined);
}

async function writeSignature(
  folder: string,
  tagManifest: Uint8Array,
  key: SecretKey,
  kit: KitStatement,
  disk: DiskOps,
): Promise<Result<void>> {
  const keyText = publicKeyFile(publicHalf(key));
  const hash = nodeHasher.start();
  hash.update(Buffer.from(keyText));
  const { entries } = parseManifest(tagManifest, 'tag');
  const listing = formatManifest([...entries, { path: publisherKeyPath, hash: hash.digest() }]);
  try {
    await disk.remove(join(folder, signaturePath));
  } catch (error) {
    return fail(writeProblem(error, basename(signaturePath)));
  }
  const parts = [
    [publisherKeyPath, keyText],
    [tagManifestPath, listing],
    [signaturePath, signMessage(Buffer.from(listing), key, formatStatement(kit))],
  ] as const;
  for (const [path, text] of parts) {
    const written = await writeFileAtomically(join(folder, path), text, { disk });
    if (!written.ok) return written;
  }
  return ok(undefined);
}

type Unsigned = { readonly source: BagSource; readonly tagManifest: Uint8Array };

/** The bag as it is without signature and publisher's key. */
async function unsignedSource(source: BagSource): Promise<Result<Unsigned>> {
  const read = await source.readSmall(tagManifestPath, kitLimits.manifestBytes);
  if (!read.ok) return read;
  const { entries, faults, unsafe } = parseManifest(read.value, 'tag');
  // A manifest with faults is handed on as it is, for verification to name them.
  const isFaulty = faults.length + unsafe.length > 0;
  const others = entries.filter(({ path }) => path !== publisherKeyPath);
  const tagManifest = isFaulty ? read.value : new Uint8Array(Buffer.from(formatManifest(others)));
  const hidden = new Set([signaturePath, publisherKeyPath]);
  return ok({
    tagManifest,
    source: {
      list: async (signal) => {
        const listed = await source.list(signal);
        return listed.ok ? ok(listed.value.filter(({ path }) => !hidden.has(path))) : listed;
      },
      readSmall: async (path, limitBytes) =>
        path === tagManifestPath ? ok(tagManifest) : await source.readSmall(path, limitBytes),
      stream: (path, onChunk, signal) => source.stream(path, onChunk, signal),
    },
  });
}
