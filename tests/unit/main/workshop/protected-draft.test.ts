// The kit editor under a passphrase: whatever it does with a draft, no word of the draft is readable on the disk.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { SourceToken } from '../../../../core/base/ids.ts';
import type { Result } from '../../../../core/base/result.ts';
import { signBag } from '../../../../main/disk/bags/sign-bag.ts';
import { readContent } from '../../../../main/disk/drafts/read-content.ts';
import { realDisk } from '../../../../main/disk/fs/ops.ts';
import { PersonalFiles } from '../../../../main/disk/personal/personal-files.ts';
import { openVault } from '../../../../main/disk/user-data/vault.ts';
import type { Compose } from '../../../../main/workshop/make-kit.ts';
import { Workshop } from '../../../../main/workshop/workshop.ts';
import { cheapCost } from '../../../support/cheap-passphrase.ts';
import { makeKit, makePublisher } from '../../../support/make-kit.ts';
import { rememberingDisk } from '../../../support/remembering-disk.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const passphrase = 'blue river under nine bridges';
const marker = 'Rosemarinus-4711';

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** Composes as far as the content goes: reads all of it, and writes a page that is thrown away. */
const compose: Compose = async ({ content, out }, { folder, disk }) => {
  const read = await readContent(content, disk);
  expect(read.problems).toEqual([]);
  for (const { path } of read.folder.files)
    if (path.endsWith('.pdf')) {
      let text = '';
      for await (const bytes of disk.stream(join(content, path)))
        text += Buffer.from(bytes).toString('latin1');
      expect(text).toContain(marker);
    }
  await disk.makeFolder(folder);
  const page = await disk.create(join(folder, 'page.pdf'));
  await page.write(Buffer.from(marker));
  await page.close();
  const { treeHash } = await makeKit(out, { id: 'org.example.small', publisher: 'unsigned', replaces: true });
  const sizes = { files: 5, sizeBytes: 900, resources: 1, pages: 0, contacts: 0 };
  const lists = {
    skipped: [],
    partlyRead: [],
    slowToOpen: [],
    limited: [],
    heldBackContacts: [],
    ignoredFiles: [],
  };
  return { ok: true, kit: { id: 'org.example.small', version: '1.0', treeHash, ...sizes }, ...lists };
};

test('Beginning, adding, editing, making and removing leave no readable word of a draft, not even in files that are gone', async () => {
  const { disk, remains, close } = rememberingDisk();
  onTestFinished(close);
  const personal = temporaryFolder();
  await realDisk.makeFolder(personal);
  const files = new PersonalFiles(personal, disk);
  const vault = given(await openVault(join(personal, 'vault'), { files, disk, costOf: cheapCost }));
  onTestFinished(() => vault.close());
  const seen: string[] = [];
  const workshop = new Workshop({
    folder: join(personal, 'workshop'),
    files: files.drafts,
    compose,
    openInspector: () => ({
      inspect: async (path) => {
        for await (const bytes of files.drafts.disk.stream(path))
          seen.push(Buffer.from(bytes).toString('latin1'));
        return { isReadable: true, pages: 3, text: 'The text is in English and it is for the child.' };
      },
      end: () => undefined,
    }),
    installed: async () => ({ ok: false, problem: { code: 'kit-not-installed' } }),
    sign: async (folder, _signer, work) => await signBag(folder, (await makePublisher()).key, work),
    offer: async () => ({
      token: '0123456789abcdef0123456789abcdef' as SourceToken,
      name: 'kit',
      origin: 'chosen',
      form: 'kit',
    }),
    onProgress: () => undefined,
  });
  given(await vault.access.protect(passphrase));
  const { draftId } = given(await workshop.create({ from: 'empty', language: 'en' })).draft;
  const source = temporaryFolder();
  mkdirSync(source, { recursive: true });
  const paths = ['a.en.pdf', 'twin.en.pdf', 'b.en.md', 'c.svg'].map((name) => join(source, name));
  for (const path of paths.slice(0, 2)) writeFileSync(path, `%PDF-1.7 ${marker.repeat(40_000)}`);
  writeFileSync(paths[2] ?? '', `# ${marker}\n\nThe text.\n`);
  writeFileSync(paths[3] ?? '', `<svg xmlns="http://www.w3.org/2000/svg"><title>${marker}</title></svg>`);
  const added = given(await workshop.addFiles(draftId, paths, { as: 'report' }));
  expect(added.added.map(({ name }) => name)).toEqual(['a.en.pdf', 'b.en.md', 'c.svg']);
  expect(added.notTaken).toMatchObject([{ name: 'twin.en.pdf', reason: 'same-file' }]);
  expect(seen.join('')).toContain(marker);
  given(await workshop.edit(draftId, { kind: 'about-set', fields: { version: '1.0', rights: marker } }));
  const making = workshop.compose(draftId, false);
  // The person goes while the kit is made.
  await vault.access.lock();
  expect(given(await making)).toMatchObject({ isMade: true });
  expect(await workshop.open(draftId)).toMatchObject({ problem: { code: 'passphrase-needed' } });
  given(await vault.access.unlock({ passphrase }));
  expect(given(await workshop.open(draftId)).draft.about.rights).toBe(marker);
  expect(given(await workshop.made(draftId))).toMatchObject({ kitId: 'org.example.small' });
  const words = (): boolean => remains().some((bytes) => bytes.includes(marker));
  expect(words()).toBe(false);
  given(await workshop.remove(draftId));
  given(await workshop.restore(draftId));
  expect(words()).toBe(false);
  const left = readdirSync(join(personal, 'workshop', draftId), { recursive: true, withFileTypes: true });
  for (const entry of left)
    if (entry.isFile())
      expect(readFileSync(join(entry.parentPath, entry.name)).includes(marker), entry.name).toBe(false);
});
