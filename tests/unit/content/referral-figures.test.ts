// Decides that the figures of the ways of referral are those of their one file of steps, whole in every language.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { kitLanguages, readContent } from './content-folder.ts';

type Step = Record<string, string[]> & { isToBeConfirmed?: boolean };
const path = fileURLToPath(new URL('../../../scripts/referral-figures.json', import.meta.url));
const { words, countries } = JSON.parse(readFileSync(path, 'utf8')) as {
  words: { confirm: Record<string, string> };
  countries: { id: string; steps: Step[] }[];
};

describe.each(countries.map(({ id, steps }) => [id, steps] as const))(
  'the way of referral in %s',
  (id, steps) => {
    it.each(kitLanguages)('shows every step in %s, and which wait for a person', (language) => {
      const figure = readContent(`media/referral-${id}.${language}.svg`);
      const drawn = [...figure.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
      for (const step of steps) expect(drawn).toEqual(expect.arrayContaining(step[language] ?? ['missing']));
      const waiting = steps.filter((step) => step.isToBeConfirmed).length;
      expect(drawn.filter((text) => text === words.confirm[language])).toHaveLength(waiting);
      expect(figure.match(/stroke-dasharray/g)).toHaveLength(waiting);
      expect(
        drawn
          .join(' ')
          .match(/\d{3,}/g)
          ?.filter((number) => !/^20\d\d$/.test(number)),
      ).toEqual(['112']);
    });
  },
);
