// Reading of a kit's tag files (manifests, signature, bag-info) in the order in which each becomes trustworthy.
import type { FileHash } from '../base/ids.ts';
import type { Problem } from '../base/problem.ts';
import { ok, type Result } from '../base/result.ts';
import { declarationProblem } from './bag-declaration.ts';
import { type BagInfoElement, parseBagInfo } from './bag-info.ts';
import {
  bagInfoPath,
  declarationPath,
  kitLimits,
  manifestPath,
  otherManifest,
  publisherKeyPath,
  requiredTagPaths,
  signaturePath,
  tagManifestPath,
} from './bag-layout.ts';
import type { BagListing } from './bag-listing.ts';
import { supportedKitFormat } from './catalogue.ts';
import { type CheckedStatement, isStatementPath, maxStatements, readKeyStatement } from './key-statement.ts';
import { formatOf, programOf } from './kit-info.ts';
import { type ManifestEntry, type ManifestKind, parseManifest } from './manifest.ts';
import { judgeSignature, type SignatureTrust } from './signature-trust.ts';
import type { FindingsSoFar, VerifyJob } from './verify-job.ts';

/** After so many errors in one manifest, the rest is not listed. */
const maxFaults = 20;

/** Read in this order, once each. */
const readOrder: readonly (readonly [path: string, limitBytes: number])[] = [
  [tagManifestPath, kitLimits.manifestBytes],
  [signaturePath, kitLimits.signatureBytes],
  [publisherKeyPath, kitLimits.tagBytes],
  [declarationPath, kitLimits.tagBytes],
  [bagInfoPath, kitLimits.tagBytes],
  [manifestPath, kitLimits.manifestBytes],
];

/** Content of the tag files. */
export type Tags = {
  readonly trust: SignatureTrust;
  /** Statements about keys in the kit that have valid signatures of their own. */
  readonly statements: readonly CheckedStatement[];
  readonly treeHash?: FileHash;
  readonly tagEntries: readonly ManifestEntry[];
  /** Only if the payload manifest matches the tag manifest. */
  readonly payloadEntries?: readonly ManifestEntry[];
  /** Manifests with unreadable lines. A file they do not list may be on one of these lines. */
  readonly brokenLists: readonly ManifestKind[];
  /** Only if bag-info.txt matches the tag manifest. */
  readonly info?: readonly BagInfoElement[];
  /** The kit has a newer format, so nothing else of it can be checked. */
  readonly isTooNew: boolean;
};

/** Reads and checks the tag files; problems are added to `gathered`. Fails only if the source fails or the job is stopped. */
export async function readTags(
  job: VerifyJob,
  listing: BagListing,
  gathered: FindingsSoFar,
): Promise<Result<Tags>> {
  const reader = new TagReader(job, listing, gathered);
  for (const [path, limitBytes] of readOrder) {
    const read = await reader.read(path, limitBytes);
    if (!read.ok) return read;
  }
  const paths = [...listing.files.keys()].filter((path) => isStatementPath(path)).slice(0, maxStatements);
  for (const path of paths) {
    const read = await reader.read(path, kitLimits.tagBytes);
    if (!read.ok) return read;
  }
  const statements = paths.flatMap(
    (path) => readKeyStatement(textOf(reader.bytes.get(path)) ?? '', job.checker) ?? [],
  );
  const trust = judgeSignature({
    statements,
    message: reader.bytes.get(tagManifestPath) ?? new Uint8Array(),
    signatureText: textOf(reader.bytes.get(signaturePath)),
    enclosedKey: textOf(reader.bytes.get(publisherKeyPath)),
    ring: job.ring,
    checker: job.checker,
  });
  const tagEntries = parse(reader.bytes.get(tagManifestPath), tagManifestPath, 'tag', gathered) ?? [];
  reader.compareWith(tagEntries);
  requireTags(listing, tagEntries, gathered);
  const payloadEntries = parse(reader.bytes.get(manifestPath), manifestPath, 'payload', gathered);
  const declaration = reader.intact(declarationPath);
  const problem = declaration && declarationProblem(declaration);
  if (problem) gathered.problems.push(problem);
  const info = readInfo(reader.intact(bagInfoPath), gathered);
  const treeHash = gathered.files.get(tagManifestPath)?.hash;
  return ok({
    trust,
    statements,
    ...(treeHash === undefined ? {} : { treeHash }),
    tagEntries,
    brokenLists: gathered.problems.flatMap((problem) => brokenList(problem)),
    ...(payloadEntries === undefined || !reader.intact(manifestPath) ? {} : { payloadEntries }),
    ...(info === undefined ? {} : { info }),
    isTooNew: gathered.problems.some(({ code }) => code === 'kit-format-too-new'),
  });
}

