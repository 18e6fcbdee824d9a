// One long job at a time runs on a draft. Edits wait for it, it can be stopped, and its kit is kept or removed as expected.
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { SourceToken } from '../../../../core/base/ids.ts';
import { ok } from '../../../../core/base/result.ts';
import { readingLimits } from '../../../../core/compose/compose-page-constants.ts';
import type { InspectAnswer } from '../../../../core/compose/compose-page-protocol.ts';
import type { ComposeAnswer } from '../../../../core/compose/compose-protocol.ts';
import { signBag } from '../../../../main/disk/bags/sign-bag.ts';
import type { Compose } from '../../../../main/workshop/make-kit.ts';
import { Workshop, type WorkshopParts } from '../../../../main/workshop/workshop.ts';
import { smallContent, writeContent } from '../../../support/content.ts';
import { makeKit, makePublisher } from '../../../support/make-kit.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const token = '0123456789abcdef0123456789abcdef' as SourceToken;

/** What making answers for a kit that makeKit wrote. */
function answerFor(treeHash: string): ComposeAnswer {
  const sizes = { files: 5, sizeBytes: 900, resources: 1, pages: 0, contacts: 0 };
  return {
    ok: true,
    kit: { id: 'org.example.small', version: '1.2', treeHash, ...sizes },
    skipped: [],
    partlyRead: [],
    slowToOpen: [],
    limited: [],
    heldBackContacts: [],
    ignoredFiles: [],
  };
}

const composeSmall: Compose = async ({ out }) => {
  const { treeHash } = await makeKit(out, {
    id: 'org.example.small',
    version: '1.2',
    publisher: 'unsigned',
    replaces: true,
  });
  return answerFor(treeHash);
};

async function workshopWith(parts: Partial<WorkshopParts> = {}) {
  const root = temporaryFolder();
  const workshop = new Workshop({
    folder: root,
    compose: composeSmall,
    openInspector: () => ({
      inspect: async () => ({
        isReadable: true,
        pages: 3,
        text: 'The text is in English and it is for the child and the one that helps it.',
      }),
      end: () => undefined,
    }),
    installed: async () => ({ ok: false, problem: { code: 'kit-not-installed' } }),
    sign: async (folder, _signer, work) => await signBag(folder, (await makePublisher()).key, work),
    offer: async () => ({ token, name: 'kit', origin: 'chosen', form: 'kit' }),
    onProgress: () => undefined,
    ...parts,
  });
  const made = await workshop.create({ from: 'empty', language: 'en' });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const { draftId } = made.value.draft;
  writeContent(join(root, draftId, 'content'), smallContent);
  await workshop.open(draftId);
  return { workshop, draftId, root };
}

test('A kit is made, known as current until something is edited, signed, and only then offered', async () => {
  const { workshop, draftId, root } = await workshopWith();
  const outcome = await workshop.compose(draftId, false);
  expect(outcome).toMatchObject({
    ok: true,
    value: { isMade: true, made: { version: '1.2', isCurrent: true } },
  });
  expect(outcome.ok && outcome.value.isMade && outcome.value.made.candidate).toBeUndefined();
  const signed = await workshop.sign(draftId, { keyId: 'x', passphrase: '' });
  expect(signed).toMatchObject({
    ok: true,
    value: { candidate: token, signature: { keyId: expect.any(String) } },
  });
  await workshop.edit(draftId, { kind: 'about-set', fields: { version: '1.3' } });
  expect(await workshop.made(draftId)).toMatchObject({ ok: true, value: { isCurrent: false } });
  expect(readdirSync(join(root, draftId)).sort()).toEqual(['content', 'draft.json', 'made']);
  const target = join(temporaryFolder(), 'kit.impactkit');
  expect(await workshop.save(draftId, 'file', { path: target, replaces: false })).toEqual(ok(undefined));
  expect(await workshop.save(draftId, 'file', { path: target, replaces: false })).toMatchObject({
    problem: { code: 'folder-not-empty' },
  });
  const catalogue = join(root, draftId, 'made', 'org.example.small-1.2', 'data', 'catalogue.json');
  writeFileSync(catalogue, `${readFileSync(catalogue, 'utf8')} `);
  expect(await workshop.save(draftId, 'file', { path: target, replaces: true })).toMatchObject({
    problem: { code: 'payload-changed' },
  });
});

