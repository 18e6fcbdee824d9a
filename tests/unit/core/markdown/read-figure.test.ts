// Boxes of a figure that link into the kit, their positions, and nothing else.
import { describe, expect, it } from 'vitest';
import { readingLimits } from '../../../../core/base/reading-limits.ts';
import { readFigure } from '../../../../core/markdown/read-figure.ts';

const svg = (inside: string, viewBox = '0 0 200 100') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${inside}</svg>`;
const box = '<rect x="20" y="10" width="100" height="40" rx="6"/>';

const figureLinks = (text: string) => readFigure(text).links;

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
      lines: ['Notice & tell', 'EKKA'],
      step: '1',
      isDashed: false,
      left: 0.1,
      top: 0.1,
      width: expect.closeTo(0.5, 9),
      height: expect.closeTo(0.4, 9),
    });
  });

  it('have the right position in a figure that does not start at zero', () => {
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

describe('A box of a figure', () => {
  it('is dashed when its line is', () => {
    const dashed = box.replace('/>', ' stroke-dasharray="6 5"/>');
    expect(figureLinks(svg(`<a href="kit:r1#a">${dashed}</a><a href="kit:r1#b">${box}</a>`))).toMatchObject([
      { isDashed: true },
      { isDashed: false },
    ]);
  });

  it('has no number of a step where its hidden text is a sentence', () => {
    const [found] = figureLinks(
      svg(`<a href="kit:r1#a">${box}<text aria-hidden="true">opens a page</text></a>`),
    );
    expect(found).not.toHaveProperty('step');
  });
});

describe('Words outside of the boxes', () => {
  const linked = `<a href="kit:r1#a">${box}<text>Words</text></a>`;
  it('are none where each text stands in a box', () => {
    expect(readFigure(svg(`<title>T</title>${linked}`)).hasOtherWords).toBe(false);
  });
  it.each([
    ['a text beside them', `${linked}<text>Beside</text>`],
    ['a link without a box', `${linked}<a href="kit:r1#b"><text>No box</text></a>`],
    ['a box whose link leads out of the kit', `${linked}<a href="#here">${box}<text>Here</text></a>`],
  ])('are %s', (_, inside) => {
    expect(readFigure(svg(inside)).hasOtherWords).toBe(true);
  });
});

describe('The words of a figure', () => {
  it('are those it describes itself with', () => {
    expect(readFigure(svg('<title>T</title><desc id="d">One &lt;two&gt;.</desc>')).description).toBe(
      'One <two>.',
    );
    expect(readFigure(svg('')).description).toBe('');
  });
});

describe('A figure', () => {
  const head =
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">';
  it.each([
    ['a script', `${head}<script>alert(1)</script></svg>`],
    [
      'a script with a prefix',
      `${head}<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script></svg>`,
    ],
    [
      'an element of HTML',
      `${head}<x:img xmlns:x="http://www.w3.org/1999/xhtml" src="a" onerror="alert(1)"/></svg>`,
    ],
    ['a foreign object', `${head}<foreignObject><p/></foreignObject></svg>`],
    ['a handler', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a handler after a slash', '<svg/onload=alert(1) xmlns="http://www.w3.org/2000/svg"/>'],
    ['a handler on a new line', `${head}<g\nonclick="alert(1)"/></svg>`],
    ['a style sheet that imports', `${head}<style>@import "https://example.org/a.css";</style></svg>`],
    [
      'a style sheet that imports in CDATA',
      `${head}<style><![CDATA[@import url(//example.org)]]></style></svg>`,
    ],
    [
      'a style sheet with an address',
      `${head}<style>rect{fill:url(https://example.org/a.svg#b)}</style></svg>`,
    ],
    ['a style sheet in other letters', `${head}<style>rect{fill:\\75rl(https://example.org)}</style></svg>`],
    [
      'a style sheet with a picture',
      `${head}<style>svg{cursor:image-set("https://example.org" 1x)}</style></svg>`,
    ],
    ['a fill from outside', `${head}<rect fill="url(https://example.org/a.svg#b)"/></svg>`],
    ['a style from outside', `${head}<rect style="filter:url('//example.org/a#b')"/></svg>`],
    [
      'an address changed later',
      `${head}<a href="kit:r1"><set attributeName="href" to="javascript:alert(1)"/></a></svg>`,
    ],
    [
      'an animated address',
      `${head}<a><animate attributeName="href" values="javascript:alert(1)"/></a></svg>`,
    ],
    ['a script as an address', `${head}<a href="javascript:alert(1)"><text>a</text></a></svg>`],
    [
      'a script as an address in entities',
      `${head}<a href="&#106;avascript:alert(1)"><text>a</text></a></svg>`,
    ],
    ['a script as an old address', `${head}<a xlink:href="java&#10;script:alert(1)"/></svg>`],
    ['a picture from outside', `${head}<image href="https://example.org/a.png"/></svg>`],
    ['a picture from beside it', `${head}<image xlink:href="a.png"/></svg>`],
    ['a part of another figure', `${head}<use href="b.svg#a"/></svg>`],
    ['a figure in an address', `${head}<image href="data:image/svg+xml,&lt;svg/&gt;"/></svg>`],
    ['another base', `<svg xmlns="http://www.w3.org/2000/svg" xml:base="https://example.org/"/>`],
    [
      'own entities',
      '<!DOCTYPE svg [<!ENTITY a "<script/>">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
    ],
    ['a style sheet of its own file', `<?xml-stylesheet href="https://example.org/a.css"?>${head}</svg>`],
    ['another encoding', `<?xml version="1.0" encoding="ISO-2022-JP"?>${head}</svg>`],
  ])('is refused with %s', (_, svg) => {
    const { fault, ...rest } = readFigure(svg);
    expect(['active', 'malformed']).toContain(fault);
    expect(rest).toEqual({ links: [], description: '', hasOtherWords: false });
  });

  it('is taken with what draws', () => {
    const drawn = `<?xml version="1.0" encoding="UTF-8"?>${head}<title>T</title><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/>
      </linearGradient><style>.a { fill: url(#g); } @media print { .a { fill: rgb(0, 0, 0) } }</style></defs>
      <metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" r:about=""/></metadata>
      <g transform="translate(1,2) rotate(3)" style="opacity:.5;filter:url('#f')"><rect class="a" fill="url(#g)" width="1" height="1"/></g>
      <use xlink:href="#g"/><image href="data:image/png;base64,AAAA"/><a href="kit:r1#a"><rect x="1" y="1" width="9" height="9"/></a></svg>`;
    expect(readFigure(drawn).fault).toBeUndefined();
    expect(readFigure(drawn).links).toHaveLength(1);
  });

  it('is refused when it is no SVG, too deep, or has too many elements', () => {
    const { figureDepth, figureElements, figureBytes } = readingLimits;
    expect(readFigure('<p>words</p>').fault).toBe('active');
    expect(readFigure('').fault).toBe('malformed');
    expect(readFigure(svg('<g>'.repeat(100_000))).fault).toBe('too-deep');
    expect(
      readFigure(svg(`${'<g>'.repeat(figureDepth - 1)}${'</g>'.repeat(figureDepth - 1)}`)).fault,
    ).toBeUndefined();
    expect(readFigure(svg('<g/>'.repeat(figureElements))).fault).toBe('too-intricate');
    expect(readFigure(svg('<g/>'.repeat(figureElements - 1))).fault).toBeUndefined();
    expect(readFigure(svg(' '.repeat(figureBytes))).fault).toBe('too-large');
  });

  // A scanner that looks for an end from every beginning takes minutes for these; the limit of time catches only that.
  it.each([
    '<a ',
    '<desc>',
    '<svg ',
    '<text',
    '<a href="',
    '&',
    '<![CDATA[',
    '<!--',
    '<rect x="1"/>',
    'a:',
    '<x:',
  ])(
    'of 4 MB of %j is read or refused in one pass',
    (piece) => {
      const text = piece.repeat(Math.floor((4 * 1024 ** 2 - 200) / piece.length));
      for (const whole of [text, svg(text)]) expect(readFigure(whole).links).toEqual([]);
    },
    20_000,
  );
});
