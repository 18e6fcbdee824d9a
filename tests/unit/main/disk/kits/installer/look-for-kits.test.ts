// What is found on a stick, by small reads, and what a bad stick costs: nothing.
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { titleAtHead } from '../../../../../../core/kit/catalogue-head.ts';
import { packBag } from '../../../../../../main/disk/bags/bag-archive/pack-bag.ts';
import { openBagFolder } from '../../../../../../main/disk/bags/bag-folder.ts';
import { writeDelta } from '../../../../../../main/disk/bags/delta.ts';
import { makeUpdate } from '../../../../../../main/disk/bags/make-update.ts';
import { lookForKits } from '../../../../../../main/disk/kits/installer/look-for-kits.ts';
import { checkKit } from '../../../../../support/check-kit.ts';
import { type MadeKit, makeKit } from '../../../../../support/make-kit.ts';
import { temporaryFolder } from '../../../../../support/temporary-folder.ts';

const look = async (folder: string) => await lookForKits(folder, { signal: new AbortController().signal });
const names = async (folder: string): Promise<string[]> =>
  (await look(folder)).map(({ name, form }) => `${form} ${name}`);

async function pack(kit: MadeKit, file: string): Promise<void> {
  const check = await checkKit(kit);
  expect(await packBag({ source: openBagFolder(kit.folder), check }, file)).toMatchObject({ ok: true });
}

describe('Looking for kits on a stick', () => {
  it('finds kits and updates, as folders and files, at the top, one level down, and below updates.', async () => {
    const stick = temporaryFolder();
    const kit = await makeKit(join(stick, 'kit'));
    const next = await makeKit(join(temporaryFolder(), 'kit'), { version: '2026.2' });
    await pack(kit, join(stick, 'one.impactkit'));
    await pack(next, join(stick, 'From Ana', 'two.IMPACTKIT'));
    mkdirSync(join(stick, 'Updates'));
    const [from, to] = [openBagFolder(kit.folder), openBagFolder(next.folder)];
    expect(await makeUpdate(from, to, join(stick, 'small.impactdelta'))).toMatchObject({ ok: true });
    expect(await writeDelta(from, to, join(stick, 'Updates', 'small'))).toMatchObject({ ok: true });
    cpSync(next.folder, join(stick, 'Updates', 'whole'), { recursive: true });
    expect((await names(stick)).sort()).toEqual([
      'kit kit',
      'kit one.impactkit',
      'kit two.IMPACTKIT',
      'kit whole',
      'update small',
      'update small.impactdelta',
    ]);
  });

  it('tells of each what it says of itself, and of an update where it starts.', async () => {
    const stick = temporaryFolder();
    const kit = await makeKit(join(stick, 'kit'));
    const next = await makeKit(join(temporaryFolder(), 'kit'), { version: '2026.2', issued: '2026-04-01' });
    await pack(next, join(stick, 'next.impactkit'));
    await makeUpdate(openBagFolder(kit.folder), openBagFolder(next.folder), join(stick, 'small.impactdelta'));
    const one = { kitId: 'org.example.kit', version: '2026.1', issued: '2026-03-01', treeHash: kit.treeHash };
    const two = { ...one, version: '2026.2', issued: '2026-04-01', treeHash: next.treeHash };
    const title = { en: 'Example kit', el: 'Παράδειγμα kit' };
    const found = await look(stick);
    expect(found.find(({ name }) => name === 'kit')).toMatchObject({ kit: one, title });
    expect(found.find(({ name }) => name === 'next.impactkit')).toMatchObject({ kit: two, title });
    expect(found.find(({ form }) => form === 'update')).toMatchObject({ kit: two, from: one });
  });

  it('finds the kit when the stick itself is one, and nothing further.', async () => {
    const stick = temporaryFolder();
    await makeKit(stick);
    expect(await names(stick)).toEqual([`kit ${basename(stick)}`]);
  });

  it('leaves out what is damaged, foreign, hidden, linked or not there.', async () => {
    const stick = temporaryFolder();
    const elsewhere = await makeKit(join(temporaryFolder(), 'kit'));
    symlinkSync(elsewhere.folder, join(stick, 'linked'));
    cpSync(elsewhere.folder, join(stick, '.Trash-1000'), { recursive: true });
    writeFileSync(join(stick, 'junk.impactkit'), 'no archive');
    writeFileSync(join(stick, '._one.impactkit'), 'of a Mac');
    await pack(elsewhere, join(stick, 'cut.impactkit'));
    truncateSync(join(stick, 'cut.impactkit'), 300);
    mkdirSync(join(stick, 'foreign'));
    writeFileSync(
      join(stick, 'foreign', 'bagit.txt'),
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    );
    writeFileSync(join(stick, 'foreign', 'bag-info.txt'), 'Source-Organization: A library\n');
    mkdirSync(join(stick, 'forged'));
    writeFileSync(join(stick, 'forged', 'delta.json'), '{"schema":"impact-kit/delta","format":1}');
    expect(await names(stick)).toEqual([]);
    expect(await names(join(stick, 'nowhere'))).toEqual([]);
  });

  it('ends at once when it is stopped, and reads no further than a few kits.', async () => {
    const stick = temporaryFolder();
    const kit = await makeKit(join(temporaryFolder(), 'kit'));
    for (let number = 0; number < 20; number += 1)
      cpSync(kit.folder, mkdtempSync(join(stick, 'copy-')), { recursive: true });
    expect(await names(stick)).toHaveLength(12);
    expect(await lookForKits(stick, { signal: AbortSignal.abort() })).toEqual([]);
  });
});

describe('The title at the head of a catalogue', () => {
  it('is read although the rest is missing, and is none when it is no title.', () => {
    const head = (text: string) => titleAtHead(Buffer.from(text));
    expect(head('{"format":1,"title":{"en":"A {kit}"')).toBeUndefined();
    expect(head('{"format":1,"title": {"en":"A kit","el":"Ένα"},"resources":[{"title":"x')).toEqual({
      en: 'A kit',
      el: 'Ένα',
    });
    expect(head('{"title":{"en":7}}')).toBeUndefined();
    expect(head('{"title":{"en":"A"')).toBeUndefined();
    expect(head('')).toBeUndefined();
  });
});
