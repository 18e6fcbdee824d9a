// `kit contacts`: what a kit packs comes out as tables that spreadsheets and the standard's own package accept.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runKit, runKitJson } from '../../support/fake-terminal.ts';
import { packageFaults } from '../../support/hsds-schemas.ts';
import { putFile } from '../../support/make-kit.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const kit = join(import.meta.dirname, '../../frozen/kit/2/kit');

/** The public key of the frozen kit, as a publisher hands it over. */
const key = join(kit, 'publisher.pub');

it('Contacts of a kit are written as one table, and as the tables of HSDS', async () => {
  const folder = join(temporaryFolder(), 'contacts');
  const written = await runKitJson(['contacts', kit, folder, '--key', key]);
  expect(written).toMatchObject({ code: 0, document: { isGood: true, contacts: 1 } });
  expect(readFileSync(join(folder, 'directory.csv'), 'utf8').trim().split('\r\n')).toHaveLength(2);
  const tables = readdirSync(join(folder, 'hsds')).filter((name) => name.endsWith('.csv'));
  expect(
    packageFaults(tables.map((name) => ({ name, text: readFileSync(join(folder, 'hsds', name), 'utf8') }))),
  ).toEqual([]);
});

it('Nothing is written of a kit that is not trusted, into a folder with something in it, or into the kit itself', async () => {
  const place = temporaryFolder();
  putFile(place, 'taken/note.txt', 'mine');
  expect((await runKit(['contacts', kit, join(place, 'new')])).code).toBe(1);
  expect((await runKit(['contacts', kit, join(place, 'taken'), '--key', key])).code).toBe(1);
  expect((await runKit(['contacts', kit, join(kit, 'data', 'out'), '--key', key])).code).toBe(2);
  expect(readdirSync(place)).toEqual(['taken']);
});
