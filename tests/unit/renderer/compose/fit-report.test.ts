import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../../core/markdown/parse-markdown.ts';
import { blockText } from '../../../../core/markdown/walk.ts';
import { fitReport, type Setting, usualSetting } from '../../../../renderer/compose/print/fit-report.ts';
import { inPrintOrder, movableFigures } from '../../../../renderer/compose/print/later-figures.ts';
import type { PageFill } from '../../../../renderer/compose/print/page-fill.ts';

const text = parseMarkdown(
  '## Way\n\nBefore.\n\n![Drawing](media/a.svg)\n\nFirst after.\n\nSecond after.\n\n## Next\n\nEnd.\n',
);
const full: PageFill = { used: 1, hasOnlySources: false };
const gap: PageFill = { used: 0.4, hasOnlySources: false };
const fewSources: PageFill = { used: 0.1, hasOnlySources: true };

/** Answers with the pages of each setting, and keeps all that were tried. */
function trials(pagesOf: (setting: Setting) => readonly PageFill[]) {
  const tried: Setting[] = [];
  const trial = async (setting: Setting) => {
    tried.push(setting);
    return pagesOf(setting);
  };
  return { tried, trial };
}

test('a report whose pages are full is set as usual, after one look', async () => {
  const { tried, trial } = trials(() => [full, full]);
  expect(await fitReport(text, trial)).toEqual(usualSetting);
  expect(tried).toHaveLength(1);
});

test('a report is set tighter where that brings its last sources onto the page before', async () => {
  const { trial } = trials(({ density }) => (density === 0 ? [full, fewSources] : [full, full]));
  expect(await fitReport(text, trial)).toEqual({ density: 1, later: new Map() });
});

test('a report that no setting mends stays as it is', async () => {
  const { trial } = trials(() => [full, fewSources]);
  expect(await fitReport(text, trial)).toEqual(usualSetting);
});

test('a figure comes later where the text behind it fills the page before', async () => {
  const { trial } = trials(({ later }) => (later.get(2) === 2 ? [full, full] : [gap, full]));
  expect(await fitReport(text, trial)).toEqual({ density: 0, later: new Map([[2, 2]]) });
});

test('a very long report is set as usual, after one look', async () => {
  const { tried, trial } = trials(() => Array.from({ length: 200 }, () => gap));
  expect(await fitReport(text, trial)).toEqual(usualSetting);
  expect(tried).toHaveLength(1);
});

test('a figure stays in its section, and every block keeps its place in the text', () => {
  expect(movableFigures(text.blocks)).toEqual([{ place: 2, most: 2 }]);
  const printed = inPrintOrder(text.blocks, new Map([[2, 1]]));
  expect(printed.map(({ place }) => place)).toEqual([0, 1, 3, 2, 4, 5, 6]);
  expect(
    printed.map(({ block }) => (block.kind === 'figure' ? block.alternative : blockText(block))),
  ).toEqual(['Way', 'Before.', 'First after.', 'Drawing', 'Second after.', 'Next', 'End.']);
});
