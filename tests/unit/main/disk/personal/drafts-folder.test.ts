// Drafts under a passphrase: encrypted with user data, refused while it is locked, and readable again without one.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ok, type Result } from '../../../../../core/base/result.ts';
import type { Vault } from '../../../../../core/user-data/vault.ts';
import type { Draft } from '../../../../../main/disk/drafts/draft.ts';
import { type DraftStore, openDraftStore } from '../../../../../main/disk/drafts/draft-store.ts';
import { writeMade } from '../../../../../main/disk/drafts/made-record.ts';
import { PersonalFiles } from '../../../../../main/disk/personal/personal-files.ts';
import { openVault } from '../../../../../main/disk/user-data/vault.ts';
import { cheapCost } from '../../../../support/cheap-passphrase.ts';
import { smallContent } from '../../../../support/content.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const passphrase = 'blue river under nine bridges';
const marker = 'Rosemarinus-4711';
const pdf = 'reports/large.en.pdf';
const large = `%PDF-1.7 ${marker.repeat(60_000)}`;

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

type Opened = { readonly files: PersonalFiles; readonly vault: Vault; readonly store: DraftStore };

async function open(personal: string): Promise<Opened> {
  const files = new PersonalFiles(personal);
  const vault = given(await openVault(join(personal, 'vault'), { files, costOf: cheapCost }));
  onTestFinished(() => vault.close());
  return { files, vault, store: await openDraftStore(join(personal, 'workshop'), { files: files.drafts }) };
}

/** A draft with texts and a PDF of several pieces, and the record of a kit that was made from it. */
async function makeDraft({ store, files }: Opened): Promise<Draft> {
  const { disk } = files.drafts;
  const draft = given(
    await store.create(async (content) => {
      for (const [path, bytes] of Object.entries({ ...smallContent, [pdf]: large })) {
        await disk.makeFolder(dirname(join(content, path)));
        const file = await disk.create(join(content, path));
        await file.write(Buffer.from(bytes));
        await file.sync();
        await file.close();
      }
      return ok({ [pdf]: { sizeBytes: large.length, pages: 3 } });
    }),
  );
  const kit = join(draft.place.folder, 'made', 'kit', 'data');
  mkdirSync(kit, { recursive: true });
  writeFileSync(join(kit, 'readme.md'), 'made for everybody');
  const counts = { fileCount: 1, sizeBytes: 1, resources: 1, pages: 1, contacts: 0 };
  const dates = { issued: '2026-03-01', madeAt: 'x', changedAt: 'x' };
  const lists = { skipped: [], partlyRead: [], slowToOpen: [], limited: [], ignoredFiles: [] };
  const record = { kitId: 'a', version: '1.0', folder: 'kit', heldBackContacts: [marker] };
  given(await writeMade(draft.place.folder, { ...record, ...counts, ...dates, ...lists }, disk));
  return draft;
}

/** Names of the files below a folder that are not encrypted, without made kits. */
function readable(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/]made[\\/]kit[\\/]/.test(path))
    .filter((path) => !readFileSync(path).subarray(0, 8).equals(Buffer.from('IKPIECES')))
    .map((path) => path.slice(folder.length + 1));
}

async function textOf(draft: Draft, path: string): Promise<string> {
  return (await draft.place.disk.read(join(draft.place.content, path))).toString('utf8');
}

const title = { kind: 'about-set', fields: { rights: marker } } as const;

