// Which programs are found in a folder, and what of them and of the page at the root comes onto a stick.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPrograms } from '../../../../../main/disk/sticks/find-programs.ts';
import { makeKit, putFile } from '../../../../support/make-kit.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';
import { putProgram, recheck, verifiedKit, verify, write, writtenNames } from './support.ts';

function putWindows(folder: string): void {
  putFile(folder, 'IMPACT Kit.exe', 'MZ and what follows');
  putFile(folder, 'Uninstall.exe', 'MZ');
  putFile(folder, 'resources/app.asar', 'the program');
}

const foundIn = async (folder: string) => {
  const found = await findPrograms(folder);
  return found.ok ? found.value.map(({ platform, opens }) => [platform, opens]) : found.problem;
};

describe('Programs in a folder', () => {
  it('are found by what they are, in the folder itself or one below, whatever it is called', async () => {
    const place = temporaryFolder();
    putProgram(join(place, 'built'));
    expect(await foundIn(join(place, 'built'))).toEqual([['linux', 'impact-kit']]);
    putWindows(join(place, 'win-unpacked'));
    putFile(place, 'apple/impact-kit-1-mac-arm64.zip', 'PK');
    putFile(place, 'notes/readme.txt', 'x');
    expect(await foundIn(place)).toEqual([
      ['windows', 'IMPACT Kit.exe'],
      ['mac', 'impact-kit-1-mac-arm64.zip'],
      ['linux', 'impact-kit'],
    ]);
  });

  it('are none where a name only looks like one', async () => {
    const place = temporaryFolder();
    putFile(place, 'fake/IMPACT Kit.exe', 'no program');
    putFile(place, 'fake/resources/app.asar', 'x');
    putFile(place, 'bare/impact-kit', '\u007fELF');
    const missing = { code: 'program-missing', file: expect.any(String) };
    expect(await foundIn(place)).toEqual(missing);
    expect(await foundIn(join(place, 'fake'))).toEqual(missing);
  });
});

describe('What lies at the root of a stick', () => {
  it('tells of the programs that lie there already when only the kit is written anew', async () => {
    const { bag, kit } = await verifiedKit();
    const [stick, place] = [temporaryFolder(), temporaryFolder()];
    putProgram(join(place, 'linux'));
    putWindows(join(place, 'windows'));
    const found = await findPrograms(place);
    if (!found.ok) throw new Error('there are programs');
    expect(await write(bag, [stick], { programs: found.value })).toMatchObject([
      { outcome: 'good', platforms: ['windows', 'linux'] },
    ]);
    const page = readFileSync(join(stick, 'START-HERE.html'), 'utf8');
    expect(page).toContain('href="kit/data/checklists/c1.en.md"');
    expect(await write(bag, [stick])).toMatchObject([{ outcome: 'good', platforms: ['windows', 'linux'] }]);
    expect(readFileSync(join(stick, 'START-HERE.html'), 'utf8')).toBe(page);
    expect(await recheck(kit, [stick])).toMatchObject([{ outcome: 'good', platforms: ['windows', 'linux'] }]);
  });

  it('loses a starter whose program is no longer written', async () => {
    const { bag } = await verifiedKit();
    const [stick, place] = [temporaryFolder(), temporaryFolder()];
    putProgram(join(place, 'linux'));
    putWindows(join(place, 'windows'));
    const both = await findPrograms(place);
    const one = await findPrograms(join(place, 'linux'));
    if (!both.ok || !one.ok) throw new Error('there are programs');
    await write(bag, [stick], { programs: both.value });
    expect(existsSync(join(stick, 'Start on Windows.cmd'))).toBe(true);
    await write(bag, [stick], { programs: one.value });
    expect(readdirSync(stick).sort()).toEqual([...writtenNames, 'Start on Linux.sh', 'program'].sort());
  });

  it('never takes the place of a page of somebody else, and takes that of its own in another version', async () => {
    const { bag, kit } = await verifiedKit();
    const foreign = temporaryFolder();
    putFile(foreign, 'START-HERE.html', 'mine');
    expect(await write(bag, [foreign])).toMatchObject([
      { outcome: 'failed', problems: [{ code: 'stick-place-taken', file: 'START-HERE.html' }] },
    ]);
    expect(readFileSync(join(foreign, 'START-HERE.html'), 'utf8')).toBe('mine');
    expect(readdirSync(foreign)).toEqual(['START-HERE.html']);

    const stick = temporaryFolder();
    await write(bag, [stick]);
    const newer = await makeKit(join(temporaryFolder(), 'newer'), {
      publisher: kit.publisher,
      version: '2027.1',
    });
    expect(await write(await verify(newer), [stick])).toMatchObject([{ outcome: 'good' }]);
    expect(readFileSync(join(stick, 'START-HERE.html'), 'utf8')).toContain('2027.1');
  });

  it('is found changed when it is checked again', async () => {
    const { bag, kit } = await verifiedKit();
    const stick = temporaryFolder();
    await write(bag, [stick]);
    writeFileSync(join(stick, 'START-HERE.html'), 'call this number instead');
    expect(await recheck(kit, [stick])).toMatchObject([
      { outcome: 'failed', problems: [{ code: 'payload-changed', file: 'START-HERE.html' }] },
    ]);
  });

  it('names the source when that is what changed after it was verified', async () => {
    const { bag, kit } = await verifiedKit();
    writeFileSync(join(kit.folder, 'data/reports/two.pdf'), Buffer.alloc(2_000_000, 3));
    const stick = temporaryFolder();
    expect(await write(bag, [stick])).toMatchObject([
      { outcome: 'failed', problems: [{ code: 'payload-changed', file: 'data/reports/two.pdf' }] },
    ]);
    expect(readdirSync(stick)).toEqual([]);
  });

  it('is not there when this one of several sticks is stopped, and the others go on', async () => {
    const { bag } = await verifiedKit();
    const [one, other] = [temporaryFolder(), temporaryFolder()];
    mkdirSync(join(one, 'mine'));
    const stop = new AbortController();
    const never = new AbortController();
    const entries = await write(bag, [one, other], {
      signalOf: (target) => (target === one ? stop.signal : never.signal),
      report: ({ target, phase, doneBytes }) => {
        if (target === one && phase === 'writing' && doneBytes > 1_000_000) stop.abort();
      },
    });
    expect(entries).toMatchObject([{ outcome: 'stopped' }, { outcome: 'good' }]);
    expect(readdirSync(one)).toEqual(['mine']);
    expect(readdirSync(other).sort()).toEqual(writtenNames);
  });
});
