// A small valid kit for tests: a catalogue, one checklist, the test's own files, signed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileHash } from '../../core/base/ids.ts';
import type { TrustedKey } from '../../core/base/ports.ts';
import { type Catalogue, catalogueSchema, type KitFile, type Resource } from '../../core/kit/catalogue.ts';
import type { KitInfo } from '../../core/kit/kit-info.ts';
import type { PlannedFile } from '../../main/disk/bags/bag-plan.ts';
import { type WrittenBag, writeBag } from '../../main/disk/bags/write-bag.ts';
import { nodeHasher } from '../../main/disk/fs/node-hasher.ts';
import {
  formatPublicKey,
  keyIdOf,
  publicHalf,
  publicKeyFile,
  type SecretKey,
} from '../../main/disk/minisign/key-bytes.ts';
import { makeSecretKey, openKeyFile, readSecretKey } from '../../main/disk/minisign/secret-key-file.ts';
import { plainResource } from './plain-resource.ts';

/** A publisher made for a test. `trusted` is the entry for a list of trusted keys. */
export type TestPublisher = { readonly key: SecretKey; readonly trusted: TrustedKey };

/** What a test wants of its kit; every field has a sensible default. */
export type MakeKitOptions = {
  /** `org.example.kit` */
  readonly id?: string;
  /** `2026.1` */
  readonly version?: string;
  readonly previousVersion?: string;
  /** `2026-03-01` */
  readonly issued?: string;
  /** The signer; made for the kit by default, none for `'unsigned'`. */
  readonly publisher?: TestPublisher | 'unsigned';
  /** Who made it by its own word: `Example publisher`. */
  readonly organization?: string;
  /** More payload files by path below data/; those that `catalogue` does not name become its media. */
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
  /** More tag files by path, such as START-HERE.html. */
  readonly tags?: Readonly<Record<string, Uint8Array | string>>;
  /** Markdown of the checklist that every kit has. */
  readonly checklist?: string;
  /** Changes the catalogue before it is written; `file` describes a payload file of this kit for it. */
  readonly catalogue?: (catalogue: Catalogue, file: DescribeFile) => unknown;
  /** Takes the place of what is in the folder. */
  readonly replaces?: boolean;
};

/** Describes a payload file for a catalogue. */
export type DescribeFile = (path: string, mediaType: KitFile['mediaType']) => KitFile;

/** A kit made for a test. */
export type MadeKit = WrittenBag & {
  readonly catalogue: Catalogue;
  readonly info: KitInfo;
  readonly publisher: TestPublisher;
};

/** Path of the checklist that every made kit has. */
export const checklistPath = 'data/checklists/c1.en.md';
const defaultChecklist = '## Before you call\n\n- [ ] Find a quiet place.\n- [ ] Write down the time.\n';

/** Makes a publisher, or reads the one with an unencrypted secret key in a file (such as the development key). */
export async function makePublisher(name = 'Test publisher', secretKeyPath?: string): Promise<TestPublisher> {
  let key = makeSecretKey();
  if (secretKeyPath !== undefined) {
    const read = await readSecretKey(readFileSync(secretKeyPath, 'utf8'), secretKeyPath, undefined);
    if (!read.ok) throw new Error(`no key for the test: ${JSON.stringify(read.problem)}`);
    key = read.value;
  }
  const half = publicHalf(key);
  return {
    key,
    trusted: { keyId: keyIdOf(half.keyNumber), publicKey: formatPublicKey(half), publisher: name },
  };
}

/** Writes a publisher's secret key (unencrypted) and public key beside it; the path of the secret key. */
export async function writeKeys(folder: string, publisher: TestPublisher): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'test.key');
  writeFileSync(path, openKeyFile(publisher.key));
  writeFileSync(join(folder, 'test.pub'), publicKeyFile(publicHalf(publisher.key)));
  return path;
}

