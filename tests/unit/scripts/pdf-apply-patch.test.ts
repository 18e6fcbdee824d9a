// Patches apply exactly once and without fuzz, or not at all.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyPatch, parsePatch } from '../../../scripts/lib/pdf/apply-patch.mjs';
import { installedVersion, patchedVersion, readPatches } from '../../../scripts/lib/pdf/patches.mjs';
import { needPrograms, skipReason } from '../../support/needed-programs.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const packageFolder = join(import.meta.dirname, '../../../node_modules/pdfjs-dist');
const text = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\n';
const patch = `Count better

Why it is needed.

--- a/build/count.mjs
+++ b/build/count.mjs
@@ -2,3 +2,4 @@
 two
-three
+3
+three and a half
 four
@@ -6,2 +7,1 @@
 six
-seven
`;

test('A patch has a description, a file and hunks, and applies to the lines that it names', () => {
  const parsed = parsePatch(patch);
  expect(parsed).toMatchObject({ description: 'Count better\n\nWhy it is needed.', file: 'build/count.mjs' });
  expect(applyPatch(text, parsed)).toBe('one\ntwo\n3\nthree and a half\nfour\nfive\nsix\n');
});

test('A patch applies where its lines were moved to', () => {
  expect(applyPatch(`zero\n${text}`, parsePatch(patch))).toContain('zero\none\ntwo\n3\n');
});

describe('A patch is refused', () => {
  const parsed = parsePatch(patch);
  test.each([
    ['when a line changed', text.replace('four', '4')],
    ['when a blank changed', text.replace('four', 'four ')],
    ['when its lines are there twice', text + text],
    ['when it was applied before', applyPatch(text, parsed)],
  ])('%s', (_, other) => {
    expect(() => applyPatch(other, parsed)).toThrow(/build\/count\.mjs matches \d times instead of once/);
  });
  test.each([
    ['that changes two files', patch + patch],
    ['without a diff', 'Count better\n'],
    ['that renames its file', patch.replace('b/build/count', 'b/build/sum')],
    ['whose hunk is cut off', patch.replace(' four\n', '')],
    ['with a line of another kind', patch.replace(' four', '\\ No newline at end of file')],
  ])('%s', (_, broken) => {
    expect(() => parsePatch(broken)).toThrow();
  });
});

test('The patches are for the installed version', () => {
  expect(patchedVersion()).toBe(installedVersion());
});

test('Every patch applies alone, and once', () => {
  for (const each of readPatches()) {
    const once = applyPatch(given(each.file), each);
    expect(() => applyPatch(once, each), each.name).toThrow();
  }
});

test.skipIf(skipReason('patch'))('All patches together give the text that patch(1) gives', () => {
  needPrograms('patch');
  const patches = readPatches();
  const folder = temporaryFolder();
  const texts = new Map(patches.map(({ file }) => [file, given(file)]));
  for (const [file, text] of texts) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  for (const each of patches) {
    texts.set(each.file, applyPatch(texts.get(each.file) ?? '', each));
    const path = join(packageFolder, `../../patches/pdfjs-dist+${patchedVersion()}/${each.name}.patch`);
    const args = ['--strip=1', '--fuzz=0', '--silent', '--no-backup-if-mismatch', '--directory', folder];
    execFileSync('patch', [...args, '--input', path]);
  }
  for (const [file, patched] of texts)
    expect(readFileSync(join(folder, file), 'utf8') === patched, file).toBe(true);
});

function given(file: string): string {
  return readFileSync(join(packageFolder, file), 'utf8');
}
