// Notices to older copies: added and taken out by the kit editor, and accepted by the linter.
import { expect, test } from 'vitest';
import { smallContent } from '../../../support/content.ts';
import { MemoryDraft } from './draft-texts.ts';

const tell = {
  kind: 'number-recalled',
  contact: 'gr-line',
  number: '1065',
  instead: '1056',
  to: '1.1',
} as const;

test('Older copies are told of a wrong number in all languages of the kit, and the linter accepts it', () => {
  const draft = new MemoryDraft(smallContent);
  draft.edit(tell);
  draft.edit({ ...tell, number: '10-65 5', instead: undefined });
  draft.edit({ ...tell, number: '10655' });
  expect(draft.view().recalls).toEqual([
    { id: 'gr-line-1065', contact: 'gr-line', number: '1065', instead: '1056', to: '1.1' },
    { id: 'gr-line-10655', contact: 'gr-line', number: '10-65 5', to: '1.1' },
    { id: 'gr-line-10655-2', contact: 'gr-line', number: '10655', instead: '1056', to: '1.1' },
  ]);
  expect(draft.problems()).toEqual([]);
  expect(draft.text('recalls.yaml')).toContain('Ο αριθμός ήταν λάθος.');
});

test('A notice is taken out again, and with the last one the file', () => {
  const draft = new MemoryDraft(smallContent);
  draft.edit(tell);
  draft.edit({ ...tell, number: '1066' });
  draft.edit({ kind: 'recall-removed', id: 'gr-line-1065' });
  expect(draft.view().recalls?.map(({ number }) => number)).toEqual(['1066']);
  draft.edit({ kind: 'recall-removed', id: 'gr-line-1066' });
  expect(draft.text('recalls.yaml')).toBeUndefined();
  expect(draft.plan({ kind: 'recall-removed', id: 'gr-line-1066' }).ok).toBe(false);
});

test('Notices that somebody wrote by hand stay, and a file that is no list is not touched', () => {
  const hand = 'recalls:\n  # by hand\n  - { id: other, kitId: org.example.another }\n';
  const draft = new MemoryDraft({ ...smallContent, 'recalls.yaml': hand });
  draft.edit(tell);
  expect(draft.text('recalls.yaml')).toContain('# by hand');
  expect(draft.view().recalls?.map(({ id }) => id)).toEqual(['gr-line-1065']);
  const broken = new MemoryDraft({ ...smallContent, 'recalls.yaml': 'recalls: yes\n' });
  expect(broken.plan(tell)).toMatchObject({ ok: false, problem: { code: 'content-invalid' } });
});
