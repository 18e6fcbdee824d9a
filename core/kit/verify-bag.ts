// Verification of a kit: list, manifests, signature, hashes. Only then is the payload parsed.
import { fail, ok, type Result } from '../base/result.ts';
import type { BagInfoElement } from './bag-info.ts';
import { bagInfoPath, cataloguePath, isPayloadPath, signaturePath } from './bag-layout.ts';
import { listBag } from './bag-listing.ts';
import type { Catalogue } from './catalogue.ts';
import { catalogueMismatch, filesNotNamed } from './catalogue-check.ts';
import { compareLists, type Listed } from './compare-lists.ts';
import { hashFiles } from './hash-files.ts';
import { readJson } from './json-text.ts';
import { type InfoFault, type KitInfo, kitInfoOf, oxumOf, type PayloadOxum } from './kit-info.ts';
import { formatStatement, type KitStatement, matchesKit } from './kit-statement.ts';
import { readTags, type Tags } from './read-tags.ts';
import { type SignatureTrust, signedComment } from './signature-trust.ts';
import { readCatalogue } from './upgrade.ts';
import { type KitCheck, problemsOfFindings, rankProblems } from './verdict.ts';
import { emptyFindings, type FindingsSoFar, settleFindings, type VerifyJob } from './verify-job.ts';

/**
 * Verifies a kit and reports every error. Fails with `bag-missing` if there is no bag, with `stopped`, or if the source fails; all
 * errors of the kit itself are in the check. No link is followed, and only paths that the source listed are opened. The payload is
 * parsed only if the signature is valid, or an unsigned kit was requested.
 */
export async function verifyBag(job: VerifyJob): Promise<Result<KitCheck>> {
  const entries = await job.source.list(job.signal);
  if (!entries.ok) return entries;
  const gathered = emptyFindings();
  const listing = listBag(entries.value);
  gathered.unsafe.push(...listing.unsafe);
  gathered.problems.push(...listing.tooMuch);
  const sizes = sizesOf([...listing.files.values()]);
  if (listing.tooMuch.length > 0)
    return ok(conclude(gathered, { trust: { kind: 'absent' }, statements: [] }, sizes));

  const read = await readTags(job, listing, gathered);
  if (!read.ok) return read;
  const tags = read.value;
  noteSignature(job, tags.trust, gathered);
  if (tags.isTooNew) return ok(conclude(onlyTooNew(gathered), tags, sizes));
  const listed = compareLists(listing, tags, gathered);
  const isReadable = signedComment(tags.trust) !== undefined || mayBeUnsigned(job, tags.trust);
  const info = noteInfo(tags, gathered);
  const kit = isReadable ? info : undefined;
  if (kit) noteStatement(tags.trust, kit, gathered);

  const isRefused = rankedProblems(gathered).length > 0;
  if (isRefused && job.depth === 'until-refused') return ok(conclude(gathered, { ...tags, kit }, sizes));
  const files = toHash(job, listed, gathered);
  const hashed = await hashFiles(job, files, gathered, { isUnpacked: kit !== undefined });
  if (!hashed.ok) return hashed;
  if (job.signal?.aborted) return fail({ code: 'stopped' });
  if (isListWhole(tags)) noteSum(tags, listed, gathered);
  const bytes = hashed.value.catalogue;
  const catalogue = kit && bytes ? noteCatalogue(job, bytes, kit, tags.trust, gathered) : undefined;
  return ok(conclude(gathered, { ...tags, kit, catalogue }, sizes));
}

function toHash(job: VerifyJob, listed: readonly Listed[], gathered: FindingsSoFar): Listed[] {
  const failed = gathered.problems.flatMap((problem) =>
    problem.code === 'disk-read-failed' || problem.code === 'kit-too-large' ? [problem.file] : [],
  );
  const settled = new Set([...gathered.files.keys(), ...gathered.changed, ...failed]);
  const isOpen = ({ path }: Listed): boolean => !settled.has(path);
  const isWanted = ({ path }: Listed): boolean => job.depth !== 'catalogue-only' || path === cataloguePath;
  return listed.filter((file) => isOpen(file) && isWanted(file));
}

function mayBeUnsigned(job: VerifyJob, trust: SignatureTrust): boolean {
  return job.isUnsignedAccepted === true && trust.kind === 'absent';
}

function noteSignature(job: VerifyJob, trust: SignatureTrust, gathered: FindingsSoFar): void {
  if (trust.kind === 'bad') {
    gathered.problems.push({ code: 'signature-bad', file: signaturePath, reason: trust.reason });
  } else if (trust.kind === 'retired') {
    gathered.problems.push({ code: `key-${trust.why}`, file: signaturePath, keyId: trust.keyId });
  } else if (trust.kind === 'absent' && !mayBeUnsigned(job, trust)) {
    gathered.problems.push({ code: 'signature-absent', file: signaturePath });
  } else if (trust.kind === 'unknown-key') {
    const isAccepted = trust.enclosed !== undefined && trust.enclosed.publicKey === job.acceptedKey;
    if (!isAccepted)
      gathered.problems.push({ code: 'signature-unknown-key', file: signaturePath, keyId: trust.keyId });
  }
}

function noteInfo({ info }: Tags, gathered: FindingsSoFar): KitInfo | undefined {
  if (!info) return undefined;
  const found = kitInfoOf(info);
  if ('kitId' in found) return found;
  noteInfoFault(found, gathered);
  return undefined;
}

function isListWhole({ payloadEntries, brokenLists }: Tags): boolean {
  return payloadEntries !== undefined && !brokenLists.includes('payload');
}

