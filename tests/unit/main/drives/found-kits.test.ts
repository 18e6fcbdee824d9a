// Drives with kits are read once when they come, again when asked, and one that hangs holds nobody up.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { toFileHash } from '../../../../core/base/ids.ts';
import type { InspectedKit } from '../../../../main/disk/kits/installer/inspected-kit.ts';
import { openDismissedKits } from '../../../../main/drives/dismissed-kits.ts';
import type { Drive } from '../../../../main/drives/drive.ts';
import { followKits } from '../../../../main/drives/found-kits.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const drive = (label: string, isRemovable = true): Drive => ({
  path: `/media/${label}`,
  label,
  sizeBytes: 100,
  freeBytes: 50,
  fileSystem: 'vfat',
  isRemovable,
  isReadOnly: false,
});
const seen = (version: string): InspectedKit => ({
  path: `/media/${version}`,
  form: 'kit',
  statements: [],
  name: 'kit',
  kit: { kitId: 'org.example.kit', version, issued: '2026-01-01', treeHash: toFileHash('ab'.repeat(32)) },
});

test('A removable drive is looked at when it comes, a built-in one never, and what is gone is forgotten.', async () => {
  let drives = [drive('one'), drive('fixed', false)];
  const looked: string[] = [];
  const onChange = vi.fn();
  const found = followKits({
    onChange,
    isWatched: () => false,
    list: async () => drives,
    look: async (root) => {
      looked.push(root);
      return [seen('2026.2')];
    },
  });
  await found.lookAgain();
  await vi.waitFor(() => expect(found.all().map(({ drive: { label } }) => label)).toEqual(['one']));
  expect(looked).toContain('/media/one');
  expect(looked).not.toContain('/media/fixed');
  drives = [];
  await found.lookAgain();
  expect(found.all()).toEqual([]);
  expect(onChange).toHaveBeenCalled();
  found.close();
});

test('A drive that hangs is asked once, and the others are told meanwhile.', async () => {
  const looked: string[] = [];
  const found = followKits({
    onChange: () => undefined,
    isWatched: () => false,
    list: async () => [drive('good'), drive('stuck')],
    look: async (root) => {
      looked.push(root);
      return root.endsWith('stuck') ? await new Promise<never>(() => undefined) : [seen('2026.2')];
    },
    longestLookMs: 20,
  });
  await found.lookAgain();
  await found.lookAgain();
  expect(
    found
      .all()
      .map(({ drive: { label }, kits }) => `${label} ${kits.length}`)
      .sort(),
  ).toEqual(['good 1', 'stuck 0']);
  expect(looked.filter((root) => root.endsWith('stuck'))).toHaveLength(1);
  found.close();
});

test('A dismissed kit stays dismissed for that version on that stick, and the list reveals nothing about it.', async () => {
  const file = join(temporaryFolder(), 'put-away.json');
  const list = openDismissedKits(file);
  await list.add(drive('one'), seen('2026.2'));
  const again = openDismissedKits(file);
  expect(again.has(drive('one'), seen('2026.2'))).toBe(true);
  expect(again.has(drive('other'), seen('2026.2'))).toBe(false);
  expect(readFileSync(file, 'utf8')).not.toMatch(/one|example|2026/);
  writeFileSync(file, '{"damaged":');
  expect(openDismissedKits(file).has(drive('one'), seen('2026.2'))).toBe(false);
  const forgetful = openDismissedKits(undefined);
  await forgetful.add(drive('one'), seen('2026.2'));
  expect(forgetful.has(drive('one'), seen('2026.2'))).toBe(true);
  expect(existsSync(join(file, '..', 'undefined'))).toBe(false);
});
