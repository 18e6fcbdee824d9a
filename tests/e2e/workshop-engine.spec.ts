// A kit is made in the program itself: started from the one in use, edited, checked, made, signed and saved, also under a passphrase.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { HostBridge } from '../../core/ipc/contract.ts';
import { catalogueSchema } from '../../core/kit/catalogue.ts';
import type { AddedFiles } from '../../core/workshop/added-files.ts';
import type { ContactImport } from '../../core/workshop/contact-import.ts';
import type { DraftAnswer } from '../../core/workshop/draft-view.ts';
import type { ComposeOutcome, MadeKit } from '../../core/workshop/made-kit.ts';
import { smallKit } from '../support/compose-content.ts';
import { frontMatter, smallContent } from '../support/content.ts';
import { kit } from '../support/kit-command.ts';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { makePdf } from '../support/make-pdf.ts';
import { pdfOfObjects } from '../support/pdf-objects.ts';
import { ask, call, chooseFolder, draftOf, edit, give } from '../support/workshop-calls.ts';

const folder = mkdtempSync(join(tmpdir(), 'impact-kit-workshop-test-'));
const pagelessPdf = pdfOfObjects([
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [] /Count 0 >>',
]);
const passphrase = 'four quiet herons walking';

let program: Program;
let page: Page;

test.describe.configure({ timeout: 300_000 });
test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
});
test.afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

