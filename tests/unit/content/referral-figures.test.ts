// The referral figures match their one file of steps, and each box links where it says.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { EditedContact } from '../../../core/contacts/contact.ts';
import { formatKitAddress } from '../../../core/markdown/kit-address.ts';
import { readFigure } from '../../../core/markdown/read-figure.ts';
import { kitLanguages, readContent, readYaml } from './content-folder.ts';

/** `offices` are the contacts of whoever the box names, also those that may not ship. */
type Step = Record<string, string[]> & { isToBeConfirmed?: boolean; see: string; offices: string[] };
const path = fileURLToPath(new URL('../../../scripts/referral-figures.json', import.meta.url));
const { words, countries } = JSON.parse(readFileSync(path, 'utf8')) as {
  words: Record<'confirm' | 'opensNumber' | 'opensPage', Record<string, string>> & {
    danger: { see: string };
  };
  countries: { id: string; steps: Step[] }[];
};

const shipped = new Set(
  (readYaml('contacts.yaml') as { contacts: EditedContact[] }).contacts
    .filter(({ ship }) => ship === 'ship-after-test-call')
    .map(({ id }) => id),
);

describe.each(countries.map(({ id, steps }) => [id, steps] as const))(
  'the way of referral in %s',
  (id, steps) => {
    it.each(kitLanguages)('shows every step in %s, and which wait for a person', (language) => {
      const figure = readContent(`media/referral-${id}.${language}.svg`);
      const drawn = [...figure.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
      for (const step of steps) expect(drawn).toEqual(expect.arrayContaining(step[language] ?? ['missing']));
      const waiting = steps.filter((step) => step.isToBeConfirmed).length;
      expect(drawn.filter((text) => text === words.confirm[language])).toHaveLength(waiting);
      expect(figure.match(/stroke-dasharray/g) ?? []).toHaveLength(waiting);
      expect(
        drawn
          .join(' ')
          .match(/\d{3,}/g)
          ?.filter((number) => !/^20\d\d$/.test(number)),
      ).toEqual(['112']);
    });

    it.each(kitLanguages)(
      'says on every box in %s whether it opens a number or a page, and opens that',
      (language) => {
        const figure = readContent(`media/referral-${id}.${language}.svg`);
        const links = readFigure(figure).links;
        const sees = [words.danger.see, ...steps.map(({ see }) => see)];
        expect(links.map(({ target }) => formatKitAddress(target))).toEqual(sees);
        const says = [...figure.matchAll(/<text[^>]*aria-hidden="true"[^>]*>([^<]*)<\/text>/g)]
          .map(([, text = '']) => text)
          .filter((text) => !/^\d$/.test(text));
        expect(says).toEqual(
          links.map(({ target }) => words[target.kind === 'contact' ? 'opensNumber' : 'opensPage'][language]),
        );
      },
    );

    it('opens a number only where the office of the box has exactly one contact that may ship, else a page', () => {
      for (const { see, offices } of steps) {
        const ready = offices.filter((office) => shipped.has(office));
        if (ready.length === 1) expect(see).toBe(`kit:contact/${ready[0]}`);
        else expect(see).toMatch(/^kit:(?!contact)[a-z0-9-]+#[a-z-]+$/);
      }
    });
  },
);
