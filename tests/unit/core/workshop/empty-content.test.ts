// Content of an empty draft; it has a publisher only if a key names one.
import { expect, test } from 'vitest';
import { emptyContent } from '../../../../core/workshop/empty-content.ts';
import { MemoryDraft } from './draft-texts.ts';

const begun = { language: 'el', today: '2026-11-25', token: '0a1b2c3d' } as const;

test('An empty draft asks for its title and its publisher', () => {
  const { file, text } = emptyContent(begun);
  const draft = new MemoryDraft({ [file]: text });
  expect(draft.view().about).toMatchObject({ id: 'kit-0a1b2c3d', version: '2026.1', languages: ['el'] });
  expect(draft.problems().map(({ problem }) => 'field' in problem && problem.field)).toEqual([
    'title',
    'publisher',
  ]);
});

test('An empty draft names the publisher whose key signs here', () => {
  const { file, text } = emptyContent({ ...begun, publisher: 'Φάρος' });
  const draft = new MemoryDraft({ [file]: text });
  expect(draft.view().about.publisher).toEqual({ name: 'Φάρος' });
  expect(draft.problems().map(({ problem }) => 'field' in problem && problem.field)).toEqual(['title']);
});