test('While a kit is made a second job is refused, edits wait, and stopping ends it without a trace', async () => {
  let began: () => void = () => undefined;
  const running = new Promise<void>((resolve) => {
    began = resolve;
  });
  const compose: Compose = async (_options, { signal }) => {
    began();
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    return { ok: false, problems: [{ code: 'stopped' }] };
  };
  const { workshop, draftId } = await workshopWith({ compose });
  const making = workshop.compose(draftId, false);
  await running;
  expect(await workshop.compose(draftId, false)).toMatchObject({
    problem: { code: 'call-refused', reason: 'busy' },
  });
  let isEdited = false;
  const editing = workshop.edit(draftId, { kind: 'about-set', fields: { rights: 'CC0' } }).then((answer) => {
    isEdited = true;
    return answer;
  });
  // Whoever looks does not wait.
  expect(await workshop.open(draftId)).toMatchObject({ ok: true, value: { check: { problems: [] } } });
  expect(isEdited).toBe(false);
  await workshop.stop(draftId);
  expect(await making).toMatchObject({ ok: false, problem: { code: 'stopped' } });
  expect(await editing).toMatchObject({ ok: true, value: { draft: { about: { rights: 'CC0' } } } });
  expect(await workshop.made(draftId)).toEqual(ok(undefined));
});

test('Problems of making are those of the linter, with their places; nothing signed or saved comes of nothing', async () => {
  const problem = {
    code: 'content-invalid',
    file: 'kit.yaml',
    field: 'title',
    reason: 'line 3: is missing',
  } as const;
  const { workshop, draftId } = await workshopWith({
    compose: async () => ({ ok: false, problems: [problem] }),
  });
  expect(await workshop.compose(draftId, false)).toMatchObject({
    value: {
      isMade: false,
      problems: [{ problem, file: 'kit.yaml', field: 'title', line: 3, reason: 'is missing' }],
    },
  });
  expect(await workshop.sign(draftId, { keyId: 'x', passphrase: '' })).toMatchObject({
    problem: { code: 'content-missing' },
  });
});

test('A document that is added is as old as it says and never from the future; its facts count as checked by nobody', async () => {
  const given = temporaryFolder();
  const dates: Record<string, string> = { 'old.pdf': '2019-05-02', 'ahead.pdf': '2999-01-01' };
  const paths = Object.keys(dates).map((name) => {
    writeFileSync(join(given, name), `%PDF-1.7 ${name}`);
    return join(given, name);
  });
  const { workshop, draftId, root } = await workshopWith({
    openInspector: () => ({
      inspect: async (_path, name) => ({
        isReadable: true,
        pages: 2,
        text: '',
        language: 'en',
        dated: dates[name] ?? '',
      }),
      end: () => undefined,
    }),
  });
  expect(await workshop.addFiles(draftId, paths, { as: 'report' })).toMatchObject({ ok: true });
  const reports = join(root, draftId, 'content', 'reports');
  expect(parse(readFileSync(join(reports, 'old.en.yaml'), 'utf8'))).toEqual({ documentOf: '2019-05-02' });
  expect(readdirSync(reports)).not.toContain('ahead.en.yaml');
  const text = join(given, 'notes.en.md');
  writeFileSync(text, '# Notes\n\nListen first.\n');
  await workshop.addFiles(draftId, [text], { as: 'report' });
  const opened = await workshop.open(draftId);
  const resources = opened.ok ? opened.value.draft.resources : [];
  for (const name of ['old.en.pdf', 'ahead.en.pdf', 'notes.en.md'])
    expect(resources.find(({ file }) => file === `reports/${name}`)?.facts, name).toMatchObject({
      title: expect.any(String),
      issued: expect.any(String),
    });
  expect(resources.filter(({ file }) => /old|ahead|notes/.test(file)).map(({ facts }) => facts.asOf)).toEqual(
    [undefined, undefined, undefined],
  );
  expect(opened).toMatchObject({ value: { check: { problems: [] } } });
});

