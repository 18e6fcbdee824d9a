// Make a kit of a draft beside its content, describe that kit, and export it.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyId } from '../../core/base/ids.ts';
import type { Report } from '../../core/base/progress.ts';
import { fail, ok, type Result } from '../../core/base/result.ts';
import type { ComposeAnswer, ComposeOptions } from '../../core/compose/compose-protocol.ts';
import { kitLimits, publisherKeyPath, signaturePath, tagManifestPath } from '../../core/kit/bag-layout.ts';
import { fingerprintOf } from '../../core/kit/fingerprint.ts';
import { emptyKeyRing, keyRingOf } from '../../core/kit/key-ring.ts';
import { publicKeyIn } from '../../core/kit/signature-trust.ts';
import type { KitCheck } from '../../core/kit/verdict.ts';
import { placeProblems } from '../../core/workshop/check-draft.ts';
import type { ComposeOutcome, MadeKit } from '../../core/workshop/made-kit.ts';
import { packBag } from '../disk/bags/bag-archive/pack-bag.ts';
import { unpackBag } from '../disk/bags/bag-archive/unpack-bag.ts';
import { archiveExtension } from '../disk/bags/bag-archive.ts';
import { openBagFolder } from '../disk/bags/bag-folder.ts';
import { verifyKit } from '../disk/bags/verify-kit.ts';
import type { Draft } from '../disk/drafts/draft.ts';
import { type MadeRecord, madeName, readMade, writeMade } from '../disk/drafts/made-record.ts';
import type { ContentDisk } from '../disk/fs/content-disk.ts';
import { realDisk } from '../disk/fs/ops.ts';
import { writeProblem } from '../disk/fs/problem.ts';
import { keyIdOf, parsePublicKey } from '../disk/minisign/key-bytes.ts';

/** Makes a kit; in the program runCompose does. */
export type Compose = (
  options: ComposeOptions,
  setting: {
    readonly folder: string;
    /** Where the content and what is made of it for a moment are; both may be encrypted. */
    readonly disk: ContentDisk;
    readonly report: Report;
    readonly signal: AbortSignal;
  },
) => Promise<ComposeAnswer>;

/** A long job that tells how far it is and can be stopped. */
export type Work = { readonly report: Report; readonly signal: AbortSignal };

/**
 * Makes the kit. Must run in turn, so that nothing is edited meanwhile. `disk-full`, `disk-write-failed`. Earlier kits and what is left of the
 * making are not overwritten: kits are large, and made for everybody.
 */
export async function makeKit(
  draft: Draft,
  skipDamaged: boolean,
  compose: Compose,
  work: Work,
): Promise<Result<ComposeOutcome>> {
  const { folder, content, disk } = draft.place;
  await draft.reread();
  const { id = '', version = '', issued = '' } = draft.answer().draft.about;
  const making = join(folder, 'making');
  const name = `${id}-${version}`;
  // A name that is none is a mistake in kit.yaml; the linter names it before anything is written.
  const isName = /^[a-z0-9][a-z0-9.-]*-\d+\.\d+(\.\d+)?$/.test(name);
  const out = join(folder, madeName, isName ? name : 'kit');
  try {
    await realDisk.remove(making);
    await disk.makeFolder(making);
    await disk.makeFolder(join(folder, madeName));
  } catch (error) {
    return fail(writeProblem(error, madeName));
  }
  const options = { content, out, work: making, skipDamaged, force: true };
  const answer = await compose(options, { folder: join(making, 'parts'), disk, ...work }).finally(() =>
    realDisk.remove(making).catch(() => undefined),
  );
  if (!answer.ok) return ok({ isMade: false, problems: placeProblems(answer.problems, draft.files()) });
  const { kit, skipped, partlyRead, slowToOpen, limited, heldBackContacts, ignoredFiles } = answer;
  const record: MadeRecord = {
    kitId: kit.id,
    version: kit.version,
    issued,
    folder: name,
    fileCount: kit.files,
    sizeBytes: kit.sizeBytes,
    resources: kit.resources,
    pages: kit.pages,
    contacts: kit.contacts,
    madeAt: new Date().toISOString(),
    changedAt: draft.changedAt(),
    skipped: [...skipped],
    partlyRead: partlyRead.map(({ file, pages }) => ({ file, pages: [...pages] })),
    slowToOpen: slowToOpen.map((slow) => ({ ...slow })),
    limited: [...limited],
    heldBackContacts: [...heldBackContacts],
    ignoredFiles: [...ignoredFiles],
  };
  const noted = await writeMade(folder, record, disk);
  if (!noted.ok) return noted;
  await removeEarlier(draft, name);
  const made = await madeKitOf(draft);
  return made ? ok({ isMade: true, made }) : fail({ code: 'content-missing', file: name });
}

