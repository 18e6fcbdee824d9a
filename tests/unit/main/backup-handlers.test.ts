// Backups as the page asks for them: one file with everything, an open file, and the copies.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { memoryVault } from '../../../core/user-data/memory-vault.ts';
import type { UserEvent } from '../../../core/user-data/user-event.ts';
import type { ConsentQuestion } from '../../../main/consent-words.ts';
import { PersonalFiles } from '../../../main/disk/personal/personal-files.ts';
import { openVault } from '../../../main/disk/user-data/vault.ts';
import { backupHandlers } from '../../../main/handlers/backup-handlers.ts';
import { bookmark, noteWith } from '../../agree/vault-events.ts';
import { cheapCost } from '../../support/cheap-passphrase.ts';
import { comparableData } from '../../support/comparable-data.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const picked = vi.hoisted(() => ({ path: undefined as string | undefined }));
vi.mock('../../../main/pick-path.ts', () => ({
  pickPath: async () => (picked.path === undefined ? [] : [picked.path]),
  pickSavePath: async () => picked.path,
}));

const passphrase = 'blue river under nine bridges';
const marker = 'Rosemarinus-4711';
const note = noteWith(marker);
const accepted: UserEvent = { kind: 'settings-changed', version: 1, settings: { theme: 'dark' } };