test('A file that is bad in any way is named and keeps no other out', async () => {
  const given = temporaryFolder();
  const place = (name: string, content = `%PDF-1.7 ${name}`): string => {
    writeFileSync(join(given, name), content);
    return join(given, name);
  };
  const answers: Record<string, InspectAnswer> = {
    'no-pages.pdf': { isReadable: false, why: 'no-pages' },
    'locked.pdf': { isReadable: false, why: 'locked' },
    'damaged.pdf': { isReadable: false, why: 'damaged' },
  };
  const { workshop, draftId } = await workshopWith({
    openInspector: () => ({
      inspect: async (_path, name) => {
        if (name === 'breaks-the-reader.pdf') throw new Error('nobody foresaw this');
        return answers[name] ?? { isReadable: true, pages: 2, text: '', language: 'en' };
      },
      end: () => undefined,
    }),
  });
  const paths = [
    ...Object.keys(answers).map((name) => place(name)),
    place('breaks-the-reader.pdf'),
    place('empty.pdf', ''),
    place('too large.pdf'),
    place('letter.docx', 'PK'),
    place('picture.pdf', 'no document'),
    given,
    join(given, 'removed meanwhile.pdf'),
    place('good.pdf'),
    place('good again.pdf', '%PDF-1.7 good.pdf'),
    place('last.pdf'),
  ];
  // A hole in the file: it costs no room on the disk.
  truncateSync(join(given, 'too large.pdf'), readingLimits.maxBytes + 1);
  expect(await workshop.addFiles(draftId, paths, { as: 'report' })).toMatchObject({
    ok: true,
    value: {
      isStopped: false,
      added: [
        { name: 'good.pdf', file: 'reports/good.en.pdf' },
        { name: 'last.pdf', file: 'reports/last.en.pdf' },
      ],
      notTaken: [
        { name: 'no-pages.pdf', reason: 'pdf-no-pages' },
        { name: 'locked.pdf', reason: 'pdf-locked' },
        { name: 'damaged.pdf', reason: 'pdf-damaged' },
        { name: 'breaks-the-reader.pdf', reason: 'pdf-damaged' },
        { name: 'empty.pdf', reason: 'empty' },
        { name: 'too large.pdf', reason: 'too-large' },
        { name: 'letter.docx', reason: 'sort-unknown' },
        { name: 'picture.pdf', reason: 'not-what-it-says' },
        { reason: 'no-file' },
        { name: 'removed meanwhile.pdf', reason: 'no-file' },
        { name: 'good again.pdf', reason: 'same-file', as: 'reports/good.en.pdf' },
      ],
    },
  });
});

test('Adding to a draft whose kit.yaml cannot be read names kit.yaml', async () => {
  const given = join(temporaryFolder(), 'new.pdf');
  writeFileSync(given, '%PDF-1.7');
  const { workshop, draftId, root } = await workshopWith();
  writeFileSync(join(root, draftId, 'content', 'kit.yaml'), 'title: [');
  await workshop.open(draftId);
  expect(await workshop.addFiles(draftId, [given], { as: 'report' })).toMatchObject({
    ok: false,
    problem: { code: 'content-invalid', file: 'kit.yaml' },
  });
});

test('Files come in one by one; stopping keeps those that were whole', async () => {
  const given = temporaryFolder();
  const paths = ['one.pdf', 'two.pdf', 'three.pdf'].map((name) => {
    writeFileSync(join(given, name), `%PDF-1.7 ${name}`);
    return join(given, name);
  });
  let stop: () => Promise<void> = async () => undefined;
  const { workshop, draftId, root } = await workshopWith({
    openInspector: () => ({
      inspect: async (_path, name) => {
        if (name === 'two.pdf') void stop();
        return { isReadable: true, pages: 2, text: '', language: 'en' };
      },
      end: () => undefined,
    }),
  });
  stop = () => workshop.stop(draftId);
  const added = await workshop.addFiles(draftId, [...paths, ''], { as: 'report' });
  expect(added).toMatchObject({
    ok: true,
    value: { isStopped: true, added: [{ file: 'reports/one.en.pdf' }] },
  });
  stop = async () => undefined;
  const again = await workshop.addFiles(draftId, [...paths, '', given], { as: 'report', language: 'el' });
  expect(again).toMatchObject({
    value: {
      isStopped: false,
      added: [{ file: 'reports/two.el.pdf' }, { file: 'reports/three.el.pdf' }],
      notTaken: [
        { reason: 'same-file', as: 'reports/one.en.pdf' },
        { reason: 'no-file' },
        { reason: 'no-file' },
      ],
    },
  });
  expect(
    readdirSync(join(root, draftId, 'content', 'reports')).filter((name) => name.startsWith('.')),
  ).toEqual([]);
});
