// FormatJS' own checker, as an independent check, accepts the sentences.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages } from '../../../../core/base/language.ts';
import { sentencesOf } from './sentences.ts';

const root = join(import.meta.dirname, '../../../..');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sentences-'));
  for (const language of languages) await write(language, await sentencesOf(language));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function write(language: string, sentences: ReadonlyMap<string, string>): Promise<void> {
  return writeFile(join(folder, `${language}.json`), JSON.stringify(Object.fromEntries(sentences)));
}

/** What the checker says about the files of the folder: its exit code and all it wrote. */
function verify(): Promise<{ readonly code: number; readonly said: string }> {
  const files = languages.map((language) => join(folder, `${language}.json`));
  const checks = ['--source-locale', 'en', '--missing-keys', '--extra-keys', '--structural-equality'];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, 'node_modules/@formatjs/cli/bin/formatjs'), 'verify', ...checks, ...files],
      (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code ?? 1) : 0, said: stdout + stderr }),
    );
  });
}

test('FormatJS finds every sentence in every language, with the same structure', async () => {
  expect(await verify()).toEqual({ code: 0, said: '' });
});

test('FormatJS would find a missing and a changed sentence', async () => {
  const greek = new Map(await sentencesOf('el'));
  greek.delete('common.close');
  greek.set('common.pages', '{number} σελίδες');
  await write('el', greek);
  const { code, said } = await verify();
  expect(code).not.toBe(0);
  expect(said).toContain('common.close');
  expect(said).toContain('common.pages');
});
