// People in files: what is listed when files are damaged, newer or gone, and what a removal leaves.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstPerson, personNameSchema } from '../../../../../core/user-data/people.ts';
import { realDisk } from '../../../../../main/disk/fs/ops.ts';
import { openPeople } from '../../../../../main/disk/people/folder-people.ts';
import { personalFolder, vaultOf, vaultsBelow } from '../../../../../main/disk/people/folders.ts';
import { readRegistry, writeRegistry } from '../../../../../main/disk/people/registry-file.ts';
import { added, agreeOnPeople } from '../../../../agree/people.ts';
import { memoryPeople } from '../../../../support/memory-people.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

agreeOnPeople('People in files', async () => openPeople(temporaryFolder()));
agreeOnPeople('People in memory', async () => memoryPeople([]));

/** A folder in which Maria and Nikos have something beside the first person. */
async function shared(): Promise<{ readonly root: string; readonly maria: string; readonly nikos: string }> {
  const root = temporaryFolder();
  const people = openPeople(root);
  const ids = { maria: await added(people, 'Maria'), nikos: await added(people, 'Nikos') };
  for (const id of [firstPerson, ids.maria, ids.nikos]) {
    mkdirSync(vaultOf(root, id), { recursive: true });
    writeFileSync(join(vaultOf(root, id), 'journal-1'), `notes of ${id}`);
    writeFileSync(join(vaultOf(root, id), 'keys-a'), `keys of ${id}`);
  }
  return { root, ...ids };
}

const registryIn = (root: string) => join(root, 'people.json');
const lists = async (root: string) => await openPeople(root).list();

describe('Without anybody but the first person', () => {
  it('nothing is written, also by looking and tidying.', async () => {
    const root = temporaryFolder();
    const people = openPeople(root);
    await people.tidy();
    await people.list();
    expect(readdirSync(root)).toEqual([]);
  });
});

describe('A person who is added', () => {
  it('has a folder that is closed to others, from the start on.', async () => {
    const root = temporaryFolder();
    const id = await added(openPeople(root), 'Maria');
    // Windows has no such modes: there the folder above is the account's.
    if (process.platform !== 'win32') {
      expect(statSync(personalFolder(root, id)).mode & 0o777).toBe(0o700);
      expect(statSync(registryIn(root)).mode & 0o777).toBe(0o600);
    }
    await openPeople(root).tidy();
    expect(existsSync(personalFolder(root, id))).toBe(true);
  });

  it('has user data beside that of the first person, which stays where it was.', async () => {
    const { root, maria, nikos } = await shared();
    expect(vaultOf(root, firstPerson)).toBe(join(root, 'vault'));
    expect([...vaultsBelow(root)].sort()).toEqual(
      [join(root, 'vault'), vaultOf(root, maria), vaultOf(root, nikos)].sort(),
    );
  });
});

describe('A registry', () => {
  it('reads as what was written into it, whatever the names.', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => {
      const read = personNameSchema.safeParse(text);
      return read.success && read.data === text;
    });
    const rows = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^(first|[0-9a-f]{16})$/), name }), {
      selector: ({ id }) => id,
      maxLength: 6,
    });
    fc.assert(
      fc.property(rows, (people) => {
        expect(readRegistry(Buffer.from(writeRegistry(people)))).toEqual(people);
      }),
    );
  });

  it('that lost or repeats bytes is damaged or keeps its ids, except in two cases that harm nobody.', () => {
    const people = [
      { id: firstPerson, name: 'Eleni' },
      { id: 'ab'.repeat(8), name: 'Maria' },
    ];
    const bytes = Buffer.from(writeRegistry(people));
    const known = new Set<string>(people.map(({ id }) => id));
    const unknown = new Set<string>();
    const tooNew: string[] = [];
    for (let from = 0; from <= bytes.length; from += 1) {
      for (let to = 0; to <= bytes.length; to += 1) {
        const read = readRegistry(Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]));
        if (read === 'damaged') continue;
        // A name that became shorter is still one.
        if (read === 'too-new') tooNew.push(bytes.toString('utf8', to, from));
        else for (const { id } of read) if (!known.has(id)) unknown.add(id);
      }
    }
    // The number of the format with its digit repeated is 11. What is too new is left as it is.
    expect(tooNew).toEqual(['1']);
    // The first letter of "first" and the last 15 of the other id have the form of an id. No folder has that name.
    expect([...unknown]).toEqual([`f${'ab'.repeat(8).slice(1)}`]);
  });

  it.each([
    ['a field more', '"people"', '"owner": 1, "people"'],
    ['an id twice', 'first', 'abababababababab'],
    ['a hidden character in a name', 'Maria', 'Ma\u202Eria'],
    ['an empty name', 'Maria', ''],
    ['an id that leads elsewhere', 'abababababababab', '../../../../vault'],
  ])('with %s is damaged.', (_title, words, next) => {
    const text = writeRegistry([
      { id: firstPerson, name: 'Eleni' },
      { id: 'ab'.repeat(8), name: 'Maria' },
    ]);
    expect(readRegistry(Buffer.from(text.replace(words, next)))).toBe('damaged');
  });

  it('that is damaged hides nobody, and is kept aside when names are given again.', async () => {
    const { root, maria, nikos } = await shared();
    writeFileSync(registryIn(root), 'gone');
    const problem = { code: 'people-damaged' };
    const { people, problem: told } = await lists(root);
    expect(told).toEqual(problem);
    expect(people).toHaveLength(3);
    expect(people).toEqual(expect.arrayContaining([{ id: firstPerson }, { id: maria }, { id: nikos }]));
    await openPeople(root).tidy();
    expect(await openPeople(root).rename(maria, 'Maria')).toMatchObject({ ok: true });
    expect(await lists(root)).toEqual({
      people: [{ id: firstPerson }, { id: maria, name: 'Maria' }, { id: nikos }],
    });
    const aside = readdirSync(join(root, 'people')).filter((name) => name.startsWith('damaged-'));
    expect(aside.map((name) => readFileSync(join(root, 'people', name), 'utf8'))).toEqual(['gone']);
  });

  it('that was removed hides nobody either.', async () => {
    const { root } = await shared();
    rmSync(registryIn(root));
    expect((await lists(root)).people.map(({ name }) => name)).toEqual([undefined, undefined, undefined]);
  });

  it('that cannot be read now is not written over.', async () => {
    const { root, maria } = await shared();
    const refuse = async (): Promise<never> => {
      throw Object.assign(new Error('EIO'), { code: 'EIO' });
    };
    const people = openPeople(root, { ...realDisk, read: refuse });
    const problem = { code: 'disk-read-failed', file: 'people.json', reason: 'EIO' };
    expect(await people.list()).toMatchObject({ problem, people: { length: 3 } });
    expect(await people.rename(maria, 'M')).toEqual({ ok: false, problem });
    expect((await lists(root)).people[1]).toEqual({ id: maria, name: 'Maria' });
  });
});

