// Files with contacts that a person adds: one is read whatever the others are; every file and row that is left out is named.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contactFiles } from '../../../../core/contacts/hsds.ts';
import type { Draft } from '../../../../main/disk/drafts/draft.ts';
import { readContactFiles } from '../../../../main/workshop/read-contact-files.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { contact } from '../../core/library/kit-changes/support.ts';

const draft = {
  answer: () => ({ draft: { contacts: [], about: { languages: ['en'] } } }),
} as unknown as Draft;
const table = 'organisation,service,phone,country\nHelping line,Advice,1056,GR\n';

/** What is read of files, given in their order; a content of undefined is a file that is gone. */
async function readWhole(files: Readonly<Record<string, string | Uint8Array | undefined>>) {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files))
    if (content !== undefined) writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, 'folder.csv'));
  const answer = await readContactFiles(
    Object.keys(files).map((name) => join(folder, name)),
    draft,
  );
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
}

/** The same in few words. */
async function read(files: Parameters<typeof readWhole>[0]) {
  const { rows, leftOut = [], fault, form } = await readWhole(files);
  return { form, fault, rows: rows.length, leftOut: leftOut.map((file) => [file.name, file.fault]) };
}

test('A table is read although the files before and after it cannot be', async () => {
  expect(
    await read({
      'gone.csv': undefined,
      'picture.csv': new Uint8Array([0x89, 0, 1, 2, 0, 0, 7]),
      'empty.csv': '',
      'cut.json': '[{"id": ',
      'good.csv': table,
      'second.csv': table,
      'other.csv': 'colour,taste\nred,sweet\n',
    }),
  ).toEqual({
    form: 'csv',
    fault: undefined,
    rows: 1,
    leftOut: [
      ['gone.csv', 'read-failed'],
      ['picture.csv', 'not-text'],
      ['cut.json', 'json-damaged'],
      ['empty.csv', 'empty'],
      ['second.csv', 'one-at-a-time'],
      ['other.csv', 'no-known-column'],
    ],
  });
});

test('Files of HSDS are read although one of them is damaged, and a table beside them waits', async () => {
  const files = Object.fromEntries(
    contactFiles([contact('gr-line')])
      .filter(({ path }) => path.endsWith('.json'))
      .map(({ path, content }) => [path.slice(path.lastIndexOf('/') + 1), content]),
  );
  expect(await read({ 'cut.json': '{', ...files, 'good.csv': table })).toEqual({
    form: 'hsds',
    fault: undefined,
    rows: 1,
    leftOut: [
      ['cut.json', 'json-damaged'],
      ['good.csv', 'one-at-a-time'],
    ],
  });
});

test('When nothing can be read the one file says why, and of several each does', async () => {
  expect(await read({ 'gone.csv': undefined })).toMatchObject({ fault: 'read-failed', leftOut: [] });
  expect(await read({ 'empty.csv': '' })).toMatchObject({ fault: 'empty', leftOut: [] });
  expect(await read({ 'list.json': '[]', 'empty.csv': '', 'gone.csv': undefined })).toMatchObject({
    fault: 'read-failed',
    leftOut: [
      ['gone.csv', 'read-failed'],
      ['list.json', 'not-contacts'],
      ['empty.csv', 'empty'],
    ],
  });
});

test('Rows that are refused are named by the file and row that the person knows', async () => {
  const refused = 'organisation,country,phone\nHelp,GR,2101234567-70\n';
  const { rows, leftOut } = await readWhole({ 'Αθήνα.csv': refused, 'more.csv': table });
  expect(leftOut).toEqual([{ name: 'more.csv', fault: 'one-at-a-time' }]);
  expect(rows).toMatchObject([
    {
      file: 'Αθήνα.csv',
      row: 2,
      kind: 'refused',
      notes: [{ fault: 'number-range', column: 'phone' }, {}, {}],
    },
  ]);
});

test('Tables of a directory are named by their own files, and a file that cannot be understood as well', async () => {
  const found = await readWhole({
    'organizations.csv': 'id,name,description\no1,Help,Help\n',
    'services.csv': 'id,organization_id,name,status,fees\ns1,o1,Advice,active,Ask\ns2,gone,Advice,active,\n',
    'phones.csv': 'id,service_id,number\np1,s9,2101234567\n',
    'notes.csv': 'x',
    'datapackage.json': '{}',
  });
  expect(found.form).toBe('hsds');
  expect(found.leftOut).toEqual([{ name: 'notes.csv', fault: 'not-contacts' }]);
  expect(found.unknownColumns).toEqual(['services.csv: service.fees']);
  expect(found.rows.map(({ file, row, notes: [note] }) => [file, row, note?.fault])).toEqual([
    ['services.csv', 2, 'missing'],
    ['services.csv', 3, 'dangling'],
    ['phones.csv', 2, 'dangling'],
  ]);
});

test('A pipe that nobody writes into keeps no table waiting', async () => {
  if (process.platform === 'win32') return;
  const folder = temporaryFolder();
  const [pipe, good] = [join(folder, 'pipe.csv'), join(folder, 'good.csv')];
  execFileSync('mkfifo', [pipe]);
  writeFileSync(good, table);
  const answer = await readContactFiles([pipe, good], draft);
  expect(answer).toMatchObject({
    ok: true,
    value: { leftOut: [{ name: 'pipe.csv', fault: 'read-failed' }] },
  });
  expect(answer.ok && answer.value.rows).toHaveLength(1);
});

test('The name of a file that is left out cannot turn itself around', async () => {
  const { leftOut } = await read({ 'good.csv': table, 'a\u202Efdp.csv': 'no table' });
  expect(leftOut).toMatchObject([['afdp.csv', expect.anything()]]);
});
