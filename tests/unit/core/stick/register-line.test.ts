import { describe, expect, it } from 'vitest';
import type { KeyId } from '../../../../core/base/ids.ts';
import { toFileHash } from '../../../../core/base/ids.ts';
import { kitMark } from '../../../../core/stick/kit-mark.ts';
import type { RegisterLine } from '../../../../core/stick/register.ts';
import { formatRegisterLine, parseRegister, registerTable } from '../../../../core/stick/register-line.ts';

const line: RegisterLine = {
  did: 'written',
  name: 'ATHENS',
  label: '12',
  when: '2026-11-25T14:00:00.000Z',
  programVersion: '1.2.3',
  kit: { id: 'org.example.kit', version: '2026.1', issued: '2026-03-01' },
  treeHash: toFileHash('ab'.repeat(32)),
  signer: {
    keyId: '0123456789ABCDEF' as KeyId,
    fingerprint: '12345 12345 12345 12345 12345 12345 12345 12345',
  },
  platforms: ['windows', 'linux'],
  fileSystem: 'exfat',
  fileCount: 3,
  sizeBytes: 9,
  seconds: 1.5,
  readBack: 'past-cache',
  outcome: 'good',
  problems: [],
};
const failed: RegisterLine = {
  ...line,
  name: '=HYPERLINK("x")',
  outcome: 'failed',
  problems: [{ code: 'stick-corrupts', file: 'data/a, b.pdf', count: 1 }],
};

describe('The register', () => {
  it('is read as it was written', () => {
    const text = [line, failed].map((one) => `${formatRegisterLine(one)}\n`).join('');
    expect(parseRegister(text)).toEqual([line, failed]);
  });

  it('goes on after a line that was cut off, is none, or is of a later form', () => {
    const whole = formatRegisterLine(line);
    const later = whole.replace('"version":1', '"version":2');
    expect(parseRegister(`${whole.slice(0, 40)}\n[]\nnull\n${later}\n${whole}\n`)).toEqual([line]);
  });

  it('is a table in which commas, quotes and what looks like a formula are text', () => {
    const [head, first, second] = registerTable([line, failed]).replace('\ufeff', '').split('\r\n');
    expect(head?.startsWith('when,did,stick,label,outcome,problem,file,kit,version')).toBe(true);
    expect(first).toContain('2026-11-25T14:00:00.000Z,written,ATHENS,12,good,,,org.example.kit,2026.1');
    expect(second).toContain(`"'=HYPERLINK(""x"")",12,failed,stick-corrupts,"data/a, b.pdf"`);
  });

  it('has a code on paper that names the very kit and its key, and none for a stick without a kit', () => {
    expect(kitMark(line)).toBe(
      `IMPACT Kit org.example.kit 2026.1\ntree ${'ab'.repeat(32)}\nkey 12345 12345 12345 12345 12345 12345 12345 12345`,
    );
    const { kit: _kit, ...without } = line;
    expect(kitMark(without)).toBeUndefined();
  });
});
