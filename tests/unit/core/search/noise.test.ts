// Everyday words find exactly the lessons of the starter kit that contain them, as an independent tool confirms.
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { search } from '../../../../core/search/search.ts';
import { everyday } from '../../../support/language-probes.ts';
import { needPrograms, skipReason } from '../../../support/needed-programs.ts';
import { lessonTexts, truthsOf } from '../../../support/noise-probe.ts';
import { openUnits, reports } from './library.ts';

const root = join(import.meta.dirname, '../../../..');

describe.skipIf(skipReason('stemwords'))('Everyday words over the lessons', () => {
  beforeAll(() => needPrograms('stemwords'));
  for (const language of ['en', 'el', 'it', 'pt'] as const) {
    test(`bring what holds them and nothing else: ${language}`, () => {
      const texts = lessonTexts(root, language);
      const segment = openUnits(reports(texts, language), language);
      const words = everyday[language];
      const truths = truthsOf(words, texts, language);
      for (const isTyping of [false, true]) {
        const wrong: string[] = [];
        const lost: string[] = [];
        words.forEach((word, index) => {
          const { hits } = search([segment], word, { isTyping, limit: texts.length });
          const found = new Set(hits.map(({ key }) => Number(/^r(\d+)/.exec(key)?.[1]) - 1));
          truths[index]?.forEach((truth, text) => {
            if (truth === 'holds' && !found.has(text)) lost.push(`${word} in lesson ${text}`);
            if (truth === 'nothing' && found.has(text)) wrong.push(`${word} in lesson ${text}`);
          });
        });
        expect(wrong).toEqual([]);
        expect(lost).toEqual([]);
      }
    });
  }
});
