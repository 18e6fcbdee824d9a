// A kit that a newer program made: its new fields are left out, all the rest is there.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { contactFiles } from '../../core/contacts/hsds.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { makeKit, makePublisher } from '../support/make-kit.ts';
import { setAddress } from '../support/screens.ts';
import { takeIn } from '../support/take-kit.ts';
import { contact } from '../unit/core/library/kit-changes/support.ts';

const developmentKey = join(import.meta.dirname, '..', '..', 'out', 'dev-key', 'development.key');
const term = { id: 'guardian', en: { term: 'guardian', variants: [], isSeen: true }, source: 'test' };

/** The same data with one more field in everything that has an id. */
function widened(text: string): string {
  return JSON.stringify(JSON.parse(text), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && 'id' in value ? { ...value, shoe_size: 'zz-42' } : value,
  );
}

test('A kit of a newer program with fields nobody knows here is taken in, and all that is known is there', async () => {
  test.setTimeout(120_000);
  const tables = contactFiles([contact('gr-helpers')]);
  const kit = await makeKit(mkdtempSync(join(tmpdir(), 'impact-kit-newer-')), {
    publisher: await makePublisher('Development build', developmentKey),
    replaces: true,
    files: {
      ...Object.fromEntries(
        tables.map(({ path, mediaType, content }) => {
          const text = Buffer.from(content).toString();
          return [path, mediaType === 'application/json' ? widened(text) : text];
        }),
      ),
      'data/glossary.json': widened(JSON.stringify({ terms: [term] })),
      'data/plans.json': '{"zz-42": true}',
    },
    catalogue: (plain, file) => ({
      ...plain,
      contacts: tables.map(({ path, mediaType }) => file(path, mediaType)),
      glossary: file('data/glossary.json', 'application/json'),
      plans: file('data/plans.json', 'application/json'),
      resources: plain.resources.map((resource) => ({ ...resource, shelf: 'zz-42' })),
    }),
  });
  const program = await launchWithLibrary();
  const { page } = program;
  await takeIn(program, kit.folder);
  await setAddress(page, '/contacts');
  const row = page.getByRole('region', { name: 'List of contacts' }).locator('li');
  await row.filter({ hasText: 'Name of gr-helpers' }).getByRole('link').click();
  const details = page.getByRole('article', { name: 'Helpline' });
  await expect(details).toContainText('Name of gr-helpers');
  await expect(page.locator('body')).not.toContainText('zz-42');
  await setAddress(page, '/checklist/c1.en');
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  await expect(page.locator('body')).not.toContainText('zz-42');
  await program.close();
});
