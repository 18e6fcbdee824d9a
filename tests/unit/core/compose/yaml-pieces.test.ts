// Long lists in YAML are read in pieces, and come to the same value, the same faults and the same lines as read at once.
import { describe, expect, it } from 'vitest';
import { LineCounter, parseDocument } from 'yaml';
import { z } from '../../../../core/base/zod.ts';
import type { Problems } from '../../../../core/compose/content-folder.ts';
import { writeYaml } from '../../../../core/compose/yaml-edit.ts';
import { divideYaml } from '../../../../core/compose/yaml-pieces.ts';
import { checkYaml, readYaml } from '../../../../core/compose/yaml-text.ts';
import { madeDirectory } from '../../../support/made-directory.ts';

const file = 'contacts.yaml';
const contacts = madeDirectory(230).map((contact, index) => ({
  ...contact,
  notes: {
    en: ['Ring twice.', '  - id: made-1\n  - and more\n', 'a: "b" # c', 'Smith & Co, *now*'][index % 4],
  },
}));
const text = writeYaml({ contacts });

/** The text with one entry of its own after the entry with a number. */
function withEntry(after: number, entry: string): string {
  const at = text.indexOf(`  - id: made-${after + 1}\n`);
  return text.slice(0, at) + entry + text.slice(at);
}

function atOnce(given: string): unknown {
  return parseDocument(given, { lineCounter: new LineCounter() }).toJS();
}

describe('A long list in YAML', () => {
  it('is divided into pieces that lose no entry', () => {
    const pieces = divideYaml(text)?.pieces ?? [];
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.map(({ text: part }) => part.slice('contacts:\n'.length)).join('')).toBe(
      text.slice('contacts:\n'.length),
    );
    expect(readYaml(text, file, [])?.value).toEqual({ contacts });
  });

  it.each([
    [
      'with comments, empty lines, a byte-order mark and lines as Windows ends them',
      `\uFEFF# Contacts\n\n${withEntry(200, '# A remark\n\n  # Another one\n')}`.replaceAll('\n', '\r\n'),
    ],
    ['that is not indented', text.replaceAll(/^ {2}/gm, '')],
    ['with anchors, which are read at once', withEntry(200, '  - &one\n    id: made-x\n  - *one\n')],
    ['with another field, which is read at once', `${text}more: 1\n`],
    ['in a text that is short', text.slice(0, text.indexOf('  - id: made-40\n'))],
  ])('%s has the value that it has at once', (_, given) => {
    expect(readYaml(given, file, [])?.value).toEqual(atOnce(given));
  });

  it('names the line of a fault', () => {
    const broken = withEntry(200, '  - id: made-x\n    service: "never closed\n');
    const problems: Problems = [];
    expect(readYaml(broken, file, problems)).toBeUndefined();
    const line = broken.slice(0, broken.indexOf('  - id: made-x')).split('\n').length;
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) {
      const named = Number(/^line (\d+)/.exec('reason' in problem ? String(problem.reason) : '')?.[1]);
      expect(named).toBeGreaterThanOrEqual(line);
      expect(named).toBeLessThan(line + 60);
    }
  });

  it('names the line and the entry of a field that does not fit', () => {
    const wrong = withEntry(200, '  - id: made-x\n    country: 7\n');
    const yaml = readYaml(wrong, file, []);
    const problems: Problems = [];
    const schema = z.object({ contacts: z.array(z.object({ id: z.string(), country: z.string() })) });
    expect(yaml && checkYaml(yaml, schema, problems)).toBeUndefined();
    const line = wrong.slice(0, wrong.indexOf('country: 7')).split('\n').length;
    expect(problems).toMatchObject([{ field: 'contacts.200.country' }]);
    expect(JSON.stringify(problems)).toContain(`line ${line}, made-x`);
    expect(yaml?.lineOf(['contacts'])).toBe(1);
  });
});