describe('A person who is removed', () => {
  it('leaves nothing, and takes nothing of others along.', async () => {
    const { root, maria, nikos } = await shared();
    expect(await openPeople(root).remove(maria)).toEqual({ ok: true, value: undefined });
    expect(readdirSync(join(root, 'people'))).toEqual([nikos]);
    expect(readFileSync(registryIn(root), 'utf8')).not.toMatch(new RegExp(`Maria|${maria}`));
    for (const id of [firstPerson, nikos])
      expect(readFileSync(join(vaultOf(root, id), 'journal-1'), 'utf8')).toBe(`notes of ${id}`);
    expect(await openPeople(root).remove(nikos)).toMatchObject({ ok: true });
    expect(readdirSync(root)).toEqual(['vault']);
  });

  it('loses the wrapped keys first, each overwritten before its name goes.', async () => {
    const { root, maria } = await shared();
    mkdirSync(join(personalFolder(root, maria), 'workshop', 'draft'), { recursive: true });
    writeFileSync(join(personalFolder(root, maria), 'workshop', 'draft', 'a.md'), 'words');
    mkdirSync(join(personalFolder(root, maria), 'copies'));
    writeFileSync(join(personalFolder(root, maria), 'copies', 'copy-1'), 'keys and notes');
    const calls: string[] = [];
    const disk = {
      ...realDisk,
      open: async (path: string) => {
        calls.push(`overwrites ${basename(path)}`);
        return await realDisk.open(path);
      },
      remove: async (path: string) => {
        calls.push(`removes ${basename(path)}`);
        await realDisk.remove(path);
      },
    };
    expect(await openPeople(root, disk).remove(maria)).toMatchObject({ ok: true });
    const keyCalls = calls.slice(0, 4);
    for (const name of ['keys-a', 'copy-1'])
      expect(keyCalls.filter((call) => call.endsWith(name))).toEqual([
        `overwrites ${name}`,
        `removes ${name}`,
      ]);
    for (const name of ['journal-1', 'a.md'])
      expect(calls.indexOf(`overwrites ${name}`)).toBeLessThan(calls.indexOf(`removes ${name}`));
    expect(calls).toContain('overwrites a.md');
  });

  it('is not listed any more while files resist, and the next start erases them.', async () => {
    const { root, maria } = await shared();
    const resists = async (path: string): Promise<void> => {
      if (path.endsWith('journal-1') || path.endsWith('vault'))
        throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
      await realDisk.remove(path);
    };
    const removed = await openPeople(root, { ...realDisk, remove: resists }).remove(maria);
    expect(removed).toEqual({ ok: false, problem: { code: 'people-not-erased' } });
    expect((await lists(root)).people.map(({ id }) => id)).not.toContain(maria);
    const left = readFileSync(join(root, 'people', `${maria}.removed`, 'vault', 'journal-1'));
    expect(left.every((byte) => byte === 0)).toBe(true);
    await openPeople(root).tidy();
    expect(readdirSync(join(root, 'people'))).toHaveLength(1);
  });

  it('leaves a link of their folder, and never what it leads to.', async () => {
    const { root, maria } = await shared();
    const elsewhere = join(temporaryFolder(), 'elsewhere');
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, 'letter'), 'kept');
    symlinkSync(elsewhere, join(personalFolder(root, maria), 'link'));
    expect(await openPeople(root).remove(maria)).toMatchObject({ ok: true });
    expect(readFileSync(join(elsewhere, 'letter'), 'utf8')).toBe('kept');
  });
});
