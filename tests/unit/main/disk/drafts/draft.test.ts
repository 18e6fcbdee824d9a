// Drafts on the disk are never half changed: full disks, killed programs, damaged records, manual mistakes.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ok } from '../../../../../core/base/result.ts';
import { Draft } from '../../../../../main/disk/drafts/draft.ts';
import { openDraftStore } from '../../../../../main/disk/drafts/draft-store.ts';
import { type DiskOps, realDisk } from '../../../../../main/disk/fs/ops.ts';
import { smallContent, writeContent } from '../../../../support/content.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

async function draftIn(root: string, disk: DiskOps = realDisk): Promise<Draft> {
  const store = await openDraftStore(root, { disk });
  const made = await store.create(async (content) => {
    writeContent(content, smallContent);
    return ok({});
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

/** A disk on which the n-th change fails, as if it were full. */
function failingDisk(isFailing: (path: string) => boolean): DiskOps {
  const full = (): never => {
    throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
  };
  return {
    ...realDisk,
    create: (path, options) => (isFailing(path) ? full() : realDisk.create(path, options)),
    rename: (from, to) => (isFailing(to) ? full() : realDisk.rename(from, to)),
  };
}

function snapshot(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.sort().map((path) => [path, readFileSync(path, 'latin1')]));
}

const languageSet = { kind: 'language-set', file: 'modules/m1/module.en.yaml', language: 'it' } as const;

describe('A draft', () => {
  test('holds an edit in its folder before it is answered, as a content folder that the command line makes', async () => {
    const root = temporaryFolder();
    const draft = await draftIn(root);
    const answer = await draft.inTurn(() => draft.edit({ kind: 'about-set', fields: { version: '3.1' } }));
    expect(answer).toMatchObject({ ok: true, value: { draft: { about: { version: '3.1' } } } });
    expect(readFileSync(join(draft.place.content, 'kit.yaml'), 'utf8')).toMatch(/^version: ["']3\.1["']$/m);
    const again = new Draft(draft.draftId, draft.place.folder);
    expect(await again.load()).toEqual(ok(undefined));
    expect(again.answer().draft).toEqual(draft.answer().draft);
  });

  test('is as before when the disk is full, whichever file of an edit does not fit', async () => {
    const root = temporaryFolder();
    let isFailing = (_path: string): boolean => false;
    const draft = await draftIn(
      root,
      failingDisk((path) => isFailing(path)),
    );
    const before = snapshot(draft.place.content);
    for (const name of [
      'edit.json',
      'module.it.yaml',
      'lesson-1.it.md',
      'quiz.it.yaml',
      'kit.yaml',
      'draft.json',
    ]) {
      isFailing = (path) => path.includes(name);
      const answer = await draft.inTurn(() => draft.edit(languageSet));
      expect(answer, name).toMatchObject({ ok: false, problem: { code: 'disk-full' } });
      expect(snapshot(draft.place.content), name).toEqual(before);
      expect(draft.check().problems, name).toEqual([]);
    }
    isFailing = () => false;
    expect(await draft.inTurn(() => draft.edit(languageSet))).toMatchObject({ ok: true });
    expect(draft.check().problems).toEqual([]);
  });

  test('finishes an edit that was cut off between two files when it is opened again', async () => {
    const root = temporaryFolder();
    for (const cutAt of ['module.it.yaml', 'lesson-1.it.md', 'quiz.it.yaml']) {
      const draft = await draftIn(root);
      // The power goes: nothing is undone, and nothing more is done.
      const { disk } = draft.place;
      let isOff = false;
      const cut: DiskOps = {
        ...disk,
        rename: async (from, to) => {
          isOff ||= to.endsWith(cutAt);
          if (isOff) throw Object.assign(new Error('off'), { code: 'EIO' });
          await disk.rename(from, to);
        },
        remove: async (path) => {
          if (isOff) throw Object.assign(new Error('off'), { code: 'EIO' });
          await disk.remove(path);
        },
      };
      const dying = new Draft(draft.draftId, draft.place.folder, { disk: cut });
      await dying.load();
      expect((await dying.inTurn(() => dying.edit(languageSet))).ok).toBe(false);
      const again = new Draft(draft.draftId, draft.place.folder);
      expect(await again.load()).toEqual(ok(undefined));
      expect(again.check().problems).toEqual([]);
      expect(readdirSync(again.place.folder)).not.toContain('edit.json');
    }
  });

  describe('with a PDF that cannot be read', () => {
    const pdf = 'reports/large.pdf';
    const withPdf = async () => {
      const { place } = await draftIn(temporaryFolder());
      const file = join(place.content, pdf);
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, 'as it was');
      let isFull = (_path: string): boolean => false;
      const disk: DiskOps = {
        ...failingDisk((path) => isFull(path)),
        read: async (path) => {
          if (path === file) throw Object.assign(new Error('unreadable'), { code: 'EIO' });
          return await realDisk.read(path);
        },
      };
      const draft = new Draft('draft', place.folder, { disk });
      expect(await draft.load()).toEqual(ok(undefined));
      const fill = (name: string): void => {
        isFull = (path) => path.includes(name);
      };
      return { draft, file, before: snapshot(place.content), fill };
    };
    const note = { kind: 'write', file: 'note.md', text: 'x' } as const;
    const removal = { kind: 'remove', file: pdf } as const;

    test('removes it, alone or with other changes, and leaves nothing hidden', async () => {
      for (const changes of [[removal], [removal, note], [note, removal]]) {
        const { draft, file } = await withPdf();
        expect(await draft.apply(changes)).toEqual(ok(undefined));
        expect(readdirSync(join(file, '..')).filter((name) => name.includes('.p'))).toEqual([]);
      }
    });

    test('has it as before when a later change of the edit fails', async () => {
      const { draft, before, fill } = await withPdf();
      fill('note.md');
      expect(await draft.apply([removal, note])).toMatchObject({ problem: { code: 'disk-full' } });
      expect(snapshot(draft.place.content)).toEqual(before);
      expect(readdirSync(draft.place.folder)).not.toContain('edit.json');
    });

    test('finishes an edit that removes it when it is opened again, and clears what was hidden', async () => {
      for (const isHidden of [false, true]) {
        const { draft, file } = await withPdf();
        if (isHidden) renameSync(file, join(file, '..', '.0123456789ab.part'));
        writeFileSync(join(draft.place.folder, 'edit.json'), JSON.stringify([removal, note]));
        expect(await draft.load()).toEqual(ok(undefined));
        expect(readdirSync(join(file, '..')).filter((name) => name.includes('.p'))).toEqual([]);
        expect(readFileSync(join(draft.place.content, note.file), 'utf8')).toBe(note.text);
        expect(readdirSync(draft.place.folder)).not.toContain('edit.json');
      }
    });
  });

  test('makes edits one after the other, however many are asked for at once', async () => {
    const draft = await draftIn(temporaryFolder());
    const module = 'modules/m1/module.en.yaml';
    const asked = Array.from({ length: 12 }, (_, index) =>
      draft.inTurn(() => draft.edit({ kind: 'lesson-added', module, title: `Lesson ${index}` })),
    );
    expect((await Promise.all(asked)).every(({ ok: isOk }) => isOk)).toBe(true);
    const { resources } = draft.answer().draft;
    expect(resources.find(({ file }) => file === module)?.lessons).toHaveLength(13);
  });

  test('refuses paths that lead out of its folder', async () => {
    const draft = await draftIn(temporaryFolder());
    const applied = await draft.apply([{ kind: 'write', file: '../outside.md', text: 'x' }]);
    expect(applied).toMatchObject({ ok: false, problem: { code: 'path-unsafe' } });
  });
});

describe('The drafts', () => {
  test('are listed newest first, put aside, brought back, and cleared away by the next start', async () => {
    const root = temporaryFolder();
    const store = await openDraftStore(root);
    const made = async () => {
      const draft = await store.create(async (content) => {
        writeContent(content, smallContent);
        return ok({});
      });
      if (!draft.ok) throw new Error(JSON.stringify(draft.problem));
      return draft.value.draftId;
    };
    const [first, second] = [await made(), await made()];
    const draft = await store.get(first);
    if (!draft.ok) throw new Error('it is there');
    await draft.value.inTurn(() => draft.value.edit({ kind: 'about-set', fields: { rights: 'CC0' } }));
    expect((await store.list()).map(({ draftId }) => draftId)).toEqual([first, second]);
    expect(await store.remove(first)).toEqual(ok(undefined));
    expect(await store.get(first)).toMatchObject({ problem: { code: 'content-missing' } });
    const back = await store.restore(first);
    expect(back.ok && back.value.answer().draft.about.rights).toBe('CC0');
    await store.remove(second);
    const next = await openDraftStore(root);
    expect((await next.list()).map(({ draftId }) => draftId)).toEqual([first]);
    expect(await next.restore(second)).toMatchObject({ problem: { code: 'content-missing' } });
  });

  test('open without their notes, and stay alone when a newer program made them', async () => {
    const root = temporaryFolder();
    const draft = await draftIn(root);
    const notes = join(draft.place.folder, 'draft.json');
    rmSync(notes);
    const store = await openDraftStore(root);
    const opened = await store.get(draft.draftId);
    expect(opened.ok && opened.value.check().problems).toEqual([]);
    writeFileSync(notes, JSON.stringify({ schema: 'impact-kit/draft', shape: 99 }));
    const later = await openDraftStore(root);
    expect(await later.list()).toMatchObject([{ draftId: draft.draftId, problem: { field: 'shape' } }]);
    expect(JSON.parse(readFileSync(notes, 'utf8'))).toMatchObject({ shape: 99 });
  });

  test('that were never whole are no drafts', async () => {
    const root = temporaryFolder();
    const store = await openDraftStore(root);
    const failed = await store.create(async () => ({ ok: false, problem: { code: 'stopped' } }));
    expect(failed).toMatchObject({ problem: { code: 'stopped' } });
    expect(readdirSync(root)).toEqual([]);
    mkdirSync(join(root, '.0123456789abcdef.0123456789ab.part', 'content'), { recursive: true });
    await openDraftStore(root);
    expect(readdirSync(root)).toEqual([]);
  });
});
