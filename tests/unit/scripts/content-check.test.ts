// Answers of `npm run content:check` to a person, a program and the stages of a test run.
// @module-tag slow
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { englishReport, smallContent } from '../../support/content.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const script = fileURLToPath(new URL('../../../scripts/content-check.mjs', import.meta.url));

function check(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('The command content:check', () => {
  it('passes the starter kit', () => {
    expect(check()).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/ 0 errors, \d+ warnings\.\n$/),
    });
  });

  it('fails for a fault, on one line for people and as a document for programs', () => {
    const folder = temporaryFolder();
    const fault = englishReport.replace('The first fact', 'It began in 2014. See ARSIS.\n\nThe first fact');
    for (const [path, content] of Object.entries({ ...smallContent, 'reports/signs.en.md': fault })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const { status, stdout } = check(folder);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^reports\/signs\.en\.md:\d+: never-shipped: ARSIS /m);
    expect(stdout).toMatch(/^reports\/signs\.en\.md:\d+: fact-without-source: a year /m);
    const answer = JSON.parse(check('--json', folder).stdout);
    expect(answer.isGood).toBe(false);
    expect(answer.errors).toBe(
      answer.findings.filter((one: { severity: string }) => one.severity === 'error').length,
    );
  });

  it.skipIf(process.platform !== 'linux')('refuses a file whose name is no Unicode', () => {
    const folder = temporaryFolder();
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.of(0xe9)]), 'x');
    const { status, stderr } = check(folder);
    expect(status).toBe(1);
    expect(stderr).toContain('path-not-unicode');
  });
});