function payloadOf(kitFolder: string): Map<string, string> {
  const text = readFileSync(join(kitFolder, 'manifest-sha256.txt'), 'utf8');
  return new Map(
    text
      .trim()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
}

function catalogueOf(kitFolder: string) {
  return catalogueSchema.parse(JSON.parse(readFileSync(join(kitFolder, 'data', 'catalogue.json'), 'utf8')));
}

function madeFolderOf(draftId: string): string {
  const made = join(program.userData, 'workshop', draftId, 'made');
  const [name = ''] = readdirSync(made).filter((entry) => !entry.endsWith('.json'));
  return join(made, name);
}

test('The kit in use becomes a draft that is made into the same kit, but for its version and days', async () => {
  const { draft, check } = await ask<DraftAnswer>(page, 'create', {
    from: 'installed',
    kitId: 'org.impact-kit.starter',
  });
  expect(check.problems).toEqual([]);
  const starter = join(import.meta.dirname, '..', '..', 'out', 'starter-kit');
  const before = catalogueOf(starter);
  expect(draft.about).toMatchObject({ id: before.id, previousVersion: before.version });
  const report = before.resources.find(({ kind }) => kind === 'report');
  expect(draft.resources.find(({ id }) => id === report?.id)?.pages).toBe(report?.pages);
  const outcome = await ask<{ isMade: boolean; problems?: unknown }>(page, 'compose', {
    draftId: draft.draftId,
    skipDamaged: false,
  });
  expect(outcome).toMatchObject({ isMade: true });
  const made = madeFolderOf(draft.draftId);
  const after = catalogueOf(made);
  const same = (catalogue: typeof before) => ({
    ...catalogue,
    version: '',
    previousVersion: '',
    issued: '',
    changes: [],
  });
  expect(same(after)).toEqual(same(before));
  const [old, now] = [payloadOf(starter), payloadOf(made)];
  old.delete('data/catalogue.json');
  now.delete('data/catalogue.json');
  expect([...now]).toEqual([...old]);
  const verified = await kit('verify', made, '--unsigned');
  expect(verified.code, verified.error).toBe(0);
});

test('A kit is made, signed, saved, offered to the library, and shown in a window that reaches nothing else', async () => {
  const draftId = await draftOf(page, program);
  const steps: string[] = [];
  await page.exposeFunction('heard', (step: string) => steps.push(step));
  await page.evaluate(() => {
    const { host, heard } = globalThis as unknown as {
      host: HostBridge;
      heard: (step: string) => void;
    };
    host.workshop.progressed(({ progress }) => heard(progress.step));
  });
  const outcome = await ask<ComposeOutcome>(page, 'compose', { draftId, skipDamaged: false });
  expect(outcome).toMatchObject({ isMade: true, made: { kitId: 'org.example.small', isCurrent: true } });
  expect(steps).toEqual(expect.arrayContaining(['printing', 'indexing', 'writing']));
  const made = madeFolderOf(draftId);
  expect((await kit('verify', made, '--unsigned')).code).toBe(0);

  // The window of the program is as it was while hidden pages worked.
  expect(program.app.windows()).toHaveLength(1);
  await expect(page.locator('main')).toBeVisible();

  const opened = program.app.waitForEvent('window');
  await ask(page, 'preview', draftId);
  const preview = await opened;
  await expect(preview.locator('[data-preview-band]')).toContainText('Small kit');
  await expect(preview.locator('[data-preview-band]')).toContainText('not signed');
  await preview.waitForSelector('[data-library="ready"]');
  const title = await program.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  );
  expect(title).toContain('IMPACT Kit – Preview');
  for (const [group, name, argument] of [
    ['workshop', 'drafts', undefined],
    ['workshop', 'open', draftId],
    ['workshop', 'edit', { draftId, edit: { kind: 'contact-removed', id: 'gr-line' } }],
    ['publisherKeys', 'list', undefined],
    ['sticks', 'places', undefined],
    ['kits', 'rollBack', 'org.impact-kit.starter'],
    ['kits', 'choose', 'folder'],
  ] as const) {
    expect(await call(preview, group, name, argument), `${group}.${name}`).toMatchObject({
      ok: false,
      problem: { code: 'call-refused', reason: 'preview' },
    });
  }
  const event = { kind: 'settings-changed', version: 1, settings: { country: 'PT' } };
  const settings = { page: crypto.randomUUID(), number: 1, event };
  expect(await call(preview, 'vault', 'append', settings)).toMatchObject({ ok: true });
  expect(await call(preview, 'vault', 'snapshot')).toMatchObject({ value: { settings: { country: 'PT' } } });
  expect(await call(page, 'vault', 'snapshot')).toMatchObject({ value: { settings: { country: 'GR' } } });
  const active = await call(page, 'kits', 'installed');
  expect(active).toMatchObject({ value: [{ kitId: 'org.impact-kit.starter' }] });
  const own = Object.values(
    (active as { value: { files: Record<string, { hash: string }> }[] }).value[0]?.files ?? {},
  )[0];
  const found = await preview.evaluate(
    (hash) => fetch(`/object/${hash}`).then(({ status }) => status),
    own?.hash,
  );
  expect(found).toBe(404);
  await preview.close();
  expect(await call(page, 'vault', 'snapshot')).toMatchObject({ value: { settings: { country: 'GR' } } });

  const key = (await call(page, 'publisherKeys', 'make', { publisher: 'Example publisher', passphrase })) as {
    value: { keyId: string };
  };
  const { keyId } = key.value;
  expect(await call(page, 'workshop', 'sign', { draftId, keyId, passphrase: 'wrong one' })).toMatchObject({
    ok: false,
    problem: { code: 'key-passphrase-wrong' },
  });
  const signed = await ask<MadeKit>(page, 'sign', { draftId, keyId, passphrase });
  expect(signed).toMatchObject({ signature: { keyId }, isCurrent: true });
  expect(await call(page, 'kits', 'check', signed.candidate)).toMatchObject({
    ok: true,
    value: {
      kit: { kitId: 'org.example.small' },
      trust: { kind: 'known', fingerprint: signed.signature?.fingerprint },
    },
  });
  const pub = join(folder, 'own.pub');
  writeFileSync(pub, readFileSync(join(made, 'publisher.pub')));
  expect((await kit('verify', made, '--key', pub)).code).toBe(0);

  const target = join(folder, 'saved');
  mkdirSync(target, { recursive: true });
  await chooseFolder(program, target);
  expect(await ask(page, 'save', { draftId, form: 'file' })).toEqual({
    name: 'org.example.small-1.2.impactkit',
    folder: basename(target),
    canBeShown: true,
  });
  const file = join(target, 'org.example.small-1.2.impactkit');
  expect((await kit('verify', file, '--key', pub)).code).toBe(0);
  expect(await call(page, 'workshop', 'save', { draftId, form: 'file' })).toMatchObject({
    problem: { code: 'folder-not-empty' },
  });
  expect(await ask(page, 'save', { draftId, form: 'file', replaces: true })).toBeTruthy();
  await ask(page, 'save', { draftId, form: 'folder' });
  execFileSync('sha256sum', ['--quiet', '--strict', '-c', 'manifest-sha256.txt'], {
    cwd: join(target, 'org.example.small-1.2'),
  });

  await edit(page, draftId, { kind: 'about-set', fields: { version: '1.3' } });
  expect(await ask<MadeKit>(page, 'made', draftId)).toMatchObject({ isCurrent: false, version: '1.2' });
});

