// Files of other kinds are found wherever a kit has no place for them, and nothing else is.
import { expect, it } from 'vitest';
import { foreignFiles } from '../../../../core/compose/foreign-files.ts';
import { contentFolder, smallContent } from '../../../support/content.ts';

const foreignIn = (paths: readonly string[]): readonly string[] =>
  foreignFiles(paths.map((path) => ({ path, sizeBytes: 1 }))).map(({ path }) => path);

it('A document of a word processor has no place in a kit, nor have pictures of other kinds', () => {
  const foreign = [
    'reports/letter.en.docx',
    'slides/deck.en.PPTX',
    'reports/no-pdf.en.yaml',
    'checklists/list.en.pdf',
    'modules/m1/lesson.en.docx',
    'media/photo.jpg',
  ];
  const usual = ['notes.docx', 'reports/Thumbs.db', 'reports/a.EN.PDF', 'reports/a.en.yaml', 'media/b.PNG'];
  expect(foreignIn([...foreign, ...usual])).toEqual(foreign);
});

it('Every file of a good content folder has its place', () => {
  expect(foreignFiles(contentFolder(smallContent).files)).toEqual([]);
});