class TagReader {
  readonly bytes = new Map<string, Uint8Array>();
  readonly #job: VerifyJob;
  readonly #listing: BagListing;
  readonly #gathered: FindingsSoFar;

  constructor(job: VerifyJob, listing: BagListing, gathered: FindingsSoFar) {
    this.#job = job;
    this.#listing = listing;
    this.#gathered = gathered;
  }

  /** Reads and hashes a tag file, if the bag has it. */
  async read(path: string, limitBytes: number): Promise<Result<void>> {
    const entry = this.#listing.files.get(path);
    if (!entry) return ok(undefined);
    const read = await this.#job.source.readSmall(entry.path, limitBytes);
    if (!read.ok) {
      if (read.problem.code !== 'kit-too-large' && read.problem.code !== 'disk-read-failed') return read;
      this.#gathered.problems.push(read.problem);
      return ok(undefined);
    }
    const stream = this.#job.hasher.start();
    stream.update(read.value);
    this.bytes.set(path, read.value);
    this.#gathered.files.set(path, { hash: stream.digest(), sizeBytes: read.value.length });
    return ok(undefined);
  }

  /** Tag files that differ from the tag manifest. */
  compareWith(entries: readonly ManifestEntry[]): void {
    for (const { path, hash } of entries) {
      const found = this.#gathered.files.get(path);
      if (found === undefined || found.hash === hash) continue;
      this.#gathered.changed.push(path);
      this.#gathered.files.delete(path);
    }
  }

  /** The bytes of a tag file, unless it is known to be changed. */
  intact(path: string): Uint8Array | undefined {
    return this.#gathered.files.has(path) ? this.bytes.get(path) : undefined;
  }
}

function requireTags(
  listing: BagListing,
  tagEntries: readonly ManifestEntry[],
  gathered: FindingsSoFar,
): void {
  for (const path of [...requiredTagPaths, tagManifestPath]) {
    if (!listing.files.has(path)) gathered.problems.push({ code: 'bag-missing', file: path });
  }
  for (const file of [...listing.files.keys()].filter((path) => otherManifest.test(path))) {
    gathered.problems.push({ code: 'manifest-invalid', file, line: 0, reason: 'other-algorithm' });
  }
  for (const path of requiredTagPaths) {
    if (
      tagEntries.length === 0 ||
      !listing.files.has(path) ||
      tagEntries.some((entry) => entry.path === path)
    )
      continue;
    gathered.problems.push({
      code: 'manifest-invalid',
      file: tagManifestPath,
      line: 0,
      reason: 'tag-not-listed',
    });
  }
}

function brokenList(problem: Problem): ManifestKind[] {
  if (problem.code !== 'manifest-invalid') return [];
  return problem.file === manifestPath ? ['payload'] : problem.file === tagManifestPath ? ['tag'] : [];
}

function parse(
  bytes: Uint8Array | undefined,
  file: string,
  kind: ManifestKind,
  gathered: FindingsSoFar,
): readonly ManifestEntry[] | undefined {
  if (bytes === undefined) return undefined;
  const { entries, faults, unsafe } = parseManifest(bytes, kind);
  gathered.unsafe.push(...unsafe);
  for (const { line, reason } of faults.slice(0, maxFaults)) {
    gathered.problems.push({ code: 'manifest-invalid', file, line, reason });
  }
  return entries;
}

function readInfo(
  bytes: Uint8Array | undefined,
  gathered: FindingsSoFar,
): readonly BagInfoElement[] | undefined {
  if (bytes === undefined) return undefined;
  const { elements, fault } = parseBagInfo(bytes);
  const format = formatOf(elements);
  if (typeof format === 'number' && format > supportedKitFormat) {
    const program = programOf(elements);
    gathered.problems.push({
      code: 'kit-format-too-new',
      file: bagInfoPath,
      found: String(format),
      supported: supportedKitFormat,
      ...(program === undefined ? {} : { program }),
    });
  }
  if (!fault) return elements;
  gathered.problems.push({
    code: 'bag-info-invalid',
    file: bagInfoPath,
    field: `line ${fault.line}`,
    reason: fault.reason,
  });
  return undefined;
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}