/** The folder of the made kit; undefined when nothing is made. */
export async function madeFolder({ place }: Draft): Promise<string | undefined> {
  const record = await readMade(place.folder, place.disk);
  return record && join(place.folder, madeName, record.folder);
}

/** Summary of the kit made last; undefined when there is none. */
export async function madeKitOf(draft: Draft): Promise<MadeKit | undefined> {
  const record = await readMade(draft.place.folder, draft.place.disk);
  if (!record) return undefined;
  const folder = join(draft.place.folder, madeName, record.folder);
  const tags = await readFile(join(folder, tagManifestPath)).catch(() => undefined);
  if (!tags) return undefined;
  const { folder: _name, changedAt, ...facts } = record;
  const signature = await signatureOf(folder);
  return {
    ...facts,
    treeHash: createHash('sha256').update(tags).digest('hex'),
    isCurrent: changedAt === draft.changedAt(),
    ...(signature ? { signature } : {}),
  };
}

/** Verifies the made kit as whoever has its publisher's key will. The first problem of a kit that is not whole. */
export async function verifyMade(folder: string, { report, signal }: Work): Promise<Result<KitCheck>> {
  const publicKey = await signingKeyOf(folder);
  // Whose key it is does not matter here: the publisher who sits in front of the computer made the kit.
  const own =
    publicKey === undefined ? undefined : { keyId: keyIdIn(publicKey), publicKey, publisher: 'own' };
  const checked = await verifyKit({
    source: openBagFolder(folder),
    ring: own ? keyRingOf([], [own]) : emptyKeyRing,
    depth: 'everything',
    isUnsignedAccepted: own === undefined,
    report,
    signal,
  });
  if (!checked.ok) return checked;
  const [problem] = checked.value.problems;
  return problem ? fail(problem) : checked;
}

/** Copies the made kit to a folder as a folder or in one file; its name there. What verifying and copying fail with. */
export async function saveMade(
  folder: string,
  form: 'folder' | 'file',
  to: { readonly path: string; readonly replaces: boolean },
  work: Work,
): Promise<Result<void>> {
  const checked = await verifyMade(folder, work);
  if (!checked.ok) return checked;
  const bag = { source: openBagFolder(folder), check: checked.value };
  const options = { replaces: to.replaces, ...work };
  const saved =
    form === 'file' ? await packBag(bag, to.path, options) : await unpackBag(bag, to.path, options);
  return saved.ok ? ok(undefined) : saved;
}

/** What a saved kit is called. */
export function savedName({ kitId, version }: MadeKit, form: 'folder' | 'file'): string {
  return form === 'file' ? `${kitId}-${version}.${archiveExtension}` : `${kitId}-${version}`;
}

async function signatureOf(folder: string): Promise<MadeKit['signature']> {
  const publicKey = await signingKeyOf(folder);
  return publicKey === undefined
    ? undefined
    : { keyId: keyIdIn(publicKey), fingerprint: fingerprintOf(publicKey) };
}

/** The public key a kit was signed with; undefined while it is not signed. */
async function signingKeyOf(folder: string): Promise<string | undefined> {
  const signature = await readFile(join(folder, signaturePath)).catch(() => undefined);
  const key = await openBagFolder(folder).readSmall(publisherKeyPath, kitLimits.tagBytes);
  return signature && key.ok ? publicKeyIn(new TextDecoder().decode(key.value)) : undefined;
}

function keyIdIn(publicKey: string): KeyId {
  const key = parsePublicKey(publicKey);
  if (!key) throw new Error('a key that was read from a file is a key');
  return keyIdOf(key.keyNumber);
}

/** Other versions that were made before; what cannot be removed now is removed the next time. */
async function removeEarlier({ place }: Draft, kept: string): Promise<void> {
  const folder = join(place.folder, madeName);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (entry.isDirectory() && entry.name !== kept)
      await realDisk.remove(join(folder, entry.name)).catch(() => undefined);
  }
}
