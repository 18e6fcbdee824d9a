// What minisign itself says of the signatures of a statement, taken apart as docs/keys.md tells.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKeyStatement } from '../../../../../core/kit/key-statement.ts';
import { openKeyFile } from '../../../../../main/disk/minisign/secret-key-file.ts';
import { minisignChecker } from '../../../../../main/disk/minisign/signature-file.ts';
import { replacement, revocation } from '../../../../support/key-statements.ts';
import { makePublisher } from '../../../../support/make-kit.ts';
import { runTool } from '../../../../support/public-tools.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

describe('the signatures of a statement', () => {
  it('are right for minisign: the lines, by the old key and by the new one', async () => {
    const [old, next] = [await makePublisher(), await makePublisher()];
    for (const [statement, keys] of [
      [replacement(old, next, [{ kitId: 'org.example.kit', version: '2026.1' }]), [old, next]],
      [revocation(old, next), [next]],
    ] as const) {
      const folder = temporaryFolder();
      const [lines = '', signatures = ''] = statement.text.split('\n\n');
      writeFileSync(join(folder, 'lines'), `${lines}\n`);
      for (const [index, { trusted }] of keys.entries()) {
        const four = signatures.split('\n').slice(index * 4, index * 4 + 4);
        writeFileSync(join(folder, 'lines.minisig'), `${four.join('\n')}\n`);
        const answer = runTool('minisign', ['-V', '-P', trusted.publicKey, '-m', 'lines'], { cwd: folder });
        expect(answer.code, answer.text).toBe(0);
        expect(answer.text).toContain('key-statement');
      }
    }
  });

  it('may be made with minisign', async () => {
    const [old, next] = [await makePublisher(), await makePublisher()];
    const folder = temporaryFolder();
    const lines = `${replacement(old, next).text.split('\n\n')[0]}\n`;
    writeFileSync(join(folder, 'lines'), lines);
    const signatures: string[] = [];
    for (const { key } of [old, next]) {
      writeFileSync(join(folder, 'a.key'), openKeyFile(key));
      const words = ['-S', '-s', 'a.key', '-t', 'key-statement', '-m', 'lines', '-x', 'out'];
      expect(runTool('minisign', words, { cwd: folder }).code).toBe(0);
      signatures.push(readFileSync(join(folder, 'out'), 'utf8'));
    }
    expect(readKeyStatement(`${lines}\n${signatures.join('')}`, minisignChecker)).toBeDefined();
  });
});
