// Proves that of several files with contacts one is read whatever the others are, and that every other one is named with its reason.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contactFiles } from '../../../../core/contacts/hsds.ts';
import type { Draft } from '../../../../main/workshop/draft.ts';
import { readContactFiles } from '../../../../main/workshop/read-contact-files.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { contact } from '../../core/kit/kit-changes/support.ts';

const draft = {
  answer: () => ({ draft: { contacts: [], about: { languages: ['en'] } } }),
} as unknown as Draft;
const table = 'organisation,service,phone,country\nHelping line,Advice,1056,GR\n';

/** What is read of files, given in their order; a content of undefined is a file that is gone. */
async function read(files: Readonly<Record<string, string | Uint8Array | undefined>>) {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files))
    if (content !== undefined) writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, 'folder.csv'));
  const answer = await readContactFiles(
    Object.keys(files).map((name) => join(folder, name)),
    draft,
  );
  if (!answer.ok) throw new Error(answer.problem.code);
  const { rows, leftOut = [], fault, form } = answer.value;
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
