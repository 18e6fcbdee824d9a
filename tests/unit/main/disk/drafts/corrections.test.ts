import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../../../core/corrections/correction.ts';
import { seal } from '../../../../../main/disk/corrections/seal.ts';
import { openCorrectionStore } from '../../../../../main/disk/drafts/correction-store.ts';
import { realDisk } from '../../../../../main/disk/fs/ops.ts';
import { makeSecretKey } from '../../../../../main/disk/minisign/secret-key-file.ts';
import { bringCorrections } from '../../../../../main/workshop/bring-corrections.ts';
import { filesIn } from '../../../../support/files-in.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const [anna, maria] = [makeSecretKey(), makeSecretKey()];

function sealed(number: number, more: Partial<Correction> = {}, key = anna): string {
  const correction = {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    revision: 1,
    contact: 'gr-1056',
    kit: { id: 'org.example.kit', version: '2026.1' },
    on: '2026-11-25',
    outcome: 'worked',
    language: 'en',
    ...more,
  } as Correction;
  return seal(correction, key).text;
}

function inFolder() {
  const folder = temporaryFolder();
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  return { folder, file, place: join(folder, 'store') };
}

describe('Corrections that are brought in', () => {
  it('are the union of all files; the same file again brings nothing, and a bad one spoils nothing.', async () => {
    const { file, place } = inFolder();
    const store = openCorrectionStore(filesIn(place));
    const paths = [
      file('anna.corrections', sealed(1) + sealed(2)),
      file('anna-again.corrections', sealed(2) + sealed(1)),
      file('broken.corrections', `${sealed(3).replace('worked', 'wrong!')}${sealed(4)}`),
      file('photo.corrections', 'not at all'),
      file('gone.corrections', ''),
      join(place, 'nowhere.corrections'),
      file('maria.corrections', sealed(1, { outcome: 'wrong' }, maria)),
    ];
    const brought = await bringCorrections(paths, store);
    if (!brought.ok) throw new Error(brought.problem.code);
    expect(brought.value.files.map(({ name, ...rest }) => [name, rest])).toEqual([
      ['anna.corrections', { added: 2, known: 0, left: {} }],
      ['anna-again.corrections', { added: 0, known: 2, left: {} }],
      ['broken.corrections', { added: 1, known: 0, left: { changed: 1 } }],
      ['photo.corrections', { added: 0, known: 0, left: { 'not-a-correction': 1 } }],
      ['gone.corrections', { added: 0, known: 0, left: {} }],
      ['nowhere.corrections', { added: 0, known: 0, left: {}, refusal: 'read-failed' }],
      ['maria.corrections', { added: 1, known: 0, left: {} }],
    ]);
    expect(brought.value.reports).toHaveLength(4);
  });

  it('are found on a stick, below its folders and never behind a link.', async () => {
    const { folder, place } = inFolder();
    const stick = join(folder, 'stick');
    mkdirSync(join(stick, 'corrections'), { recursive: true });
    writeFileSync(join(stick, 'corrections', 'one.corrections'), sealed(1));
    writeFileSync(join(stick, 'corrections', '._one.corrections'), sealed(2));
    writeFileSync(join(stick, 'kit.txt'), sealed(3));
    writeFileSync(join(folder, 'outside.corrections'), sealed(4));
    symlinkSync(join(folder, 'outside.corrections'), join(stick, 'link.corrections'));
    mkdirSync(join(folder, 'empty'));
    const brought = await bringCorrections(
      [stick, join(folder, 'empty')],
      openCorrectionStore(filesIn(place)),
    );
    if (!brought.ok) throw new Error(brought.problem.code);
    expect(brought.value.files).toEqual([
      { name: 'one.corrections', added: 1, known: 0, left: {} },
      { name: 'empty', added: 0, known: 0, left: {}, refusal: 'none-in-folder' },
    ]);
  });

  it('are there again when the program starts anew, with what was put aside.', async () => {
    const { file, place } = inFolder();
    const store = openCorrectionStore(filesIn(place));
    await bringCorrections([file('a.corrections', sealed(1) + sealed(2))], store);
    const before = await store.reports();
    const [first] = before.ok ? before.value : [];
    await store.decline([first?.reportId ?? ''], true);
    const again = openCorrectionStore(filesIn(place));
    const reports = await again.reports();
    if (!reports.ok) throw new Error(reports.problem.code);
    expect(reports.value.map(({ isDeclined }) => isDeclined)).toEqual([true, false]);
    // The same file brings it back as what it is: put aside. A later revision is another matter.
    await bringCorrections([file('b.corrections', sealed(1))], again);
    await bringCorrections([file('c.corrections', sealed(2, { revision: 2, remark: 'more' }))], again);
    await again.decline([first?.reportId ?? ''], false);
    const last = await openCorrectionStore(filesIn(place)).reports();
    expect(
      last.ok && last.value.map(({ isDeclined, correction }) => [isDeclined, correction.revision]),
    ).toEqual([
      [false, 1],
      [false, 2],
    ]);
  });

  it('are as before when the disk is full.', async () => {
    const { file, place } = inFolder();
    const store = openCorrectionStore(filesIn(place));
    await bringCorrections([file('a.corrections', sealed(1))], store);
    const full = openCorrectionStore(
      filesIn(place, {
        ...realDisk,
        create: async () => {
          throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        },
      }),
    );
    expect(await bringCorrections([file('b.corrections', sealed(2))], full)).toMatchObject({
      ok: false,
      problem: { code: 'disk-full' },
    });
    const [now, later] = [await full.reports(), await openCorrectionStore(filesIn(place)).reports()];
    expect(now.ok && now.value).toHaveLength(1);
    expect(later).toEqual(now);
  });

  it('keep a copy of a damaged file aside, and go on with what is right in it.', async () => {
    const { file, place } = inFolder();
    await bringCorrections(
      [file('a.corrections', sealed(1) + sealed(2))],
      openCorrectionStore(filesIn(place)),
    );
    const text = sealed(1) + sealed(2).replace('2026-11-25', '2026-11-26');
    writeFileSync(join(place, 'all.corrections'), text);
    const store = openCorrectionStore(filesIn(place));
    await bringCorrections([file('b.corrections', sealed(3))], store);
    const reports = await store.reports();
    expect(reports.ok && reports.value).toHaveLength(2);
    expect(readdirSync(place).filter((name) => name.startsWith('damaged-'))).toHaveLength(1);
  });
});
