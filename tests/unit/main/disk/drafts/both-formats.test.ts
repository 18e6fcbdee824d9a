// Frozen kits of both formats: each becomes a draft, and an update leads from the first to the second.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openBagFolder } from '../../../../../main/disk/bags/bag-folder.ts';
import { applyDelta, writeDelta } from '../../../../../main/disk/bags/delta.ts';
import { writeContentOfKit } from '../../../../../main/disk/drafts/content-from-kit.ts';
import { realDisk } from '../../../../../main/disk/fs/ops.ts';
import { ringIn } from '../../../../support/frozen-makers.ts';
import { given } from '../../../../support/given.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const frozen = (version: string): string => join(import.meta.dirname, '../../../../frozen/kit', version);
const bagOf = (version: string) => openBagFolder(join(frozen(version), 'kit'));

it.each(['1', '2'])('A kit of format %s becomes a content folder with all that it has', async (version) => {
  const content = temporaryFolder();
  const job = {
    disk: realDisk,
    today: '2026-12-01',
    report: () => undefined,
    signal: new AbortController().signal,
  };
  given(await writeContentOfKit(content, { source: bagOf(version), ...job }));
  const textOf = (name: string) => readFileSync(join(content, name), 'utf8');
  expect(textOf('kit.yaml')).toContain('id: org.example.kit');
  // The day of the check says it all, so nothing is written beside it.
  expect(textOf('checklists/c1.en.md')).not.toContain('check:');
  expect(existsSync(join(content, 'recalls.yaml'))).toBe(version === '2');
  if (version === '1') return;
  expect(textOf('recalls.yaml')).toContain('id: wrong-number');
  expect(textOf('contacts.yaml')).toContain('kind: confirmed');
  expect(textOf('reports/r1.en.yaml')).toMatch(
    /documentOf: 2019-05-04[\s\S]*check:\s+kind: reviewed\s+by: A reviewer/,
  );
});

it('An update leads from a kit of format 1 to one of format 2, byte for byte', async () => {
  const folder = temporaryFolder();
  const delta = given(await writeDelta(bagOf('1'), bagOf('2'), join(folder, 'delta')));
  const applied = given(
    await applyDelta(bagOf('1'), join(folder, 'delta'), join(folder, 'target'), {
      ring: ringIn(frozen('2')),
    }),
  );
  expect(applied).toMatchObject({ isAcceptable: true, treeHash: delta.to.treeHash, kit: { format: 2 } });
});
