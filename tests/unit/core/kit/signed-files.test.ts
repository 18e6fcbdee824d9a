// A kit has no file that its publisher did not sign and list, inside or outside of data/.
import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../../../core/base/problem.ts';
import { checkKit } from '../../../support/check-kit.ts';
import { EditableBag } from '../../../support/editable-bag.ts';
import { checkInMemory } from '../../../support/kit-in-memory.ts';
import { makeKit } from '../../../support/make-kit.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('verifying a kit', () => {
  describe('with a page to start with', () => {
    const page = 'START-HERE.html';
    const changes: Readonly<Record<string, readonly [(bag: EditableBag) => EditableBag, ProblemCode]>> = {
      'was changed after signing': [(bag) => bag.put(page, '<p>Call 690</p>'), 'payload-changed'],
      'was removed after signing': [(bag) => bag.remove(page), 'payload-missing'],
      'got a second page beside it': [(bag) => bag.put('START-HERE-2.html', '<p>690</p>'), 'payload-extra'],
      'got a twin in other letters': [(bag) => bag.put('Start-Here.html', '<p>690</p>'), 'path-unsafe'],
      'is signed, but not in the tag manifest': [
        (bag) => bag.sealTags((text) => text.replace(/.*START-HERE.*\n/, '')),
        'payload-extra',
      ],
      'contradicts the tag manifest that was signed': [
        (bag) => bag.sealTags((text) => text.replace(/\w+(?= {2}START-HERE)/, '0'.repeat(64))),
        'payload-changed',
      ],
      'is all that is left of a signed, empty tag manifest': [
        (bag) => bag.sealTags(() => ''),
        'manifest-invalid',
      ],
    };
    for (const [name, [edit, code]] of Object.entries(changes)) {
      it(`refuses a kit whose page ${name}`, async () => {
        const kit = await makeKit(temporaryFolder(), { tags: { [page]: '<p>Call 112</p>' } });
        const { files } = edit(new EditableBag(kit));
        const { problems, isAcceptable } = await checkInMemory(kit, files);
        expect(isAcceptable).toBe(false);
        expect(problems[0]).toMatchObject({ code });
      });
    }
  });

  it('refuses every file of the payload that the catalogue does not name, and names the first', async () => {
    const kit = await makeKit(temporaryFolder());
    const bag = new EditableBag(kit);
    bag.put('data/tools/setup.exe', 'MZ').put('data/media/a.svg', '<svg/>');
    bag.sealPayload().sealTags();
    const { problems, isAcceptable } = await checkInMemory(kit, bag.files);
    expect(isAcceptable).toBe(false);
    expect(problems).toEqual([{ code: 'payload-unnamed', file: 'data/media/a.svg', count: 2 }]);
  });

  it('accepts a file that only a field of a newer program names, with its hash', async () => {
    const files = { 'data/plans/one.json': '{}' };
    const kit = await makeKit(temporaryFolder(), {
      files,
      catalogue: (plain, file) => ({
        ...plain,
        plans: [{ file: file('data/plans/one.json', 'application/json') }],
      }),
    });
    expect((await checkKit(kit)).problems).toEqual([]);
    const bag = new EditableBag(kit).put('data/plans/one.json', '{"other":1}');
    bag.sealPayload().sealTags();
    expect((await checkInMemory(kit, bag.files)).problems).toEqual([
      { code: 'payload-unnamed', file: 'data/plans/one.json', count: 1 },
    ]);
  });
});