/** Writes a kit into `folder`. Throws when it cannot, since a test without its kit proves nothing. */
export async function makeKit(folder: string, options: MakeKitOptions = {}): Promise<MadeKit> {
  const publisher =
    options.publisher === undefined || options.publisher === 'unsigned'
      ? await makePublisher()
      : options.publisher;
  const payload = payloadOf(options);
  const describe = describer(payload);
  const plain = plainCatalogue(options, describe);
  const changed = withAllNamed(options.catalogue?.(plain, describe) ?? plain, payload, describe);
  const info = infoOf(options);
  const catalogueFile = {
    path: 'data/catalogue.json',
    content: Buffer.from(JSON.stringify(changed, undefined, 2)),
  };
  const written = await writeBag(
    folder,
    { info, payload: [catalogueFile, ...payload], tags: filesOf(options.tags ?? {}) },
    {
      key: options.publisher === 'unsigned' ? undefined : publisher.key,
      replaces: options.replaces ?? false,
    },
  );
  if (!written.ok) throw new Error(`no kit for the test: ${JSON.stringify(written.problem)}`);
  const catalogue = catalogueSchema.safeParse(changed).data ?? plain;
  return { ...written.value, catalogue, info, publisher };
}

function infoOf(options: MakeKitOptions): KitInfo {
  const { id = 'org.example.kit', version = '2026.1', issued = '2026-03-01', previousVersion } = options;
  const { organization = 'Example publisher' } = options;
  const info = { format: 2, kitId: id, version, issued, organization };
  return previousVersion === undefined ? info : { ...info, previousVersion };
}

function payloadOf(options: MakeKitOptions): PlannedFile[] {
  return [
    { path: checklistPath, content: bytesOf(options.checklist ?? defaultChecklist) },
    ...filesOf(options.files ?? {}),
  ];
}

function filesOf(files: Readonly<Record<string, Uint8Array | string>>): PlannedFile[] {
  return Object.entries(files).map(([path, content]) => ({ path, content: bytesOf(content) }));
}

function plainCatalogue(options: MakeKitOptions, file: DescribeFile): Catalogue {
  const { kitId, version, issued, previousVersion } = infoOf(options);
  return {
    format: 2,
    id: kitId,
    version,
    ...(previousVersion === undefined ? {} : { previousVersion }),
    title: { en: 'Example kit', el: 'Παράδειγμα kit' },
    issued,
    publisher: { name: 'Example publisher' },
    languages: ['en'],
    countries: ['EU', 'GR'],
    changes: [],
    resources: [checklistResource(issued, file)],
    contacts: [],
    media: [],
    segments: [],
  };
}

/** A kit with a file that its catalogue does not name is refused, and most tests are about something else. */
function withAllNamed(catalogue: unknown, payload: readonly PlannedFile[], file: DescribeFile): unknown {
  const text = JSON.stringify(catalogue);
  const unnamed = payload.filter(({ path }) => !text.includes(JSON.stringify(path)));
  const { media } = catalogue as { media?: unknown };
  if (unnamed.length === 0 || !Array.isArray(media)) return catalogue;
  return {
    ...(catalogue as object),
    media: [...media, ...unnamed.map(({ path }) => file(path, 'application/octet-stream'))],
  };
}

function checklistResource(issued: string, file: DescribeFile): Resource {
  return plainResource({
    id: 'c1.en',
    kind: 'checklist',
    title: 'Before you call',
    themes: ['first-contact'],
    audience: ['social-worker'],
    issued,
    asOf: issued,
    order: 1,
    file: file(checklistPath, 'text/markdown'),
  });
}

function describer(payload: readonly PlannedFile[]): DescribeFile {
  return (path, mediaType) => {
    const content = payload.find((file) => file.path === path)?.content;
    if (!(content instanceof Uint8Array)) throw new Error(`the kit has no ${path}`);
    return { path, mediaType, sizeBytes: content.length, sha256: sha256(content) };
  };
}

/** SHA-256 in lower-case hex. */
export function sha256(bytes: Uint8Array): FileHash {
  const hash = nodeHasher.start();
  hash.update(bytes);
  return hash.digest();
}

function bytesOf(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new Uint8Array(Buffer.from(content)) : content;
}

/** Writes a file of a bag, making the folders above it. */
export function putFile(folder: string, path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
