// Data of a person with a marker in everything that is kept of them, made by the program's own stores.
import { join } from 'node:path';
import type { ErasablePart, UserEvent } from '../../core/user-data/user-event.ts';
import type { Vault } from '../../core/user-data/vault.ts';
import { openCopyKey } from '../../main/disk/corrections/copy-key.ts';
import { seal } from '../../main/disk/corrections/seal.ts';
import { applyChanges } from '../../main/disk/drafts/apply-changes.ts';
import { openCorrectionStore } from '../../main/disk/drafts/correction-store.ts';
import { openDraftStore } from '../../main/disk/drafts/draft-store.ts';
import { writeFileAtomically } from '../../main/disk/fs/atomic-file.ts';
import { type DiskOps, realDisk } from '../../main/disk/fs/ops.ts';
import { openPublisherKeys } from '../../main/disk/keys/publisher-keys.ts';
import { makeSecretKey } from '../../main/disk/minisign/secret-key-file.ts';
import { PersonalFiles } from '../../main/disk/personal/personal-files.ts';
import { addToRegister } from '../../main/disk/sticks/register-file.ts';
import { openVault } from '../../main/disk/user-data/vault.ts';

import { cheapCost } from './cheap-passphrase.ts';

/** A word that is nowhere else, and the part of user data it is in; without one it is kept elsewhere, or with the settings. */
type Marker = { readonly word: string; readonly part?: ErasablePart };

const word = (name: string): string => `mk7q${name}z9`;

/** All of them. */
export const markers: readonly Marker[] = [
  { word: word('reading'), part: 'reading' },
  { word: word('opened'), part: 'recents' },
  { word: word('tab'), part: 'recents' },
  { word: word('search'), part: 'searches' },
  { word: word('bookmark'), part: 'bookmarks' },
  { word: word('lesson'), part: 'learning' },
  { word: word('cardfront'), part: 'cards' },
  { word: word('cardback'), part: 'cards' },
  { word: word('note'), part: 'notes' },
  { word: word('earliernote'), part: 'notes' },
  { word: word('quote'), part: 'notes' },
  { word: word('remark'), part: 'corrections' },
  { word: word('caller'), part: 'corrections' },
  { word: word('sender'), part: 'corrections' },
  { word: word('request'), part: 'requests' },
  { word: word('wish'), part: 'requests' },
  { word: word('acceptedpublisher') },
  { word: word('draft') },
  { word: word('earlierdraft') },
  { word: word('ownpublisher') },
  { word: word('stick') },
  { word: word('broughtremark') },
];

const today = '2026-11-25';
const kit = { id: 'org.example.kit', version: '2026.1' } as const;
const uuid = (digit: number): string => `${digit}1111111-1111-4111-8111-111111111111`;
const version = 1 as const;
const note = (text: string): UserEvent => ({
  kind: 'note-set',
  version,
  id: 'a'.repeat(32),
  resourceId: 'r1.en',
  fileHash: 'b'.repeat(64),
  page: 3,
  quote: { exact: word('quote'), prefix: 'the ', suffix: ' of', position: 3 },
  colour: 'blue',
  text,
  created: `${today}T10:00:00Z`,
  changed: `${today}T10:00:00Z`,
});
const correction = {
  id: uuid(2),
  revision: 1,
  contact: 'eu-112',
  kit,
  on: today,
  outcome: 'worked',
  remark: word('remark'),
  who: word('caller'),
  language: 'en',
} as const;

