// The cases of the public BagIt conformance suite, as kits.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyBag } from '../../../../core/kit/verify-bag.ts';
import { bagItCases } from '../../../support/bagit-cases.ts';
import { jobFor } from '../../../support/check-kit.ts';
import { EditableBag } from '../../../support/editable-bag.ts';
import { makeKit } from '../../../support/make-kit.ts';
import { memoryBag } from '../../../support/memory-bag.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('a kit like the case of the BagIt conformance suite', () => {
  for (const { name, section, edit, codes } of bagItCases) {
    const answer = codes.length === 0 ? 'accepted' : `refused as ${codes.join(', ')}`;
    it(`${name} is ${answer} (RFC 8493, ${section})`, async () => {
      const kit = await makeKit(temporaryFolder());
      const bag = new EditableBag(kit);
      edit(bag);
      const checked = await verifyBag(jobFor(kit, { source: memoryBag(bag.files) }));
      const problems = checked.ok ? checked.value.problems : [checked.problem];
      expect([...new Set(problems.map(({ code }) => code))].sort()).toEqual([...codes].sort());
      expect(checked.ok && checked.value.isAcceptable).toBe(codes.length === 0);
    });
  }

  it('is named in the description of the format, with its section and its answer', () => {
    const text = readFileSync(new URL('../../../../docs/kit-format.md', import.meta.url), 'utf8');
    const rows = new Set(text.split('\n').map((line) => line.replace(/ +/g, ' ')));
    for (const { name, section, codes } of bagItCases) {
      const answer = codes.length === 0 ? 'accepted' : codes.map((code) => `\`${code}\``).join(', ');
      expect(rows).toContain(`| ${name} | ${section} | ${answer} |`);
    }
  });
});
