import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../../../../core/contacts/contact.ts';
import { contactFiles } from '../../../../../../core/contacts/hsds.ts';
import { activeIn } from '../../../../../support/kit-in-use.ts';
import type { MakeKitOptions, TestPublisher } from '../../../../../support/make-kit.ts';
import { makePublisher } from '../../../../../support/make-kit.ts';
import { contact, term } from '../../../../core/library/kit-changes/support.ts';
import { makeVersion, openInstaller } from './support.ts';

/** A kit with these contacts and one term. */
function withContacts(contacts: readonly Contact[], version: string, wording: string): MakeKitOptions {
  const tables = contactFiles(contacts);
  const glossary = JSON.stringify({ terms: [term('guardian', wording)] });
  return {
    version,
    issued: `${version.replace('.', '-0')}-01`,
    files: {
      ...Object.fromEntries(tables.map(({ path, content }) => [path, content])),
      'data/glossary.json': glossary,
    },
    catalogue: (catalogue, file) => ({
      ...catalogue,
      changes: [{ en: 'A number was corrected.' }],
      contacts: tables.map(({ path, mediaType }) => file(path, mediaType)),
      glossary: file('data/glossary.json', 'application/json'),
    }),
  };
}

async function twoVersions(publisher: TestPublisher) {
  const [short, fixed] = contact('gr-a').phones;
  if (!short || !fixed) throw new Error('a contact has two numbers');
  const older = await makeVersion(
    publisher,
    withContacts([contact('gr-a'), contact('gr-b')], '2026.1', 'guardian'),
  );
  const changed = contact('gr-a', { phones: [{ ...short, number: '1109' }, fixed] });
  const newer = await makeVersion(publisher, withContacts([changed], '2026.2', 'legal guardian'));
  return { older, newer };
}

describe('The verdict on another version of the kit in use', () => {
  it('says what is new, changed and gone, there and back', async () => {
    const publisher = await makePublisher();
    const { older, newer } = await twoVersions(publisher);
    const { check, install } = await openInstaller(publisher);
    await install(older);
    const forward = await check(newer);
    expect(forward.comparison).toBe('newer');
    expect(forward.changes).toMatchObject({
      resources: {
        added: [],
        changed: [{ workId: 'c1.en' }],
        removed: [],
        checkedLater: [{ workId: 'c1.en' }],
      },
      contacts: {
        added: [],
        removed: [{ id: 'gr-b' }],
        numbers: [{ id: 'gr-a', before: ['1056'], after: ['1109'] }],
      },
      terms: { changed: [{ en: 'legal guardian' }] },
      notes: [{ en: 'A number was corrected.' }],
    });
    await install(newer);
    const back = await check(older);
    expect(back.comparison).toBe('older');
    expect(back.changes).toMatchObject({
      contacts: { added: [{ id: 'gr-b' }], numbers: [{ id: 'gr-a', before: ['1109'], after: ['1056'] }] },
      resources: { checkedEarlier: [{ workId: 'c1.en' }] },
    });
  });

  it('says so for a publisher who is still to be accepted as well', async () => {
    const publisher = await makePublisher();
    const { older } = await twoVersions(publisher);
    const { newer } = await twoVersions(await makePublisher());
    const { check, install } = await openInstaller(publisher);
    await install(older);
    const verdict = await check(newer);
    expect(verdict.problems.map(({ code }) => code)).toEqual(['signature-unknown-key']);
    expect(verdict.changes).toMatchObject({ contacts: { removed: [{ id: 'gr-b' }] } });
  });

  it('says nothing of changes without a kit in use, for the same, another or a refused kit', async () => {
    const publisher = await makePublisher();
    const { older, newer } = await twoVersions(publisher);
    const { check, install } = await openInstaller(publisher);
    expect(await check(older)).not.toHaveProperty('changes');
    await install(older);
    expect(await check(older)).not.toHaveProperty('changes');
    expect(await check(await makeVersion(publisher, { id: 'org.example.other' }))).not.toHaveProperty(
      'changes',
    );
    rmSync(join(newer.folder, 'data/glossary.json'));
    expect(await check(newer)).not.toHaveProperty('changes');
  });

  it('says that it cannot tell when the kit in use is damaged, and stays a verdict', async () => {
    const publisher = await makePublisher();
    const { older, newer } = await twoVersions(publisher);
    const { check, install, installer, root } = await openInstaller(publisher);
    await install(older);
    const hash = activeIn(installer)?.files['data/contacts/phones.json']?.hash ?? '';
    rmSync(join(root, 'objects', hash.slice(0, 2), hash));
    expect(await check(newer)).toMatchObject({ isAcceptable: true, comparison: 'newer', changes: 'unknown' });
  });
});
