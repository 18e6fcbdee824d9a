// Inputs that broke a parser once: it threw, or took minutes. Each is in the corpus for good.

/** An input in parts, each with how often it is repeated. */
type BrokenBefore = {
  readonly what: string;
  readonly parts: readonly (readonly [text: string, times: number])[];
  readonly isBytes?: true;
};

/** By the name of the parser. */
export const brokenBefore: Readonly<Record<string, readonly BrokenBefore[]>> = {
  figure: [
    {
      what: 'a style sheet of one word took hours',
      parts: [
        ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><style>', 1],
        ['a', 1_000_000],
        ['</style></svg>', 1],
      ],
    },
  ],
  yaml: [
    {
      what: 'keys that are equal, which the program compares by itself',
      parts: [
        ['"a": {}\n', 1],
        ['k', 1],
        [': 1\n? k\n: 2\n', 1],
      ],
    },
    { what: 'a problem for each of many quotes', parts: [['"', 30_000]] },
  ],
  'edited-yaml': [
    { what: 'brackets without end ran out of stack', parts: [['[', 20_000]] },
    {
      what: 'aliases of aliases multiplied the value, and writing threw',
      parts: [
        ['a: &a [x, x, x, x, x, x, x, x, x, x, x]\n', 1],
        ['b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\n', 1],
        ['c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\n', 1],
        ['d: [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\n', 1],
      ],
    },
    { what: 'an alias of the value that is replaced', parts: [['version: &v 2026.1\nother: *v\n', 1]] },
  ],
  'edited-front-matter': [
    {
      what: 'brackets without end ran out of stack',
      parts: [
        ['---\ntitle: ', 1],
        ['[', 20_000],
        ['\n---\ntext\n', 1],
      ],
    },
  ],
  passages: [
    {
      what: 'quotation marks without a sentence took minutes',
      parts: [
        ['a', 1],
        ['"', 300_000],
      ],
    },
  ],
  'content-name': [
    {
      what: 'dots within a name',
      parts: [
        ['a', 1],
        ['.', 100_000],
        ['b', 1],
      ],
    },
  ],
  'plain-pdf': [
    {
      what: 'a table that states more objects than a file can have',
      parts: [
        [
          'xref\n0 99999999999\n0000000000 65535 f \n0000000000 00000 n \ntrailer\n<</Root 1 0 R\n/Info 2 0 R>>\nstartxref\n0\n%%EOF\n',
          1,
        ],
      ],
      isBytes: true,
    },
  ],
  'pdf-string': [
    {
      what: 'more characters than a call takes arguments',
      parts: [
        ['(', 1],
        ['a', 300_000],
        [')', 1],
      ],
    },
  ],
  'contact-table': [
    {
      what: 'a thousand rows of one name',
      parts: [
        ['organisation,country\n', 1],
        ['Harbour,GR\n', 1000],
      ],
    },
  ],
  'hours-cell': [
    {
      what: 'spaces between a day and no time',
      parts: [
        ['MO', 1],
        [' ', 300_000],
        ['x', 1],
      ],
    },
  ],
  'web-cell': [
    {
      what: 'commas between two words',
      parts: [
        ['a', 1],
        [',', 300_000],
        ['b', 1],
      ],
    },
  ],
  'lines-of-a-pdf': [
    {
      what: 'a long word before a hyphen at the end of a line',
      parts: [
        ['a', 30_000],
        ['-', 1],
      ],
    },
    {
      what: 'a long word without a hyphen after it',
      parts: [
        ['a', 300_000],
        [' b', 1],
      ],
    },
  ],
  'log-line': [{ what: 'slashes only', parts: [['/', 300_000]] }],
  'pages-to-print': [
    {
      what: 'spaces between two pages',
      parts: [
        ['1', 1],
        [' ', 300_000],
        ['2', 1],
      ],
    },
    { what: 'dashes between many pages', parts: [['1-', 150_000]] },
  ],
};
