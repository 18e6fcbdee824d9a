// Quizzes in files: read by the ending of their names, saved without replacing anything unasked.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Draft } from '../../../../main/disk/drafts/draft.ts';
import { exportQuiz } from '../../../../main/workshop/export-quiz.ts';
import { readQuizFile } from '../../../../main/workshop/read-quiz-file.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { ordering, short, single } from '../../core/learning/questions.ts';

async function read(name: string, content: string | Uint8Array) {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  const { form, fault, questions, notRead } = await readQuizFile(path, 'el');
  return [form, fault, questions.length, notRead.length];
}

test('A quiz is read by the ending of its name', async () => {
  expect(await read('a.gift', 'Good? {T}\n\nHow are you? {}')).toEqual(['gift', undefined, 1, 1]);
  expect(await read('a.TXT', '\uFEFFGood? {T}')).toEqual(['gift', undefined, 1, 0]);
  expect(await read('a.csv', 'kind;prompt\nshort;What?\n')).toEqual(['csv', undefined, 1, 0]);
  expect(await read('a.md', '## What?\nanswer: this\n')).toEqual(['markdown', undefined, 1, 0]);
});

test('A file that cannot be read says why', async () => {
  expect(await read('a.gift', ' \n')).toEqual(['gift', 'empty', 0, 0]);
  expect(await read('a.csv', 'name\nx\n')).toEqual(['csv', 'no-known-column', 0, 0]);
  expect(await read('a.gift', new Uint8Array([0x89, 0, 1, 2, 0, 0, 7]))).toEqual(['gift', 'not-text', 0, 0]);
  expect(await read('a.gift', ' '.repeat(5 * 1024 ** 2))).toEqual(['gift', 'too-large', 0, 0]);
  expect(await readQuizFile(join(temporaryFolder(), 'gone.md'), 'en')).toMatchObject({
    fault: 'read-failed',
  });
});

test('A quiz is saved under the name of its module, and what GIFT cannot hold is named', async () => {
  const module = 'modules/m1/module.en.yaml';
  const questions = [single, ordering, short].map((question, index) => ({ index, question }));
  const resources = [{ file: module, id: 'm1.en', quiz: { file: 'modules/m1/quiz.en.yaml', questions } }];
  const draft = { answer: () => ({ draft: { resources } }) } as unknown as Draft;
  const folder = temporaryFolder();
  const options = { folder, module, mayReplace: false } as const;
  const saved = await exportQuiz(draft, { ...options, as: 'gift' });
  expect(saved).toEqual({ ok: true, value: { name: 'quiz-m1.en.gift.txt', leftOut: ['What?'] } });
  expect(readFileSync(join(folder, 'quiz-m1.en.gift.txt'), 'utf8')).toContain('::short::What?{');
  expect(await exportQuiz(draft, { ...options, as: 'gift' })).toMatchObject({
    problem: { code: 'folder-not-empty' },
  });
  expect(await exportQuiz(draft, { ...options, as: 'gift', mayReplace: true })).toMatchObject({ ok: true });
  expect(await exportQuiz(draft, { ...options, as: 'csv' })).toMatchObject({ value: { leftOut: [] } });
  expect(await exportQuiz(draft, { ...options, module: 'none', as: 'csv' })).toMatchObject({
    problem: { code: 'content-missing' },
  });
});
