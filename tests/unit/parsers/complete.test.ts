// The table of parsers names every function that reads text or bytes from outside, as far as names of functions tell.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parsers } from '../../support/parsers/parsers.ts';

const project = join(import.meta.dirname, '../../..');
const rooms = ['core', 'main', 'cli', 'renderer'];
const pattern = /^export (?:async )?function\*? ((?:read|parse|decode|from|split|divide|unpack)[A-Z]\w*)/gm;

/** Functions with such a name that are in no row, and why. */
const others: readonly (readonly [reason: string, functions: readonly string[]])[] = [
  [
    'Reads a disk; what is in its bytes is read by a function of the table.',
    [
      'main/places.ts#readBuilt',
      'main/portable/start-facts.ts#readStartFacts',
      'main/workshop/given-file.ts#readHead',
      'main/workshop/given-file.ts#readText',
      'main/workshop/read-contact-files.ts#readContactFiles',
      'main/workshop/read-quiz-file.ts#readQuizFile',
      'main/disk/drafts/read-content.ts#readContent',
      'main/disk/fs/ops.ts#readIfThere',
      'main/disk/fs/read-ahead.ts#readAhead',
      'main/disk/fs/two-slot.ts#readSlots',
      'main/disk/sticks/listed-files.ts#readList',
      'main/disk/sticks/register-file.ts#readRegister',
      'main/disk/bags/bag-archive/checked-bag.ts#readAgain',
      'main/disk/bags/bag-archive/open-file.ts#readAt',
      'main/disk/bags/bag-archive/unpack-bag.ts#unpackBag',
      'main/disk/kits/installer/read-inside.ts#readInside',
      'main/disk/kits/installer/verify-publisher.ts#readSigner',
      'main/disk/kits/store/records.ts#readRecords',
      'cli/key-files.ts#readPublicKey',
      'cli/key-files.ts#readSmallFile',
      'cli/keys-statement.ts#readStatementFile',
      'cli/pack.ts#unpackCommand',
      'core/kit/read-tags.ts#readTags',
      'core/kit/delta/open-delta.ts#readDelta',
      'core/kit/delta/read-listed.ts#readListedKit',
      'core/library/kit-changes/read-contents.ts#readInstalledCatalogue',
      'core/library/kit-changes/read-contents.ts#readContents',
    ],
  ],
  [
    'Takes what another reader has checked, or is the inner part of one.',
    [
      'core/base/parse-json.ts#parseJson',
      'core/workshop/lenient.ts#readLeniently',
      'core/workshop/lenient.ts#readEntries',
      'core/workshop/read-resources.ts#readResources',
      'core/workshop/read-quiz.ts#readDraftQuiz',
      'core/contacts/hsds/read-contact.ts#readContact',
      'core/contacts/hsds/schedule-rows.ts#readSchedules',
      'core/workshop/front-matter-text.ts#divideMarkdown',
      'core/compose/yaml-document.ts#parseYaml',
      'core/compose/yaml-pieces.ts#divideYaml',
      'main/disk/fs/problem.ts#readProblem',
      'renderer/features/report/corrections/read-code.ts#readCode',
    ],
  ],
  [
    'Calls main or the database.',
    [
      'renderer/data/db/read-ahead.ts#readAhead',
      'renderer/data/db/read-once.ts#readOnce',
      'renderer/data/library/kit-recalls.ts#readRecalls',
      'renderer/data/services/key-store.ts#readKeys',
      'renderer/data/services/kit-work-store.ts#readDroppedKit',
      'renderer/data/services/sticks-store.ts#readSticksFacts',
      'renderer/features/read/use-reading-text.ts#readText',
    ],
  ],
  [
    'Reads a PDF with pdf.js, in a browser: tests/e2e/public-pdfs.spec.ts and tests/e2e/compose.spec.ts.',
    [
      'main/compose/read-document.ts#readDocument',
      'renderer/pdf/read/outline.ts#readOutline',
      'renderer/pdf/read/page-notes.ts#readNotes',
      'renderer/pdf/read/page-numbers.ts#readPageNumbers',
      'renderer/pdf/read/page-text.ts#readPageText',
      'renderer/pdf/read/read-pdf.ts#readPdf',
      'renderer/pdf/read/read-words.ts#readWords',
      'renderer/pdf/read/text-lines.ts#readLines',
      'renderer/pdf/read/text-pieces.ts#readItems',
    ],
  ],
  [
    'Has a picture or PDF decoded in the page.',
    [
      'renderer/features/certificate/read-pdf-code.ts#readPdfCode',
      'renderer/features/shared/codes/read-picture.ts#readPicture',
    ],
  ],
];
const otherNames = others.flatMap(([, names]) => names);

function found(): string[] {
  return rooms.flatMap((room) =>
    readdirSync(join(project, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${room}/${name.replaceAll('\\', '/')}`)
      .flatMap((file) =>
        [...readFileSync(join(project, file), 'utf8').matchAll(pattern)].map(([, name]) => `${file}#${name}`),
      ),
  );
}

it('Every function that reads, parses, decodes, splits or unpacks is in the table, or in the list of others with a reason', () => {
  const listed = new Set([...parsers.flatMap(({ functions }) => functions), ...otherNames]);
  expect(found().filter((name) => !listed.has(name))).toEqual([]);
});

it('Every function that a row names exists', () => {
  for (const name of [...parsers.flatMap(({ functions }) => functions), ...otherNames]) {
    const [file = '', member = ''] = name.split('#');
    const text = readFileSync(join(project, file), 'utf8');
    expect(text, name).toMatch(new RegExp(`^export (?:async )?(?:function|const|class) ${member}\\b`, 'm'));
  }
});

it('No two rows have one name', () => {
  const names = parsers.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