/** The program on one computer, as far as backups go. */
async function computer(agrees = true) {
  const personal = temporaryFolder();
  const files = new PersonalFiles(personal);
  const opened = await openVault(join(personal, 'vault'), {
    files,
    copies: join(personal, 'copies'),
    costOf: cheapCost,
  });
  if (!opened.ok) throw new Error(opened.problem.code);
  const vault = opened.value;
  onTestFinished(() => vault.close());
  const asked: ConsentQuestion[] = [];
  /** Hidden names in the person's folder while a question is asked. */
  const waiting: string[] = [];
  const handlers = backupHandlers({
    vault,
    vaultProblem: () => undefined,
    backupKeys: () => vault.backupKeys(),
    folder: { keeps: 'computer', personal } as never,
    personal: files,
    window: () => undefined,
    language: () => 'en',
    picker: { ask: async () => [] },
    costOf: cheapCost,
    askForConsent: async (question) => {
      asked.push(question);
      waiting.push(...readdirSync(personal).filter((name) => name.startsWith('.')));
      return agrees;
    },
  });
  return { personal, files, vault, handlers, asked, waiting };
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

function draftIn(personal: string): void {
  for (const [name, text] of [
    ['workshop/0123456789abcdef/draft.json', '{"madeAt":"x"}'],
    ['workshop/0123456789abcdef/content/reports/a.en.pdf', marker.repeat(50_000)],
    ['workshop/put-aside/0123456789abcde0/draft.json', 'thrown away'],
    ['publisher-keys/00112233AABBCCDD.key', 'a key'],
    ['publisher-keys/.00112233AABBCCDD.key.0011223344aa.tmp', 'unfinished'],
    ['sticks/register.jsonl', '{"line":1}\n{"line":2}\n'],
    ['corrections.key', 'signs'],
    ['window.json', '{}'],
  ] as const) {
    mkdirSync(join(personal, name, '..'), { recursive: true });
    writeFileSync(join(personal, name), text);
  }
}

describe('A backup of everything', () => {
  it('holds nothing readable, and makes another computer as the first one was.', async () => {
    const first = await computer();
    for (const event of [note, bookmark(3), accepted]) await first.vault.append(event);
    draftIn(first.personal);
    picked.path = join(temporaryFolder(), 'mine.impactdata');
    expect(await first.handlers.save({ passphrase })).toEqual({ ok: true, value: 'mine.impactdata' });
    expect(readFileSync(picked.path).includes(marker)).toBe(false);

    const second = await computer();
    await second.vault.append(bookmark(8));
    expect(await second.handlers.choose(undefined)).toMatchObject({
      value: { kind: 'backup', name: 'mine.impactdata' },
    });
    expect(await second.handlers.restore({ secret: { passphrase: 'not this one at all' } })).toMatchObject({
      problem: { code: 'passphrase-wrong' },
    });
    expect(second.asked).toEqual([]);
    expect(await second.handlers.restore({ secret: { passphrase } })).toEqual({ ok: true, value: true });
    expect(second.asked.map(({ kind }) => kind)).toEqual(['restore']);
    // A name of the kind that erasing takes along, whatever a kill leaves of it.
    expect(second.waiting).toEqual([expect.stringMatching(/^\.workshop\.[0-9a-f]{12}\.part$/)]);
    expect(comparableData(second.vault.snapshot())).toBe(comparableData(first.vault.snapshot()));
    const carried = filesBelow(second.personal).filter((name) => !/^(vault|copies)\//.test(name));
    expect(carried).toEqual([
      'corrections.key',
      'publisher-keys/00112233AABBCCDD.key',
      'sticks/register.jsonl',
      'workshop/0123456789abcdef/content/reports/a.en.pdf',
      'workshop/0123456789abcdef/draft.json',
    ]);
    for (const name of carried)
      expect(readFileSync(join(second.personal, name)).equals(readFileSync(join(first.personal, name)))).toBe(
        true,
      );
    // What was there before is the newest copy.
    expect((await second.vault.copies.list())[0]?.data.bookmarks.map(({ page }) => page)).toEqual([8]);
  });

  it('replaces no file that is there, and puts lines of the register together.', async () => {
    const first = await computer();
    draftIn(first.personal);
    picked.path = join(temporaryFolder(), 'mine.impactdata');
    await first.handlers.save({ passphrase });
    const second = await computer();
    draftIn(second.personal);
    writeFileSync(join(second.personal, 'corrections.key'), 'signs here');
    writeFileSync(join(second.personal, 'sticks/register.jsonl'), '{"line":2}\n{"line":3}\n');
    writeFileSync(join(second.personal, 'workshop/0123456789abcdef/draft.json'), 'changed since');
    await second.handlers.choose(undefined);
    expect(await second.handlers.restore({ secret: { passphrase } })).toEqual({ ok: true, value: true });
    const textOf = (name: string): string => readFileSync(join(second.personal, name), 'utf8');
    expect(textOf('corrections.key')).toBe('signs here');
    expect(textOf('workshop/0123456789abcdef/draft.json')).toBe('changed since');
    expect(textOf('sticks/register.jsonl')).toBe('{"line":1}\n{"line":2}\n{"line":3}\n');
  });

  it('opens with the passphrase or the recovery key of the vault, where it has one.', async () => {
    const first = await computer();
    await first.vault.append(note);
    draftIn(first.personal);
    const set = await first.vault.access.protect(passphrase);
    if (!set.ok) throw new Error(set.problem.code);
    expect(readFileSync(join(first.personal, 'corrections.key'), 'utf8')).not.toContain('signs');
    picked.path = join(temporaryFolder(), 'mine.impactdata');
    expect(await first.handlers.save({})).toMatchObject({ ok: true });
    for (const secret of [{ passphrase }, { recoveryKey: set.value }]) {
      const other = await computer();
      await other.handlers.choose(undefined);
      expect(await other.handlers.restore({ secret })).toEqual({ ok: true, value: true });
      expect(other.vault.snapshot().notes.map(({ text }) => text)).toEqual([marker]);
      expect(other.vault.access.protection()).toBe('none');
      expect(readFileSync(join(other.personal, 'corrections.key'), 'utf8')).toBe('signs');
      expect(readFileSync(join(other.personal, 'sticks/register.jsonl'), 'utf8')).toContain('"line":2');
    }
  });

  it('carries encrypted drafts, which take the form that drafts have where they come back; a made kit stays readable.', async () => {
    const first = await computer();
    draftIn(first.personal);
    const draft = 'workshop/0123456789abcdef';
    const [document, made] = [`${draft}/content/reports/a.en.pdf`, `${draft}/made/kit-1.0/data/readme.md`];
    mkdirSync(join(first.personal, made, '..'), { recursive: true });
    writeFileSync(join(first.personal, made), 'made for everybody');
    await first.vault.access.protect(passphrase);
    expect(readFileSync(join(first.personal, document)).includes(marker)).toBe(false);
    picked.path = join(temporaryFolder(), 'mine.impactdata');
    expect(await first.handlers.save({})).toMatchObject({ ok: true });
    for (const isProtected of [false, true]) {
      const other = await computer();
      if (isProtected) await other.vault.access.protect('another river under ten bridges');
      await other.handlers.choose(undefined);
      expect(await other.handlers.restore({ secret: { passphrase } })).toEqual({ ok: true, value: true });
      const bytes = readFileSync(join(other.personal, document));
      expect(bytes.includes(marker)).toBe(!isProtected);
      expect((await other.files.drafts.disk.read(join(other.personal, document))).toString()).toBe(
        marker.repeat(50_000),
      );
      expect(readFileSync(join(other.personal, made), 'utf8')).toBe('made for everybody');
    }
  });

  it('changes nothing when the person says no, the file is damaged, or its passphrase is too short.', async () => {
    const first = await computer();
    await first.vault.append(note);
    draftIn(first.personal);
    picked.path = join(temporaryFolder(), 'mine.impactdata');
    expect(await first.handlers.save({ passphrase: 'short' })).toMatchObject({
      problem: { code: 'passphrase-unfit' },
    });
    expect(existsSync(picked.path)).toBe(false);
    await first.handlers.save({ passphrase });
    const bytes = readFileSync(picked.path);

    const second = await computer(false);
    await second.vault.append(bookmark(8));
    const before = filesBelow(second.personal);
    await second.handlers.choose(undefined);
    expect(await second.handlers.restore({ secret: { passphrase } })).toEqual({ ok: true, value: false });
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 40) ^ 1, bytes.length - 40);
    writeFileSync(picked.path, bytes);
    await second.handlers.choose(undefined);
    expect(await second.handlers.restore({ secret: { passphrase } })).toMatchObject({
      problem: { code: 'backup-invalid', file: 'mine.impactdata' },
    });
    writeFileSync(picked.path, 'IKBACKUP');
    expect(await second.handlers.choose(undefined)).toMatchObject({ problem: { code: 'backup-invalid' } });
    expect(await second.handlers.restore({ secret: { passphrase } })).toMatchObject({ ok: false });
    expect(second.vault.snapshot().bookmarks.map(({ page }) => page)).toEqual([8]);
    expect(filesBelow(second.personal)).toEqual(before);
  });
});

