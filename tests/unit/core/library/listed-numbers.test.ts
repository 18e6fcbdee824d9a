// Which texts only list numbers to call, so that a link to them leads to the list of contacts.
import { describe, expect, it } from 'vitest';
import { listedNumbers } from '../../../../core/library/listed-numbers.ts';
import { parseMarkdown } from '../../../../core/markdown/parse-markdown.ts';
import { readTexts } from '../../content/content-folder.ts';

const table = (rows: string) => `| Number | For |\n| --- | --- |\n${rows}\n`;
const listed = (text: string, heading?: string) => listedNumbers(parseMarkdown(text), heading);

describe('listedNumbers', () => {
  it('gives the contacts of tables, of the whole text or of one section', () => {
    const text = `> [!CONFIRM] Not yet confirmed\n> Ask first.\n\n## Now {#now}\n\n${table('| [112](kit:contact/eu-112) | all |')}
## Children {#children}\n\nMore in [a text](kit:c11).\n\n${table('| [1056](kit:contact/gr-1056) · **[116](kit:contact/gr-116)** | children |')}`;
    expect(listed(text)).toEqual(['eu-112', 'gr-1056', 'gr-116']);
    expect(listed(text, 'children')).toEqual(['gr-1056', 'gr-116']);
    expect(listed(text, 'nowhere')).toEqual([]);
  });

  it.each([
    ['steps', `${table('| [112](kit:contact/eu-112) | all |')}\n- [ ] Write the day down.\n`],
    ['steps in a box', `${table('| [112](kit:contact/eu-112) | all |')}\n> [!NOTE] First\n> - Wait.\n`],
    ['another table', `${table('| [112](kit:contact/eu-112) | all |')}\n${table('| Day | Place |')}`],
    ['no numbers', 'Call somebody.'],
  ])('is undefined for a text with %s', (_, text) => {
    expect(listed(text)).toBe(undefined);
  });

  it('takes the cards with the numbers of a country for such texts, and no other checklist of the starter kit', () => {
    const texts = readTexts('checklists');
    const found = texts.filter(({ document }) => listedNumbers(document) !== undefined);
    expect(new Set(found.map(({ address }) => address))).toEqual(
      new Set(['c5-gr', 'c5-it', 'c5-cy', 'c5-pt']),
    );
    expect(found).toHaveLength(16);
  });
});
