// Estimate of the work for parsing a Markdown text, made in one pass over the text.
//
// The parser takes time proportional to the length of most texts. Some constructs take more: each code span without an end is
// searched to the end of its paragraph. Each `]` scans back over the paragraph. This superlinear work is added up here.
// One step is the time for one character of plain text. The weights were measured;
// tests/unit/core/markdown/text-fault.test.ts has the families of texts on which they are based.

const weights = {
  line: 50,
  blankLine: 4,
  special: 10,
  closedBracket: 20,
  /** A character that is read and then given back. */
  reread: 1 / 4,
  /** A part of a paragraph that is scanned again for a `]`. */
  lookBack: 1 / 200,
  /** A part of a paragraph that is scanned again for an emphasis. */
  emphasis: 1 / 40,
  /** A character that is copied. */
  copy: 1 / 250,
  punctuation: 1 / 30,
  /** A word after a `[`: every word may start an address, and the parser checks whether it is in a link. */
  wordInBrackets: 1 / 120,
  /** A line that is copied for each underlined heading. */
  underlined: 1 / 10,
  /** A line that is scanned again for each list or quote that starts or ends. */
  container: 1 / 10,
  /** An address that is scanned again for each other address of its paragraph. */
  address: 1 / 100,
  definition: 1 / 100,
} as const;

const specials = new Set('\\`*_~[]<>!&|:@');
const addressStart = /www\.|:\/\/|@/gi;
const containerMarkers = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))*/;
const blankLine = /^[ \t>]*$/;
const underline = /^[ \t>]*(?:=+|-+)[ \t]*$/;

type Totals = {
  lines: number;
  containers: number;
  specials: number;
  brackets: number;
  underlines: number;
  definitions: number;
};

/** Estimated steps of parsing. Takes time proportional to the length of the text. */
export function stepsOf(text: string): number {
  const totals: Totals = { lines: 0, containers: 0, specials: 0, brackets: 0, underlines: 0, definitions: 0 };
  let steps = text.length;
  let previous = '';
  let paragraph: string[] = [];
  const endParagraph = (): void => {
    if (paragraph.length > 0) steps += paragraphSteps(paragraph.join('\n'), totals);
    paragraph = [];
  };
  for (const line of text.split(/\r\n|\n|\r/)) {
    const markers = containerMarkers.exec(line)?.[0].replace(/\d+/g, '1') ?? '';
    if (markers !== previous && markers.trim() !== '') totals.containers += 1;
    previous = markers;
    if (blankLine.test(line)) {
      endParagraph();
      steps += weights.blankLine;
      if (line.includes('>')) totals.lines += 1;
      continue;
    }
    paragraph.push(line);
    totals.lines += 1;
    if (underline.test(line)) totals.underlines += 1;
  }
  endParagraph();
  const pieces = totals.lines + totals.specials;
  return (
    steps +
    totals.lines * weights.line +
    totals.specials * weights.special +
    totals.brackets * weights.closedBracket +
    totals.underlines * pieces * weights.underlined +
    totals.definitions * totals.brackets * weights.definition +
    totals.containers * totals.lines * weights.container
  );
}

/** Superlinear work of one paragraph. Work proportional to its length is added to `totals`. */
function paragraphSteps(text: string, totals: Totals): number {
  const found = { specials: 0, brackets: 0, marks: 0, definitions: 0 };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (!specials.has(character)) continue;
    found.specials += 1;
    if (character === ']') {
      found.brackets += 1;
      if (text[at + 1] === ':') found.definitions += 1;
    } else if (character === '*' || character === '_' || character === '~') found.marks += 1;
  }
  totals.specials += found.specials;
  totals.brackets += found.brackets;
  totals.definitions += found.definitions;
  return (
    found.specials * (found.brackets * weights.lookBack + found.marks * weights.emphasis) +
    found.brackets * text.length * weights.copy +
    rereadCharacters(text) * weights.reread +
    wordSteps(text)
  );
}

/**
 * Characters read for constructs without an end. Each opening of a code span, HTML or title in brackets reads to the next matching
 * end, or to the end of the paragraph. Scanned backwards, so that the next end is known.
 */
function rereadCharacters(text: string): number {
  const ticks = new Map<number, number>();
  const ends = {
    ')': text.length,
    '-->': text.length,
    '?>': text.length,
    ']]>': text.length,
    '>': text.length,
  };
  let count = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    switch (text[at]) {
      case '`': {
        let start = at;
        while (text[start - 1] === '`') start -= 1;
        const length = at - start + 1;
        // A backslash escapes the first backtick of an opening, but not of an end.
        const openings = text[start - 1] === '\\' ? [length, length - 1] : [length];
        const far = Math.max(
          ...openings.map((size) => (size === 0 ? 0 : (ticks.get(size) ?? text.length) - at)),
        );
        count += far;
        ticks.set(length, start);
        at = start;
        break;
      }
      case ')':
        if (text[at - 1] !== '\\') ends[')'] = at;
        break;
      case '>':
        ends['>'] = at;
        if (text[at - 1] === '?') ends['?>'] = at;
        if (text.startsWith('--', at - 2)) ends['-->'] = at;
        if (text.startsWith(']]', at - 2)) ends[']]>'] = at;
        break;
      case '(':
        if (text[at - 1] === ']') count += ends[')'] - at;
        break;
      case '<':
        count += endOfHtml(text, at, ends) - at;
        break;
    }
  }
  return count;
}

function endOfHtml(
  text: string,
  at: number,
  ends: Readonly<Record<'-->' | '?>' | ']]>' | '>', number>>,
): number {
  if (text[at + 1] === '?') return ends['?>'];
  if (text[at + 1] !== '!') return at;
  if (text.startsWith('--', at + 2)) return ends['-->'];
  return text[at + 2] === '[' ? ends[']]>'] : ends['>'];
}

/** Addresses are searched in every word, and at every punctuation mark up to the end of the word. */
function wordSteps(text: string): number {
  let steps = 0;
  let words = 0;
  for (const [word] of text.matchAll(/\S+/g)) {
    words += 1;
    if (word.length < 100) continue;
    const marks = word.match(/[^\p{L}\p{N}]/gu)?.length ?? 0;
    words += marks;
    steps += marks * word.length * weights.punctuation;
  }
  const addresses = text.match(addressStart)?.length ?? 0;
  steps += addresses * (weights.line + addresses * weights.address);
  return text.includes('[') ? steps + words * words * weights.wordInBrackets : steps;
}
