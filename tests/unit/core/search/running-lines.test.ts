// Running headers and footers are separated from the text, and the text is found again inside the page.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyRange, edgeLinesOf, withoutRunningLines } from '../../../../core/search/running-lines.ts';

const pages = ['alpha', 'beta', 'gamma'].map((word, index) => `Head\n${word}\n${index + 1} / 3`);

describe('Running lines', () => {
  test('are left out where they come again on most pages, whatever number they bear', () => {
    const words = ['alpha', 'beta', 'gamma', 'delta'];
    const long = words.map(
      (word, index) => `Head\nFirst ${word}\nthe same inside\nlast ${word}\n${index + 1} / 4`,
    );
    expect(withoutRunningLines(long)).toEqual(
      words.map((word) => `First ${word}\nthe same inside\nlast ${word}`),
    );
  });

  test('are left out where left and right pages have lines of their own', () => {
    const words = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta'];
    const book = words.map((word, index) =>
      [
        index % 2 === 0 ? `${index + 1} Handbook` : `Guardians ${index + 1}`,
        `First ${word}`,
        `inside ${word}`,
        `last ${word}`,
      ].join('\n'),
    );
    expect(withoutRunningLines(book)).toEqual(
      words.map((word) => `First ${word}\ninside ${word}\nlast ${word}`),
    );
  });

  test('are not what two left pages of a short document begin with', () => {
    const short = ['To do\na\nb\nc\nd', 'e\nf\ng\nh\ni', 'To do\nj\nk\nl\nm', 'n\no\np\nq\nr'];
    expect(withoutRunningLines(short)).toEqual(short);
  });

  test('are numbers at the very edge only: numbers of notes above them stay', () => {
    const words = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'];
    const noted = words.map((word, index) =>
      [`First ${word}`, `inside ${word}`, index === 0 ? 'see 5' : '5, 6', `${index}, 7`].join('\n'),
    );
    const [, second] = withoutRunningLines(noted);
    expect(second).toBe('First beta\ninside beta');
    const apart = noted.map((page, index) => (index === 1 ? `${page}\nthe end of beta` : page));
    expect(withoutRunningLines(apart)[1]).toBe('First beta\ninside beta\n5, 6\n1, 7\nthe end of beta');
  });

  test('stay in documents of few pages', () => {
    expect(withoutRunningLines(pages)).toEqual(pages);
  });
});

describe('The text of a page', () => {
  test('is found again between head and foot', () => {
    const page = 'Numbers\nNumbers matter\nmuch\nto us\nNumbers 3 / 9';
    const range = bodyRange(page, edgeLinesOf('Numbers matter\nmuch\nto us'));
    expect(page.slice(range.start, range.end)).toBe('Numbers matter\nmuch\nto us');
  });

  test('is the whole page if its running lines are not found', () => {
    expect(bodyRange('one\ntwo', edgeLinesOf('three'))).toEqual({ start: 0, end: 7 });
    expect(bodyRange('one\ntwo', edgeLinesOf(''))).toEqual({ start: 0, end: 7 });
  });

  test('is found by the lines of an earlier kit, which has words joined that are apart now', () => {
    const page = 'HEAD\nhotline\tpolice (24 h)\nmuch\nright\nleft\nFOOT';
    const range = bodyRange(page, edgeLinesOf('hotlinepolice (24 h)\nmuch\nrightleft'));
    expect(page.slice(range.start, range.end)).toBe('hotline\tpolice (24 h)\nmuch\nright\nleft');
    // Half of a line is not the line.
    expect(bodyRange(page, edgeLinesOf('police (24 h)'))).toEqual({ start: 0, end: page.length });
  });

  test('is found in any page whose head and foot are lines of their own', () => {
    const line = fc.stringMatching(/^[a-z ]{1,8}$/).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const page = ['HEAD', ...lines, 'FOOT'].join('\n');
        const range = bodyRange(page, edgeLinesOf(lines.join('\n')));
        expect(page.slice(range.start, range.end)).toBe(lines.join('\n'));
      }),
    );
  });
});
