// Proves that of the files a person brings in every row and every file that is not taken is named as the person knows it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Draft } from '../../../../main/workshop/draft.ts';
import { readContactFiles } from '../../../../main/workshop/read-contact-files.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const draft = { answer: () => ({ draft: { contacts: [], about: {} } }) } as unknown as Draft;

async function readFiles(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = temporaryFolder();
  const paths = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
  const read = await readContactFiles(paths, draft);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

test('A second table is not lost without a word: it is named as one that was not read', async () => {
  const table = 'organisation,country,phone\nHelp,GR,2101234567-70\n';
  const read = await readFiles({ 'Αθήνα.csv': table, 'more.csv': table });
  expect(read.leftFiles).toEqual(['more.csv']);
  expect(read.rows).toMatchObject([
    {
      file: 'Αθήνα.csv',
      row: 2,
      kind: 'refused',
      notes: [{ fault: 'number-range', column: 'phone' }, {}, {}],
    },
  ]);
});

test('Tables of a directory are named by their own files, and a file that cannot be understood as well', async () => {
  const read = await readFiles({
    'organizations.csv': 'id,name,description\no1,Help,Help\n',
    'services.csv': 'id,organization_id,name,status,fees\ns1,o1,Advice,active,Ask\ns2,gone,Advice,active,\n',
    'phones.csv': 'id,service_id,number\np1,s9,2101234567\n',
    'notes.txt': 'x',
    'datapackage.json': '{}',
  });
  expect(read.form).toBe('hsds');
  expect(read.leftFiles).toEqual(['notes.txt']);
  expect(read.unknownColumns).toEqual(['services.csv: service.fees']);
  expect(read.rows.map(({ file, row, notes: [note] }) => [file, row, note?.fault])).toEqual([
    ['services.csv', 2, 'missing'],
    ['services.csv', 3, 'dangling'],
    ['phones.csv', 2, 'dangling'],
  ]);
});