const events: readonly UserEvent[] = [
  { kind: 'settings-changed', version, settings: { isSearchHistoryKept: true, areRecentsKept: true } },
  {
    kind: 'reading-moved',
    version,
    resourceId: `${word('reading')}.en`,
    fileHash: 'b'.repeat(64),
    place: { page: 3, offset: 0, zoom: 1 },
  },
  { kind: 'item-opened', version, item: { kind: 'resource', id: `${word('opened')}.en` } },
  { kind: 'tabs-changed', version, open: [`${word('tab')}.en`], front: `${word('tab')}.en` },
  { kind: 'search-made', version, query: word('search') },
  { kind: 'bookmark-set', version, resourceId: 'r1.en', page: 3, title: word('bookmark') },
  { kind: 'lesson-marked', version, moduleId: 'm1', lessonId: word('lesson'), isRead: true },
  {
    kind: 'card-made',
    version,
    id: 'd'.repeat(32),
    front: word('cardfront'),
    back: word('cardback'),
    origin: 'hand',
    language: 'en',
    created: `${today}T10:00:00Z`,
  },
  note(word('earliernote')),
  note(word('note')),
  { kind: 'correction-set', version, ...correction },
  {
    kind: 'received-set',
    version,
    id: 'c'.repeat(32),
    received: { kind: 'card', text: 'BEGIN:VCARD' },
    from: word('sender'),
    on: today,
  },
  {
    kind: 'request-made',
    version,
    id: uuid(3),
    query: word('request'),
    language: 'en',
    kit,
    on: today,
    remark: word('wish'),
  },
  {
    kind: 'key-accepted',
    version,
    keyId: '0123456789ABCDEF',
    publicKey: 'A'.repeat(56),
    publisher: word('acceptedpublisher'),
  },
];

/** Makes all of it below a folder; with a passphrase user data is encrypted before anything is in it. The vault stays open. */
export async function makeMarkedData(
  personal: string,
  { disk = realDisk, passphrase }: { readonly disk?: DiskOps; readonly passphrase?: string } = {},
): Promise<Vault> {
  await disk.makeFolder(personal);
  const files = new PersonalFiles(personal, disk);
  const opened = await openVault(join(personal, 'vault'), {
    files,
    copies: join(personal, 'copies'),
    disk,
    costOf: cheapCost,
  });
  if (!opened.ok) throw new Error(opened.problem.code);
  const vault = opened.value;
  if (passphrase !== undefined) done(await vault.access.protect(passphrase));
  for (const event of events) done(await vault.append(event));
  done(await vault.copies.make());
  await makeFiles(personal, files);
  return vault;
}

/** Drafts, keys, the register and the rest, as the stores of the program write them. */
async function makeFiles(personal: string, files: PersonalFiles): Promise<void> {
  const workshop = join(personal, 'workshop');
  const { disk } = files.drafts;
  const drafts = await openDraftStore(workshop, { files: files.drafts });
  const text = async (path: string, words: string) => done(await writeFileAtomically(path, words, { disk }));
  const made = await drafts.create(async (content) => {
    await text(join(content, 'kit.yaml'), `title: ${word('earlierdraft')}\n`);
    return { ok: true, value: {} };
  });
  if (!made.ok) throw new Error(made.problem.code);
  const edit = { kind: 'write', file: 'kit.yaml', text: `title: ${word('draft')}\n` } as const;
  done(await applyChanges(made.value.place, [edit]));
  const limits = { operations: 32_768, memoryBytes: 16_777_216 };
  const keys = openPublisherKeys(files.publisherKeys, { limits });
  done(await keys.make({ publisher: word('ownpublisher'), passphrase: 'blue river under nine bridges' }));
  const line = {
    did: 'written',
    name: 'STICK',
    label: word('stick'),
    when: `${today}T10:00:00Z`,
    programVersion: '0.1.0',
  };
  const facts = {
    platforms: [],
    fileSystem: 'vfat',
    fileCount: 1,
    sizeBytes: 1,
    seconds: 1,
    readBack: 'none',
  };
  const whole = { ...line, ...facts, outcome: 'good', problems: [] } as unknown as Parameters<
    typeof addToRegister
  >[1][0];
  done(await addToRegister(files.sticks, [whole]));
  const brought = seal({ ...correction, remark: word('broughtremark'), who: 'Maria' }, makeSecretKey());
  done(await openCorrectionStore(files.corrections).add([brought]));
  done(await openCopyKey(files.own)());
  done(await files.own.write('window.json', '{"isMaximized":true}'));
}

function done(result: { readonly ok: boolean; readonly problem?: unknown }): void {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
}

/** The markers that are in some bytes, as UTF-8 or as UTF-16 of either order. */
export function markersIn(pieces: readonly Buffer[]): readonly string[] {
  return markers
    .map((marker) => marker.word)
    .filter((one) => {
      const little = Buffer.from(one, 'utf16le');
      const forms = [Buffer.from(one), little, Buffer.from(little).swap16()];
      return pieces.some((bytes) => forms.some((form) => bytes.includes(form)));
    });
}