test('Files that are given come into the draft with language and title, and what is not taken is named', async () => {
  const draftId = await draftOf(page, program);
  const given = join(folder, 'given');
  mkdirSync(given, { recursive: true });
  const place = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(given, name), content);
    return join(given, name);
  };
  const reports = join((await smallKit()).kit, 'data', 'reports');
  const files = [
    place('Οδηγός: πρώτα βήματα.pdf'.replace(':', ''), readFileSync(join(reports, 'signs.el.pdf'))),
    place('field.it.pdf', readFileSync(join(reports, 'signs.en.pdf'))),
    place('field again.pdf', readFileSync(join(reports, 'signs.en.pdf'))),
    place('no pages.en.pdf', pagelessPdf),
    place('broken.en.pdf', `%PDF-1.7\n${'x'.repeat(2000)}`),
    place('letter.docx', 'PK'),
    place('text.pdf', 'no document'),
    place(
      'notes.md',
      '# Notes from the field\n\nThe first thing that is to be done is to listen to the child and to wait for what it says.\n',
    ),
    place('run.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    place('flow two.svg', '<svg xmlns="http://www.w3.org/2000/svg"><rect width="5" height="5"/></svg>'),
  ];
  const added = await give<AddedFiles>(page, 'addFiles', files, { draftId, as: 'report' });
  expect(added.added.map(({ file, languageFrom }) => [file, languageFrom])).toEqual([
    ['reports/Οδηγός πρώτα βήματα.el.pdf', 'declared'],
    ['reports/field.it.pdf', 'name'],
    ['reports/notes.en.md', 'text'],
    ['media/flow-two.svg', undefined],
  ]);
  expect(added.notTaken.map(({ name, reason, as }) => [name, reason, as])).toEqual([
    ['field again.pdf', 'same-file', 'reports/field.it.pdf'],
    ['no pages.en.pdf', 'pdf-no-pages', undefined],
    ['broken.en.pdf', 'pdf-damaged', undefined],
    ['letter.docx', 'sort-unknown', undefined],
    ['text.pdf', 'not-what-it-says', undefined],
    ['run.svg', 'svg-active', undefined],
  ]);
  const greek = added.draft.resources.find(({ file }) => file.endsWith('βήματα.el.pdf'));
  expect(greek?.facts.title).toBe('Σημάδια και βήματα');
  expect(greek?.pages).toBeGreaterThan(1);
  const info = execFileSync('pdfinfo', ['-isodates', files[0] ?? ''], { encoding: 'utf8' });
  expect(greek?.facts.asOf).toBeUndefined();
  expect(greek?.facts.issued).toBe(/^CreationDate:\s+(\d{4}-\d\d-\d\d)/m.exec(info)?.[1]);
  expect(
    added.draft.resources.find(({ file }) => file.endsWith('.md') && file.includes('notes'))?.facts.title,
  ).toBe('Notes from the field');
  expect(added.check.problems).toEqual([]);
  const content = join(program.userData, 'workshop', draftId, 'content');
  expect(readFileSync(join(content, 'reports', 'field.it.pdf'))).toEqual(
    readFileSync(join(reports, 'signs.en.pdf')),
  );

  await chooseFolder(program, given);
  const saved = await ask<{ name: string }>(page, 'exportContacts', { draftId, as: 'table' });
  const table = await give<ContactImport>(page, 'readContacts', [join(given, saved.name)], { draftId });
  expect(table.rows.map(({ kind }) => kind)).toEqual(['same']);
});

/** The bytes of every file below a folder, by its path there. */
function filesBelow(place: string): ReadonlyMap<string, Buffer> {
  const found = readdirSync(place, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = found.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(place.length + 1), readFileSync(path)]));
}

test('A draft that is encrypted makes the same kit, byte for byte, and no word of it is readable on the disk', async () => {
  const marker = 'Rosemarinus-4711';
  const draftId = await draftOf(page, program, {
    ...smallContent,
    'reports/marked.en.md': `${frontMatter('marked.en', 'Marked')}\n## ${marker}\n\nListen first.\n`,
  });
  const pdf = (name: string) => makePdf(join(folder, name), [name, marker]);
  const addReport = (name: string) => give(page, 'addFiles', [pdf(name)], { draftId, as: 'report' });
  const compose = async () =>
    expect(await ask(page, 'compose', { draftId, skipDamaged: false })).toMatchObject({ isMade: true });
  const draftFolder = join(program.userData, 'workshop', draftId);
  const unreadable = (): void => {
    for (const [path, bytes] of filesBelow(draftFolder))
      if (!path.startsWith('made/org.')) expect(`${bytes}`, path).not.toMatch(/Rosemarinus|%PDF|title/);
  };
  await addReport('first-hour.en.pdf');
  await compose();
  const readable = filesBelow(madeFolderOf(draftId));
  expect(readable.size).toBeGreaterThan(10);

  expect(await call(page, 'vault', 'protect', { passphrase })).toMatchObject({ ok: true });
  unreadable();
  await addReport('second-hour.en.pdf');
  const { draft } = await ask<DraftAnswer>(page, 'open', draftId);
  expect(draft.resources.find(({ file }) => file === 'reports/second-hour.en.pdf')?.pages).toBe(2);
  await edit(page, draftId, { kind: 'resource-removed', file: 'reports/second-hour.en.pdf' });
  await compose();
  unreadable();
  expect([...filesBelow(madeFolderOf(draftId))]).toEqual([...readable]);
});