/** Size and file count of the listed payload, and whether it contains the catalogue. */
function noteSum({ info }: Tags, listed: readonly Listed[], gathered: FindingsSoFar): void {
  const payload = listed.filter(({ path }) => isPayloadPath(path));
  if (info) noteOxum(info, sizesOf(payload.map(({ entry }) => entry)), gathered);
  const isNamed = [...payload.map(({ path }) => path), ...gathered.missing].includes(cataloguePath);
  if (!isNamed) gathered.problems.push({ code: 'bag-missing', file: cataloguePath });
}

function noteOxum(info: readonly BagInfoElement[], found: PayloadOxum, gathered: FindingsSoFar): void {
  const stated = oxumOf(info);
  if ('reason' in stated) {
    noteInfoFault(stated, gathered);
    return;
  }
  if (stated.sizeBytes === found.sizeBytes && stated.fileCount === found.fileCount) return;
  // Missing, extra or changed files explain a wrong sum and are the clearer message.
  const { missing, extra, changed, unsafe } = gathered;
  if (missing.length + extra.length + changed.length + unsafe.length > 0) return;
  noteInfoFault({ field: 'Payload-Oxum', reason: 'field-differs' }, gathered);
}

function noteInfoFault({ field, reason }: InfoFault, gathered: FindingsSoFar): void {
  gathered.problems.push(
    reason === 'name-hidden'
      ? { code: 'kit-name-unclear', file: bagInfoPath, field }
      : { code: 'bag-info-invalid', file: bagInfoPath, field, reason },
  );
}

function noteStatement(trust: SignatureTrust, found: KitStatement, gathered: FindingsSoFar): void {
  const signed = signedComment(trust);
  if (signed === undefined || matchesKit(signed, found)) return;
  noteMismatch(signed, found, gathered);
}

function noteMismatch(signed: string, found: KitStatement, gathered: FindingsSoFar): void {
  gathered.problems.push({
    code: 'signature-mismatch',
    file: signaturePath,
    signed,
    found: formatStatement(found),
  });
}

function noteCatalogue(
  job: VerifyJob,
  bytes: Uint8Array,
  kit: KitInfo,
  trust: SignatureTrust,
  gathered: FindingsSoFar,
): Catalogue | undefined {
  // A newer program may have signed it. An unsigned kit is being made by this program.
  const unknown = trust.kind === 'absent' ? 'refused' : 'left-out';
  const data = readJson(bytes);
  const read = readCatalogue(data, kit.format, unknown);
  if (!read.ok) {
    gathered.problems.push(read.problem);
    return undefined;
  }
  const catalogue = read.value;
  const found = { kitId: catalogue.id, version: catalogue.version, issued: catalogue.issued };
  if (formatStatement(found) !== formatStatement(kit)) {
    noteMismatch(signedComment(trust) ?? formatStatement(kit), found, gathered);
    return undefined;
  }
  if (!isWholeSoFar(job, gathered)) return catalogue;
  const mismatch = catalogueMismatch(catalogue, gathered.files);
  if (mismatch) gathered.problems.push(mismatch);
  else noteUnnamed(data, gathered);
  return mismatch ? undefined : catalogue;
}

function noteUnnamed(data: unknown, gathered: FindingsSoFar): void {
  const unnamed = filesNotNamed(data, gathered.files);
  const [file] = unnamed;
  if (file !== undefined) gathered.problems.push({ code: 'payload-unnamed', file, count: unnamed.length });
}

/** Damaged and missing files are reported already; a catalogue that names them is not wrong itself. */
function isWholeSoFar({ depth }: VerifyJob, { changed, missing, unsafe, problems }: FindingsSoFar): boolean {
  const hasReadFailure = problems.some(({ code }) => code === 'disk-read-failed');
  return (
    depth !== 'catalogue-only' && !hasReadFailure && changed.length + missing.length + unsafe.length === 0
  );
}

/** For a kit of a newer format only the format and the signature can be checked. */
function onlyTooNew(gathered: FindingsSoFar): FindingsSoFar {
  const isJudged = (code: string): boolean =>
    code === 'kit-format-too-new' || code.startsWith('signature-') || code.startsWith('key-');
  return { ...emptyFindings(), problems: gathered.problems.filter(({ code }) => isJudged(code)) };
}

function rankedProblems(gathered: FindingsSoFar): KitCheck['problems'] {
  return rankProblems([...gathered.problems, ...problemsOfFindings(settleFindings(gathered))]);
}

type Concluded = {
  readonly trust: SignatureTrust;
  readonly statements: KitCheck['statements'];
  readonly treeHash?: Tags['treeHash'];
  readonly kit?: KitInfo | undefined;
  readonly catalogue?: Catalogue | undefined;
};

function conclude(
  gathered: FindingsSoFar,
  { trust, statements, treeHash, kit, catalogue }: Concluded,
  sizes: PayloadOxum,
): KitCheck {
  const problems = rankedProblems(gathered);
  return {
    isAcceptable: problems.length === 0,
    problems,
    findings: settleFindings(gathered),
    trust,
    statements,
    ...(treeHash === undefined ? {} : { treeHash }),
    ...(kit === undefined ? {} : { kit }),
    ...(catalogue === undefined ? {} : { catalogue }),
    files: gathered.files,
    ...sizes,
  };
}

function sizesOf(entries: readonly { readonly sizeBytes: number }[]): PayloadOxum {
  return { fileCount: entries.length, sizeBytes: entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) };
}