describe('Where user data did not open', () => {
  it('nothing is saved as if that were all, and nothing is brought back to be forgotten.', async () => {
    const problem = { code: 'vault-too-new' } as const;
    const handlers = backupHandlers({
      vault: memoryVault(),
      vaultProblem: () => problem,
      backupKeys: () => undefined,
      folder: { keeps: 'computer', personal: temporaryFolder() } as never,
      personal: new PersonalFiles(temporaryFolder()),
      window: () => undefined,
      language: () => 'en',
      picker: { ask: async () => [] },
      askForConsent: async () => true,
    });
    picked.path = join(temporaryFolder(), 'mine.impactdata');
    for (const call of [
      () => handlers.save({ passphrase }),
      () => handlers.saveOpen(undefined),
      () => handlers.choose(undefined),
    ])
      expect(await call()).toEqual({ ok: false, problem });
    expect(existsSync(picked.path)).toBe(false);
  });
});

describe('An open file', () => {
  it('is readable by anybody, and adds what it holds after the person saw how much that is.', async () => {
    const first = await computer();
    for (const event of [note, bookmark(3), accepted]) await first.vault.append(event);
    picked.path = join(temporaryFolder(), 'notes.json');
    await first.handlers.saveOpen(undefined);
    expect(JSON.parse(readFileSync(picked.path, 'utf8'))).toMatchObject({ notes: [{ text: marker }] });
    const second = await computer();
    await second.vault.append(bookmark(8));
    expect(await second.handlers.add(undefined)).toMatchObject({ problem: { code: 'call-refused' } });
    expect(await second.handlers.choose(undefined)).toEqual({
      ok: true,
      value: { kind: 'open', name: 'notes.json', counts: { notes: 1, bookmarks: 1, modules: 0, cards: 0 } },
    });
    expect(second.vault.snapshot().notes).toEqual([]);
    expect(await second.handlers.add(undefined)).toEqual({ ok: true, value: undefined });
    expect(second.vault.snapshot().notes.map(({ text }) => text)).toEqual([marker]);
    expect(second.vault.snapshot().bookmarks.map(({ page }) => page)).toEqual([3, 8]);
    expect(second.vault.snapshot().settings.theme).toBe('system');
    writeFileSync(picked.path, '{}');
    expect(await second.handlers.choose(undefined)).toMatchObject({ problem: { code: 'backup-invalid' } });
  });
});

describe('A copy', () => {
  it('says how much it holds, and takes the place of what is there once the person agrees.', async () => {
    const { vault, handlers, personal, asked } = await computer();
    for (const event of [note, bookmark(3)]) await vault.append(event);
    await vault.copies.make();
    await vault.append(bookmark(4));
    const copies = await handlers.copies(undefined);
    expect(copies).toMatchObject({ value: [{ name: 'copy-1', counts: { notes: 1, bookmarks: 1 } }] });
    expect(await handlers.restoreCopy('copy-2')).toMatchObject({ problem: { code: 'backup-invalid' } });
    expect(await handlers.restoreCopy('copy-1')).toEqual({ ok: true, value: true });
    expect(vault.snapshot().bookmarks.map(({ page }) => page)).toEqual([3]);
    expect(asked).toHaveLength(1);
    expect(readdirSync(join(personal, 'copies'))).toHaveLength(2);
    await vault.close();
    const again = await openVault(join(personal, 'vault'));
    expect(again.ok && again.value.snapshot().bookmarks.map(({ page }) => page)).toEqual([3]);
    if (again.ok) await again.value.close();
  });
});
