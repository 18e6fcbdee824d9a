// Inspect a kit in a few small reads: what it says of itself, and who signed its list of files.
import { basename } from 'node:path';
import type { FileHash } from '../../../../core/base/ids.ts';
import type { LocalText } from '../../../../core/base/local-text.ts';
import { parseBagInfo } from '../../../../core/kit/bag-info.ts';
import {
  bagInfoPath,
  cataloguePath,
  kitLimits,
  publisherKeyPath,
  signaturePath,
  tagManifestPath,
} from '../../../../core/kit/bag-layout.ts';
import { titleAtHead } from '../../../../core/kit/catalogue-head.ts';
import { carriedPath, decodeDelta, deltaFilePath } from '../../../../core/kit/delta/delta-file.ts';
import type { Delta, DeltaEnd } from '../../../../core/kit/delta.ts';
import type { KeyRing } from '../../../../core/kit/key-ring.ts';
import {
  type CheckedStatement,
  isStatementPath,
  maxStatements,
  readKeyStatement,
  statementBytes,
} from '../../../../core/kit/key-statement.ts';
import { kitInfoOf } from '../../../../core/kit/kit-info.ts';
import { fingerprintIn, type SignedKit } from '../../../../core/kit/kit-relation.ts';
import { matchesKit } from '../../../../core/kit/kit-statement.ts';
import { parseManifest } from '../../../../core/kit/manifest.ts';
import { judgeSignature, signedComment } from '../../../../core/kit/signature-trust.ts';
import { openBag } from '../../bags/bag-archive/open-bag.ts';
import { openDeltaSource } from '../../bags/delta/delta-source.ts';
import { nodeHasher } from '../../fs/node-hasher.ts';
import { minisignChecker } from '../../minisign/signature-file.ts';
import type { KitPlace } from './find-kit.ts';

/** A kit or update as it describes itself. */
export type InspectedKit = KitPlace & {
  readonly name: string;
  /** With the fingerprint of its key when the signature over its list of files is right and states this very kit. */
  readonly kit: SignedKit;
  /** Statements about keys that it brings along, those whose own signatures are right. */
  readonly statements: readonly CheckedStatement[];
  readonly title?: LocalText | undefined;
  /** The kit an update starts from. */
  readonly from?: DeltaEnd;
};

/** A list of manifests or of a delta that is larger is not read to inspect a kit. */
const inspectedBytes = 2 * 1024 ** 2;
const headBytes = 64 * 1024;

/** Reads a small file by its path in the kit and its hash; undefined when it is not there. */
type ReadTag = (path: string, hash: FileHash | undefined, limit: number) => Promise<Uint8Array | undefined>;

/** Reads what a kit or update says of itself; undefined when it is none of ours. */
export async function inspectKit(place: KitPlace, ring: KeyRing): Promise<InspectedKit | undefined> {
  const name = basename(place.path);
  if (place.form === 'update') return await inspectUpdate(place, name, ring);
  const source = await openBag(place.path);
  const info = await source.readSmall(bagInfoPath, kitLimits.tagBytes);
  const stated = info.ok ? kitInfoOf(parseBagInfo(info.value).elements) : undefined;
  if (!stated || !('kitId' in stated)) return undefined;
  const tags = await source.readSmall(tagManifestPath, inspectedBytes);
  if (!tags.ok) return undefined;
  const { kitId, version, issued } = stated;
  const kit = { kitId, version, issued, treeHash: hashOf(tags.value) };
  const signed = await readSigner(
    kit,
    { tags: tags.value, ring, signature: undefined },
    async (path, _, limit) => {
      const read = await source.readSmall(path, limit);
      return read.ok ? read.value : undefined;
    },
  );
  const head = await readHead(source);
  return { ...place, name, ...signed, title: titleAtHead(head) };
}

async function inspectUpdate(
  place: KitPlace,
  name: string,
  ring: KeyRing,
): Promise<InspectedKit | undefined> {
  const source = await openDeltaSource(place.path);
  const bytes = await source.readSmall(deltaFilePath, inspectedBytes);
  const delta = bytes.ok ? decodeDelta(bytes.value) : bytes;
  if (!delta.ok) return undefined;
  const { from, to, signature }: Delta = delta.value;
  const readTag: ReadTag = async (_, hash, limit) => {
    const read = hash === undefined ? undefined : await source.readSmall(carriedPath(hash), limit);
    return read?.ok === true && hashOf(read.value) === hash ? read.value : undefined;
  };
  const tags = await readTag(tagManifestPath, to.treeHash, inspectedBytes);
  const signed = tags
    ? await readSigner(to, { tags, ring, signature }, readTag)
    : { kit: to, statements: [] };
  return { ...place, name, ...signed, from };
}

/** Who signed the list of files. What an update does not carry the program has already: its base is the kit in use. */
async function readSigner(
  kit: DeltaEnd,
  given: { readonly tags: Uint8Array; readonly ring: KeyRing; readonly signature: FileHash | undefined },
  readTag: ReadTag,
): Promise<Pick<InspectedKit, 'kit' | 'statements'>> {
  const { tags, ring } = given;
  const { entries } = parseManifest(tags, 'tag');
  const hashAt = (path: string): FileHash | undefined => entries.find((entry) => entry.path === path)?.hash;
  const read = async (path: string, limit: number, hash = hashAt(path)): Promise<string | undefined> => {
    const bytes = await readTag(path, hash, limit);
    return bytes && new TextDecoder().decode(bytes);
  };
  const statements: CheckedStatement[] = [];
  const paths = entries.map(({ path }) => path).filter(isStatementPath);
  for (const path of paths.slice(0, maxStatements)) {
    const text = await read(path, statementBytes);
    const statement = text === undefined ? undefined : readKeyStatement(text, minisignChecker);
    if (statement) statements.push(statement);
  }
  const trust = judgeSignature({
    message: tags,
    signatureText: await read(signaturePath, kitLimits.signatureBytes, given.signature),
    enclosedKey: await read(publisherKeyPath, kitLimits.tagBytes),
    ring,
    checker: minisignChecker,
    statements,
  });
  const comment = signedComment(trust);
  const isStated = comment !== undefined && matchesKit(comment, kit);
  return { kit: isStated ? { ...kit, fingerprint: fingerprintIn(trust) } : kit, statements };
}

async function readHead(source: Awaited<ReturnType<typeof openBag>>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const enough = new AbortController();
  await source.stream(
    cataloguePath,
    (bytes) => {
      parts.push(bytes.slice(0, headBytes));
      enough.abort();
    },
    enough.signal,
  );
  return parts[0] ?? new Uint8Array();
}

function hashOf(bytes: Uint8Array): FileHash {
  const hash = nodeHasher.start();
  hash.update(bytes);
  return hash.digest();
}
