// Ways to break a good input, each with a name, and shapes that make a careless parser slow.
import { pick } from '../seeded.ts';
import type { Input } from './parser.ts';

/** A broken input, and what is broken in it. */
type Broken = { readonly what: string; readonly input: Input };
type Random = () => number;
type Breaker = readonly [what: string, work: (sample: Buffer, random: Random) => Buffer];

const place = (sample: Buffer, random: Random): number => Math.floor(random() * (sample.length + 1));

function spliced(sample: Buffer, at: number, removed: number, added: string | Uint8Array): Buffer {
  return Buffer.concat([sample.subarray(0, at), Buffer.from(added as never), sample.subarray(at + removed)]);
}

/** Inserts one of some texts at a place of the sample. */
function inserts(what: string, ...texts: readonly string[]): Breaker {
  return [what, (sample, random) => spliced(sample, place(sample, random), 0, pick(texts, random))];
}

/** Replaces a token of the sample, such as a number or a string, by another text. */
function replaces(what: string, token: RegExp, ...texts: readonly string[]): Breaker {
  return [
    what,
    (sample, random) => {
      const text = sample.toString('latin1');
      const found = [...text.matchAll(token)];
      if (found.length === 0) return spliced(sample, place(sample, random), 0, pick(texts, random));
      const { index, 0: whole } = pick(found, random);
      return spliced(sample, index, whole.length, pick(texts, random));
    },
  ];
}

function lineOf(sample: Buffer, random: Random): { readonly at: number; readonly line: Buffer } {
  const lines = sample.toString('latin1').split(/(?<=\n)/);
  const index = Math.floor(random() * lines.length);
  const at = lines.slice(0, index).join('').length;
  return { at, line: Buffer.from(lines[index] ?? '', 'latin1') };
}

/** The ways, the same for all parsers. */
const breakers: readonly Breaker[] = [
  ['nothing in it', () => Buffer.alloc(0)],
  ['cut off', (sample, random) => sample.subarray(0, Math.floor(random() * sample.length))],
  ['beginning lost', (sample, random) => sample.subarray(Math.ceil(random() * sample.length))],
  [
    'a bit flipped',
    (sample, random) => {
      const broken = Buffer.from(sample);
      const at = Math.floor(random() * sample.length);
      if (at < sample.length) broken[at] = (broken[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      return broken;
    },
  ],
  [
    'a stretch set to zero',
    (sample, random) => {
      const at = place(sample, random);
      return Buffer.from(sample).fill(0, at, Math.min(sample.length, at + 8));
    },
  ],
  [
    'a stretch lost',
    (sample, random) => spliced(sample, place(sample, random), 1 + Math.floor(random() * 12), ''),
  ],
  ['twice', (sample) => Buffer.concat([sample, sample])],
  [
    'a line twice',
    (sample, random) => {
      const { at, line } = lineOf(sample, random);
      return spliced(sample, at, 0, line);
    },
  ],
  [
    'a line lost',
    (sample, random) => {
      const { at, line } = lineOf(sample, random);
      return spliced(sample, at, line.length, '');
    },
  ],
  [
    'line endings of Windows',
    (sample) => Buffer.from(sample.toString('latin1').replaceAll('\n', '\r\n'), 'latin1'),
  ],
  ['in UTF-16', (sample) => Buffer.from(`\ufeff${sample.toString('utf8')}`, 'utf16le')],
  ['in Windows-1253', (sample) => Buffer.concat([sample, Buffer.from([0xe5, 0xeb, 0xeb, 0xdc])])],
  ['a byte-order mark', (sample) => spliced(sample, 0, 0, '\ufeff')],
  inserts('a control character', '\0', '\u0007', '\u001b', '\u007f', '\u0085'),
  inserts('a hidden character', '\u200b', '\u202e', '\u2028', '\u00ad', '\ufeff', '\u{e0041}'),
  inserts('half a character', '\ud800', '\udc00'),
  inserts(
    'a bracket, quote or separator',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    ':',
    ',',
    ';',
    '(',
    '<',
    '>',
    '|',
    '%',
    '\\',
    '\n',
  ),
  inserts('a name of every object', '"__proto__":{"a":1},', '__proto__: {a: 1}\n', 'constructor', 'toString'),
  replaces(
    'another number',
    /\d+/g,
    '-1',
    '0',
    '1e999',
    '9007199254740993',
    '00',
    '1.5',
    'NaN',
    '99999999999999999999',
  ),
  replaces(
    'another kind of value',
    /"[^"\n]*"|\btrue\b|\bfalse\b/g,
    'null',
    '[]',
    '{}',
    '7',
    'true',
    '""',
    '[[]]',
  ),
  replaces('another word', /[A-Za-z]+/g, 'constructor', '__proto__', '', 'ΑΒΓ', 'x'.repeat(300)),
];

/** How many ways there are. */
export const breakerCount = breakers.length;

/** Breaks a sample; `way` counts through the ways. */
export function breakInput(sample: Input, way: number, random: Random): Broken {
  const [what, work] = breakers[way % breakers.length] as Breaker;
  const broken = work(Buffer.from(sample as never), random);
  return { what, input: typeof sample === 'string' ? broken.toString('utf8') : new Uint8Array(broken) };
}

/** Texts that are repeated in the middle of a sample: letters, spaces, separators, openings that are never closed. */
export const pumps: readonly string[] = [
  ...' \t\n\ra0ι-.,;:"\'\\/([{<>*_`#|=%&@$~!?',
  ...[
    '\n ',
    '\n\n',
    'a.',
    'a ',
    'a-',
    ', ',
    'a\n',
    '0 ',
    '""',
    '()',
    '[]',
    '{}',
    '](',
    '\\"',
    '<a>',
    '- ',
    '> ',
    '\u0301',
  ],
];

/** A sample with a text repeated at one of its places, for `length` characters. */
export function pumped(sample: Input, pump: string, share: number, length: number): Input {
  const text = typeof sample === 'string' ? sample : Buffer.from(sample).toString('latin1');
  const at = Math.round(text.length * share);
  const times = Math.round(length / pump.length);
  const whole = text.slice(0, at) + pump.repeat(times) + text.slice(at);
  return typeof sample === 'string' ? whole : new Uint8Array(Buffer.from(whole, 'latin1'));
}
