// Decides which boxes of a figure are links into the kit and where they lie, and that nothing else in it is one.
import { describe, expect, it } from 'vitest';
import { figureDescription, figureLinks } from '../../../../core/markdown/figure-links.ts';

const svg = (inside: string, viewBox = '0 0 200 100') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${inside}</svg>`;
const box = '<rect x="20" y="10" width="100" height="40" rx="6"/>';

describe('The links of a figure', () => {
  it('are its boxes, in shares of the figure, with their words', () => {
    const [found] = figureLinks(
      svg(
        `<a href="kit:contact/gr-197">${box}<text x="1" aria-hidden="true">1</text><text x="2">Notice &amp; tell</text><text>EKKA</text></a>`,
      ),
    );
    expect(found).toEqual({
      target: { kind: 'contact', contact: 'gr-197' },
      words: 'Notice & tell, EKKA',
      left: 0.1,
      top: 0.1,
      width: expect.closeTo(0.5, 9),
      height: expect.closeTo(0.4, 9),
    });
  });

  it('lie right in a figure that does not begin at nought', () => {
    const [found] = figureLinks(svg(`<a href="kit:r1#a">${box}</a>`, '20,10,200,100'));
    expect(found).toMatchObject({ left: 0, top: 0 });
  });

  it('are cut off at the edge', () => {
    const wide = '<rect x="-50" y="50" width="500" height="500"/>';
    expect(figureLinks(svg(`<a href="kit:r1#a">${wide}</a>`))[0]).toMatchObject({
      left: 0,
      top: 0.5,
      width: 1,
      height: 0.5,
    });
  });

  it.each([
    ['an address out of the kit', `<a href="https://example.org/">${box}</a>`],
    ['an address of the machine', `<a href="file:///etc/passwd">${box}</a>`],
    ['a script', `<a href="javascript:alert(1)">${box}</a>`],
    ['no address', `<a>${box}</a>`],
    ['an address with another name', `<a data-href="kit:r1#a">${box}</a>`],
    ['no box', '<a href="kit:r1#a"><text>Words</text></a>'],
    ['a box without a size', '<a href="kit:r1#a"><rect x="1" y="1" width="0" height="9"/></a>'],
    ['a box outside', '<a href="kit:r1#a"><rect x="300" y="1" width="9" height="9"/></a>'],
  ])('are not made of %s', (_, inside) => {
    expect(figureLinks(svg(inside))).toEqual([]);
  });

  it.each(['', '0 0 0 0', '0 0 200', 'a b c d'])('need a figure with a size, not %j', (viewBox) => {
    expect(figureLinks(svg(`<a href="kit:r1#a">${box}</a>`, viewBox))).toEqual([]);
  });
});

describe('The words of a figure', () => {
  it('are those it describes itself with', () => {
    expect(figureDescription(svg('<title>T</title><desc id="d">One &lt;two&gt;.</desc>'))).toBe('One <two>.');
    expect(figureDescription(svg(''))).toBe('');
  });
});
