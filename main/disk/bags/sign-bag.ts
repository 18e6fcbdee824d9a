// Sign a bag that was written unsigned: only when it is whole, and never over a partly changed one.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BagSource } from '../../../core/base/ports.ts';
import type { Report } from '../../../core/base/progress.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { kitLimits, publisherKeyPath, signaturePath, tagManifestPath } from '../../../core/kit/bag-layout.ts';
import { emptyKeyRing } from '../../../core/kit/key-ring.ts';
import { isStatementPath, statementsPrefix } from '../../../core/kit/key-statement.ts';
import { formatStatement, type KitStatement } from '../../../core/kit/kit-statement.ts';
import { formatManifest, parseManifest } from '../../../core/kit/manifest.ts';
import { removeTemporariesOf, writeFileAtomically } from '../fs/atomic-file.ts';
import { nodeHasher } from '../fs/node-hasher.ts';
import { type DiskOps, realDisk } from '../fs/ops.ts';
import { writeProblem } from '../fs/problem.ts';
import { publicHalf, publicKeyFile, type SecretKey } from '../minisign/key-bytes.ts';
import { signMessage } from '../minisign/signature-file.ts';
import { openBagFolder } from './bag-folder.ts';
import { verifyKit } from './verify-kit.ts';

/** A statement as a file of a kit. */
export type BagStatement = { readonly fileName: string; readonly text: string };

/** How a bag is signed. */
export type SignBagOptions = {
  /** Statements about keys that travel in the kit, as tag files below `statements/`. */
  readonly statements?: readonly BagStatement[] | undefined;
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
  const { report, signal, disk = realDisk, statements = [] } = options;
  await removeLeftovers(folder, disk);
  const source = openBagFolder(folder);
  const unsigned = await unsignedSource(source, statements);
  if (!unsigned.ok) return unsigned;
  const checked = await verifyKit({
    source: unsigned.value.source,
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
  const added = [{ path: publisherKeyPath, text: publicKeyFile(publicHalf(key)) }, ...pathsOf(statements)];
  const listing = listingWith(unsigned.value.tagManifest, added);
  const written = await writeSigned(
    folder,
    listing,
    added,
    signMessage(Buffer.from(listing), key, formatStatement(kit)),
    disk,
  );
  return written.ok ? ok(kit) : written;
}

/** What a signing that was killed left behind; anything else that is there is for verification to name. */
async function removeLeftovers(folder: string, disk: DiskOps): Promise<void> {
  const own = [publisherKeyPath, tagManifestPath, signaturePath];
  await removeTemporariesOf(
    own.map((path) => join(folder, path)),
    disk,
  );
  for (const name of await unlistedStatements(folder))
    await disk.remove(join(folder, name)).catch(() => undefined);
}

/** Statements that were written before the tag manifest that lists them, and their temporary files. */
async function unlistedStatements(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, statementsPrefix)).catch(() => []);
  if (names.length === 0) return [];
  const bytes = await readFile(join(folder, tagManifestPath)).catch(() => Buffer.alloc(0));
  const listed = new Set(parseManifest(bytes, 'tag').entries.map(({ path }) => path));
  return names
    .map((name) => `${statementsPrefix}${name}`)
    .filter((path) => !listed.has(path) && (isStatementPath(path) || path.endsWith('.tmp')));
}

type AddedFile = { readonly path: string; readonly text: string };

function pathsOf(statements: readonly BagStatement[]): AddedFile[] {
  return statements.map(({ fileName, text }) => ({ path: `${statementsPrefix}${fileName}`, text }));
}

/** The tag manifest with what signing adds. */
function listingWith(tagManifest: Uint8Array, added: readonly AddedFile[]): string {
  const { entries } = parseManifest(tagManifest, 'tag');
  const more = added.map(({ path, text }) => {
    const hash = nodeHasher.start();
    hash.update(Buffer.from(text));
    return { path, hash: hash.digest() };
  });
  return formatManifest([...entries, ...more]);
}

async function writeSigned(
  folder: string,
  listing: string,
  added: readonly AddedFile[],
  signature: string,
  disk: DiskOps,
): Promise<Result<void>> {
  try {
    await disk.remove(join(folder, signaturePath));
    if (added.some(({ path }) => isStatementPath(path)))
      await disk.makeFolder(join(folder, statementsPrefix));
  } catch (error) {
    return fail(writeProblem(error, basename(signaturePath)));
  }
  const parts = [
    ...added,
    { path: tagManifestPath, text: listing },
    { path: signaturePath, text: signature },
  ];
  for (const { path, text } of parts) {
    const written = await writeFileAtomically(join(folder, path), text, { disk });
    if (!written.ok) return written;
  }
  return ok(undefined);
}

type Unsigned = { readonly source: BagSource; readonly tagManifest: Uint8Array };

/** The bag as it is without signature, publisher's key and the statements that signing puts there. */
async function unsignedSource(
  source: BagSource,
  statements: readonly BagStatement[],
): Promise<Result<Unsigned>> {
  const read = await source.readSmall(tagManifestPath, kitLimits.manifestBytes);
  if (!read.ok) return read;
  const { entries, faults, unsafe } = parseManifest(read.value, 'tag');
  // A manifest with faults is handed on as it is, for verification to name them.
  const isFaulty = faults.length + unsafe.length > 0;
  const renewed = new Set([publisherKeyPath, ...pathsOf(statements).map(({ path }) => path)]);
  const others = entries.filter(({ path }) => !renewed.has(path));
  const tagManifest = isFaulty ? read.value : new Uint8Array(Buffer.from(formatManifest(others)));
  const hidden = new Set([...renewed, signaturePath]);
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