describe('Drafts under a passphrase', () => {
  it('are encrypted when it is set and whatever is written then, and readable when it is removed; made kits stay readable.', async () => {
    const personal = temporaryFolder();
    const opened = await open(personal);
    const { vault, store } = opened;
    const draft = await makeDraft(opened);
    const workshop = join(personal, 'workshop');
    const before = draft.answer();
    const [kitYaml, count] = [await textOf(draft, 'kit.yaml'), readable(workshop).length];
    given(await vault.access.protect(passphrase));
    expect(readable(workshop)).toEqual([]);
    expect(readFileSync(join(draft.place.folder, 'made/kit/data/readme.md'), 'utf8')).toBe(
      'made for everybody',
    );
    await draft.reread();
    expect(draft.answer()).toEqual(before);
    given(await draft.inTurn(() => draft.edit(title)));
    given(
      await draft.inTurn(() =>
        draft.apply([
          { kind: 'write', file: 'notes.md', text: marker },
          { kind: 'move', from: pdf, to: 'slides/moved.en.pdf' },
        ]),
      ),
    );
    expect(readable(workshop)).toEqual([]);
    expect(await textOf(draft, 'slides/moved.en.pdf')).toBe(large);
    const kept = given(await store.get(draft.draftId)).answer();
    given(await vault.access.changePassphrase({ passphrase }, `${passphrase} once more`));
    await vault.access.lock();
    given(await vault.access.unlock({ passphrase: `${passphrase} once more` }));
    expect(given(await store.get(draft.draftId)).answer()).toEqual(kept);
    given(await vault.access.unprotect(`${passphrase} once more`));
    expect(readable(workshop)).toHaveLength(count + 1);
    expect(readFileSync(join(draft.place.content, 'slides/moved.en.pdf'), 'utf8')).toBe(large);
    expect(readFileSync(join(draft.place.content, 'kit.yaml'), 'utf8')).not.toBe(kitYaml);
  });

  it('are refused while user data is locked, and forgotten; a job that has begun goes on to its end.', async () => {
    const opened = await open(temporaryFolder());
    const { files, vault, store } = opened;
    given(await vault.access.protect(passphrase));
    const { draftId } = await makeDraft(opened);
    await files.drafts.during(async () => {
      const draft = given(await store.get(draftId));
      await draft.inTurn(async () => {
        await vault.access.lock();
        given(await draft.edit(title));
        expect(await textOf(draft, pdf)).toBe(large);
      });
    });
    const locked = { ok: false, problem: { code: 'passphrase-needed' } };
    expect(await store.get(draftId)).toEqual(locked);
    expect(await store.list()).toMatchObject([{ draftId, problem: { code: 'passphrase-needed' } }]);
    expect(await store.create(async () => ok({}))).toEqual(locked);
    given(await vault.access.unlock({ passphrase }));
    expect(given(await store.get(draftId)).answer().draft.about.rights).toBe(marker);
  });

  it('are not half encrypted: while a job holds them no passphrase is set or removed.', async () => {
    const opened = await open(temporaryFolder());
    const { files, vault } = opened;
    await makeDraft(opened);
    const busy = { ok: false, problem: { code: 'call-refused', reason: 'busy' } };
    await files.drafts.during(async () => expect(await vault.access.protect(passphrase)).toEqual(busy));
    given(await vault.access.protect(passphrase));
    await files.drafts.during(async () => expect(await vault.access.unprotect(passphrase)).toEqual(busy));
    given(await vault.access.unprotect(passphrase));
  });

  it('count when they are found readable, and are encrypted when the passphrase is typed, or the job that held them has ended.', async () => {
    const personal = temporaryFolder();
    const opened = await open(personal);
    const { files, vault } = opened;
    given(await vault.access.protect(passphrase));
    const draft = await makeDraft(opened);
    const left = join(draft.place.content, 'left.md');
    writeFileSync(left, marker);
    expect(await textOf(draft, 'left.md')).toBe(marker);
    await vault.access.lock();
    await files.drafts.during(async () => {
      given(await vault.access.unlock({ passphrase }));
      expect(readable(personal)).toContain(left.slice(personal.length + 1));
    });
    expect(readable(join(personal, 'workshop'))).toEqual([]);
  });

  it('lose what a killed program left of copies, and get back what it moved aside, when the passphrase is typed.', async () => {
    const personal = temporaryFolder();
    const opened = await open(personal);
    const draft = await makeDraft(opened);
    const content = draft.place.content;
    const copy = join(temporaryFolder(), 'copy');
    cpSync(join(content, 'kit.yaml'), copy);
    rmSync(join(content, 'kit.yaml'));
    for (const [name, from] of [
      ['.0123456789ab.part', copy],
      ['.notes.md.0123456789ab.tmp', copy],
      ['.kit.yaml.0123456789ab.old', copy],
    ] as const)
      cpSync(from, join(content, name));
    const unfinished = [
      join(personal, 'workshop', '.0123456789abcdef.0123456789ab.part'),
      join(personal, '.workshop.0123456789ab.part'),
    ];
    for (const folder of unfinished) {
      mkdirSync(join(folder, 'content'), { recursive: true });
      writeFileSync(join(folder, 'content', 'kit.yaml'), marker);
    }
    given(await opened.vault.access.protect(passphrase));
    expect(readdirSync(content).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(unfinished.filter((folder) => existsSync(folder))).toEqual([]);
    expect(await textOf(draft, 'kit.yaml')).toBe(readFileSync(copy, 'utf8'));
  });

  it('name a file that was changed, keep it as it is, and open all others.', async () => {
    const opened = await open(temporaryFolder());
    given(await opened.vault.access.protect(passphrase));
    const draft = await makeDraft(opened);
    const [text, document] = ['kit.yaml', pdf].map((path) => join(draft.place.content, path)) as [
      string,
      string,
    ];
    const whole = readFileSync(text);
    for (const path of [text, document]) {
      const bytes = readFileSync(path);
      bytes[bytes.length - 20] = (bytes.at(-20) ?? 0) ^ 1;
      writeFileSync(path, bytes);
    }
    await draft.reread();
    const damaged = (file: string) => ({ code: 'draft-file-damaged', file });
    expect(draft.check().problems.map(({ problem }) => problem)).toContainEqual(damaged('kit.yaml'));
    await expect(textOf(draft, pdf)).rejects.toMatchObject({ problem: damaged(pdf) });
    const read = async () => {
      for await (const bytes of draft.place.disk.stream(document, 0, 10)) expect(bytes).toHaveLength(10);
    };
    await expect(read()).rejects.toMatchObject({ problem: damaged(pdf) });
    writeFileSync(text, whole);
    const broken = readFileSync(document);
    given(await opened.vault.access.unprotect(passphrase));
    expect(readFileSync(document).equals(broken)).toBe(true);
    expect(readable(draft.place.content)).toHaveLength(Object.keys(smallContent).length);
  });

  it('are named and left alone while user data does not open.', async () => {
    const personal = temporaryFolder();
    const opened = await open(personal);
    given(await opened.vault.access.protect(passphrase));
    const { draftId } = await makeDraft(opened);
    await opened.vault.close();
    const without = await openDraftStore(join(personal, 'workshop'), {
      files: new PersonalFiles(personal).drafts,
    });
    expect(await without.get(draftId)).toMatchObject({ problem: { code: 'personal-file-encrypted' } });
    expect(await without.list()).toMatchObject([{ problem: { code: 'personal-file-encrypted' } }]);
    expect(readable(join(personal, 'workshop'))).toEqual([]);
  });
});
