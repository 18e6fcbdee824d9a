// Markdown by docs/content-format.md, without active content.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../../core/markdown/parse-markdown.ts';

function blocks(text: string) {
  return parseMarkdown(text).blocks;
}

describe('headings', () => {
  it('take their id from the braces and lose the braces', () => {
    expect(blocks('## The child in EU law {#child-definition}')).toEqual([
      {
        kind: 'heading',
        depth: 2,
        id: 'child-definition',
        hasOwnId: true,
        children: [{ kind: 'text', text: 'The child in EU law' }],
        line: 1,
      },
    ]);
  });

  it('without an id are numbered, so that all translations agree', () => {
    const english = blocks('## One\n\n### Two\n\n## Three');
    const greek = blocks('## Ένα\n\n### Δύο\n\n## Τρία');
    const ids = (list: typeof english) => list.map((block) => (block.kind === 'heading' ? block.id : ''));
    expect(ids(english)).toEqual(['section-1', 'section-2', 'section-3']);
    expect(ids(greek)).toEqual(ids(english));
  });

  it('of another depth are shown at the nearest one and reported', () => {
    const document = parseMarkdown('# Title\n\n#### Deep');
    expect(document.blocks.map((block) => (block.kind === 'heading' ? block.depth : 0))).toEqual([2, 3]);
    expect(document.refusals.map((refusal) => [refusal.what, refusal.line])).toEqual([
      ['heading-depth', 1],
      ['heading-depth', 3],
    ]);
  });
});

describe('citations', () => {
  it('stand apart from the words around them, alone or several together', () => {
    expect(blocks('In force in July 2024.[^2][^5] Then.')).toEqual([
      {
        kind: 'paragraph',
        children: [
          { kind: 'text', text: 'In force in July 2024.' },
          { kind: 'citation', source: '2', line: 1 },
          { kind: 'citation', source: '5', line: 1 },
          { kind: 'text', text: ' Then.' },
        ],
      },
    ]);
  });

  it('know their line also inside a paragraph of several lines', () => {
    const [paragraph] = blocks('First\nsecond[^1]\nthird[^2]');
    const lines =
      paragraph?.kind === 'paragraph'
        ? paragraph.children.flatMap((inline) => (inline.kind === 'citation' ? [inline.line] : []))
        : [];
    expect(lines).toEqual([2, 3]);
  });

  it('written as footnotes in the text stay readable and are reported', () => {
    const document = parseMarkdown('A fact.[^1]\n\n[^1]: Where it stands.');
    expect(document.blocks).toHaveLength(2);
    expect(document.refusals).toEqual([{ what: 'footnote', text: '1', line: 3 }]);
  });
});

describe('boxes', () => {
  it.each(['DANGER', 'RULE', 'EXAMPLE', 'TRY', 'NOTE', 'CONFIRM'])('are made from [!%s]', (marker) => {
    expect(blocks(`> [!${marker}]\n> The office in charge.`)).toEqual([
      {
        kind: 'box',
        box: marker.toLowerCase(),
        title: [],
        children: [{ kind: 'paragraph', children: [{ kind: 'text', text: 'The office in charge.' }] }],
      },
    ]);
  });

  it('may have a title on the line of the marker, with words set in it', () => {
    const [box] = blocks('> [!RULE] Ask *first*\n> Then act.\n>\n> - one');
    expect(box).toMatchObject({
      kind: 'box',
      title: [{ kind: 'text', text: 'Ask ' }, { kind: 'emphasis' }],
      children: [{ kind: 'paragraph', children: [{ kind: 'text', text: 'Then act.' }] }, { kind: 'list' }],
    });
  });

  it('may begin with a paragraph of their own below the marker', () => {
    const [box] = blocks('> [!NOTE]\n>\n> **Strong** start.');
    expect(box).toMatchObject({ kind: 'box', title: [], children: [{ kind: 'paragraph' }] });
  });

  it('of an unknown kind stay quotations with their marker, and are reported', () => {
    const document = parseMarkdown('> [!WARNING]\n> Text');
    expect(document.blocks[0]?.kind).toBe('quote');
    expect(document.refusals).toEqual([{ what: 'box', text: '[!WARNING]', line: 1 }]);
  });

  it('are not made from a plain quotation', () => {
    expect(blocks('> Quoted words.')[0]?.kind).toBe('quote');
  });
});

