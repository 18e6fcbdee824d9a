// The built command line on the starter kit: a process of its own for each command, with its exit code and its output.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changedFiles, hashesBelow } from '../support/disk-content.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const out = join(import.meta.dirname, '../../out');

function runKit(...args: string[]): { readonly code: number | null; readonly out: string } {
  const program = join(out, 'app/cli/kit.js');
  const done = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { code: done.status, out: done.stdout + done.stderr };
}

describe('The starter kit in Windows', () => {
  const kit = join(out, 'starter-kit');

  it('is verified, inspected, packed, unpacked and verified again, byte for byte the same', () => {
    const place = temporaryFolder();
    const packed = join(place, 'το kit.impactkit');
    const unpacked = join(place, 'το kit');
    for (const args of [
      ['verify', kit],
      ['inspect', kit],
      ['pack', kit, packed],
      ['unpack', packed, unpacked],
      ['verify', unpacked],
    ])
      expect({ args, ...runKit(...args) }).toMatchObject({ args, code: 0 });
    expect(changedFiles(hashesBelow(kit), hashesBelow(unpacked))).toEqual([]);
  });

  it('is refused when a text was saved with the line ends of Windows', () => {
    const place = temporaryFolder();
    const copy = join(place, 'kit');
    const packed = join(place, 'kit.impactkit');
    runKit('pack', kit, packed);
    runKit('unpack', packed, copy);
    const [text = ''] = [...hashesBelow(copy).keys()].filter((path) => path.endsWith('.md'));
    const path = join(copy, text);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
    const { code, out: said } = runKit('verify', copy);
    expect(code).toBe(1);
    expect(said).toContain(text.replaceAll('\\', '/'));
  });
});
