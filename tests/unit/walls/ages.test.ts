// One rule gives the age of a contact and the folded numbers, on every surface that shows a number.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFiles } from '../../../scripts/lib/project-files.mjs';

const root = join(import.meta.dirname, '..', '..', '..');
const paths = projectFiles('core', 'renderer').filter((path) => /\.tsx?$/.test(path));
const texts = new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));

/** Files in which a pattern stands. */
function files(pattern: RegExp, start = ''): string[] {
  return [...texts]
    .filter(([path, text]) => path.startsWith(start) && pattern.test(text))
    .map(([path]) => path);
}

test('The limit of the age rule stands in one file, and nothing else counts months or days of evidence', () => {
  expect(files(/recentMonths/)).toEqual(['core/contacts/freshness.ts']);
  expect(files(/\b(?:ageDays|staleAfter\w*|dueAfter\w*|daysSince\()/)).toEqual(['renderer/text/formats.ts']);
  expect(files(/\b(?:180|365|730)\b[^\n]*(?:[dD]ays?|[mM]onths?)\b/)).toEqual(['renderer/text/formats.ts']);
});

test('Screens outside of the workshop take the numbers of a contact only through the rule of folding', () => {
  const readers = files(/\.phones\b|\{ phones\b|, phones\b/, 'renderer/features/').filter(
    (path) => !path.startsWith('renderer/features/publish/'),
  );
  const knowsFolds = /useContactFolds|useFoldedNumbers|phonesToCall|foldOf\(/;
  const others = readers.filter((path) => !knowsFolds.test(texts.get(path) ?? ''));
  expect(others.sort()).toEqual([
    // Whether a contact has a number at all.
    'renderer/features/handout/referral-contact.ts',
    // What a caller reports of a number, and what others handed over beside what the kit says.
    'renderer/features/report/corrections/received-item.tsx',
    'renderer/features/shared/contacts/contact-groups.ts',
    'renderer/features/shared/contacts/contact-list.ts',
    'renderer/features/shared/contacts/replaced-band.tsx',
    'renderer/features/shared/contacts/words-index.ts',
    'renderer/features/shared/corrections/correction-row.tsx',
    'renderer/features/shared/corrections/record-call.tsx',
  ]);
});

test('The strip is written in one place; others ask it only for contacts, sources and what the kit lacks', () => {
  expect(files(/\bstripOf\(/, 'renderer/').sort()).toEqual([
    'renderer/features/contacts/national-numbers.tsx',
    'renderer/features/handout/aid/decision-aid.tsx',
    'renderer/features/handout/field-card/field-sheet.tsx',
    'renderer/features/shared/use-strip.ts',
  ]);
});

test('Every sentence about the age of a contact is chosen by one function', () => {
  expect(files(/\b(?:evidenceSentence|ageWord)\(/).sort()).toEqual([
    'core/compose/start-contacts.ts',
    'core/contacts/evidence-sentence.ts',
    'renderer/text/use-evidence-words.ts',
  ]);
  expect(files(/confirmed\.on\b/, 'renderer/').filter((path) => !path.includes('/publish/'))).toEqual([]);
});