describe('links', () => {
  it('into the kit carry their target', () => {
    const [paragraph] = blocks('[the frame](kit:r2#child-definition) and [call](kit:contact/gr-1056)');
    expect(paragraph).toMatchObject({
      children: [
        { kind: 'kit-link', target: { kind: 'resource', work: 'r2', heading: 'child-definition' } },
        { kind: 'text', text: ' and ' },
        { kind: 'kit-link', target: { kind: 'contact', contact: 'gr-1056' } },
      ],
    });
  });

  it('to external pages keep text and address; a bare address is not repeated', () => {
    const [paragraph] = blocks(
      '[EUR-Lex](https://eur-lex.europa.eu/) or https://example.org or me@example.org',
    );
    const links =
      paragraph?.kind === 'paragraph'
        ? paragraph.children.flatMap((inline) =>
            inline.kind === 'outside-link' ? [[inline.address, inline.children.length]] : [],
          )
        : [];
    expect(links).toEqual([
      ['https://eur-lex.europa.eu/', 1],
      ['https://example.org', 0],
      ['me@example.org', 0],
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    '//example.org/x',
    'kit:..',
    'kit:contact/',
    'other.md',
  ])('to %s lose their address and are reported', (address) => {
    const document = parseMarkdown(`[words](<${address}>)`);
    expect(document.blocks).toEqual([{ kind: 'paragraph', children: [{ kind: 'text', text: 'words' }] }]);
    expect(document.refusals).toEqual([{ what: 'link', text: address, line: 1 }]);
  });

  it('by reference are looked up', () => {
    expect(blocks('[frame][f]\n\n[f]: kit:r2')).toMatchObject([
      { children: [{ kind: 'kit-link', target: { kind: 'resource', work: 'r2' } }] },
    ]);
  });
});

describe('images', () => {
  it('alone in a paragraph are figures', () => {
    expect(blocks('![Who does what](media/flow.svg)')).toEqual([
      { kind: 'figure', path: 'media/flow.svg', alternative: 'Who does what', line: 1 },
    ]);
  });

  it.each(['https://example.org/x.png', 'media/../../x.png', 'data:image/png;base64,x', '/media/x.png'])(
    'from %s become their description',
    (path) => {
      const document = parseMarkdown(`![A child](<${path}>)`);
      expect(document.blocks).toEqual([{ kind: 'paragraph', children: [{ kind: 'text', text: 'A child' }] }]);
      expect(document.refusals[0]?.what).toBe('image');
    },
  );
});

describe('lists and tables', () => {
  it('keep what is done and what is open in task lists', () => {
    const [list] = blocks('- [ ] Ask\n- [x] Write down\n- Plain');
    expect(list).toMatchObject({
      kind: 'list',
      isOrdered: false,
      isLoose: false,
      items: [{ task: 'open' }, { task: 'done' }, { children: [{ kind: 'paragraph' }] }],
    });
  });

  it('keep the first number of an ordered list and whether its entries stand apart', () => {
    expect(blocks('3. c\n\n4. d')).toMatchObject([{ isOrdered: true, start: 3, isLoose: true }]);
  });

  it('keep header, rows and alignment of a table', () => {
    const [table] = blocks('| Year | Number |\n|---|---:|\n| 2023 | 10 793 |');
    expect(table).toMatchObject({
      kind: 'table',
      align: ['start', 'end'],
      header: [[{ text: 'Year' }], [{ text: 'Number' }]],
      rows: [[[{ text: '2023' }], [{ text: '10 793' }]]],
    });
  });
});

describe('HTML', () => {
  it('is shown as text, in a line and as a block, and reported', () => {
    const document = parseMarkdown('a <b onclick="x()">bold</b>\n\n<script>alert(1)</script>');
    expect(document.blocks).toEqual([
      { kind: 'paragraph', children: [{ kind: 'text', text: 'a <b onclick="x()">bold</b>' }] },
      { kind: 'paragraph', children: [{ kind: 'text', text: '<script>alert(1)</script>' }] },
    ]);
    expect(document.refusals.map((refusal) => refusal.what)).toEqual(['html', 'html', 'html']);
  });
});

describe('any text', () => {
  it('is read without failing and without losing characters', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zα-ω]{1,8}$/), { minLength: 1, maxLength: 6 }), (words) => {
        const [paragraph] = blocks(words.join(' '));
        expect(paragraph).toEqual({ kind: 'paragraph', children: [{ kind: 'text', text: words.join(' ') }] });
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void parseMarkdown(text)));
  });
});
