// Reading of a cell with one or more telephone numbers, labels, endings and extensions. A digit is never guessed.
import type { Country } from '../../base/country.ts';
import { distinctBy } from '../../base/distinct-by.ts';
import { type Judgement, judgeNumber } from './judge-number.ts';
import { piecesOf } from './number-pieces.ts';

/** Reason for refusing a cell. */
type NumberRefusal =
  /** No phone in the country can have it. */
  | 'number-invalid'
  /** The cell has letters that are no label of a number. */
  | 'number-letters'
  /** A spreadsheet program converted it into something like 3,02107E+11. */
  | 'number-mangled'
  /** A range of numbers, such as 1234567-70. */
  | 'number-range'
  /** The number is ambiguous. */
  | 'number-unclear';

/** A number from a cell. */
export type ReadNumber = {
  /** The national form. */
  readonly number: string;
  readonly judgement: Extract<Judgement, { kind: 'short-code' | 'long' }>;
  /** Digits to dial after the call is answered. */
  readonly extension?: string;
};

/** Content of a cell. `isAsWritten` is false if the numbers differ from the text of the cell. */
type NumberCell =
  | {
      readonly numbers: readonly ReadNumber[];
      /** Fax numbers, which nobody can call. */
      readonly faxes: readonly string[];
      readonly isAsWritten: boolean;
    }
  | { readonly refusal: NumberRefusal };

const exponent = /^\d+(?:[.,]\d+)?e\+?\d+$/i;
const maxCellLength = 300;
/** An ending replaces the last digits of the number before it. */
const maxExtensionDigits = 4;

/** Reads a cell. A doubtful cell is refused as a whole: a missing number is as wrong as a guessed one. */
export function readNumberCell(cell: string, country: Country): NumberCell {
  const text = cell.trim();
  if (exponent.test(text.replace(/\s/g, ''))) return { refusal: 'number-mangled' };
  if (text.length > maxCellLength) return { refusal: 'number-invalid' };
  const pieces = piecesOf(text);
  if (!pieces) return { refusal: 'number-letters' };
  const faxes = pieces.filter(({ isFax }) => isFax).map((piece) => piece.text);
  const numbers: ReadNumber[] = [];
  for (const piece of pieces) {
    if (piece.isFax) continue;
    const read = readPiece(piece.text, country);
    if ('refusal' in read) return read;
    // It is unknown to which of several numbers an extension belongs.
    if (piece.extension !== undefined && read.numbers.length > 1) return { refusal: 'number-unclear' };
    numbers.push(
      ...read.numbers.map((number) =>
        piece.extension === undefined ? number : { ...number, extension: piece.extension },
      ),
    );
  }
  if (numbers.length === 0) return { refusal: 'number-invalid' };
  const isUnknown = ({ judgement }: ReadNumber) => judgement.kind === 'short-code' && !judgement.isKnown;
  // A few digits beside other numbers are more likely a part of one than a short code.
  if (numbers.length > 1 && numbers.some(isUnknown)) return { refusal: 'number-invalid' };
  const [only] = numbers;
  const isAsWritten = numbers.length === 1 && pieces.length === 1 && only?.number === text;
  return { numbers: withoutTwins(numbers), faxes, isAsWritten };
}

type Piece = { readonly numbers: readonly ReadNumber[] } | { readonly refusal: NumberRefusal };

/** One number, or a number with other endings after slashes. */
function readPiece(text: string, country: Country): Piece {
  const [first = '', ...endings] = text.split('/').map((part) => part.trim());
  if (endings.length > 0) {
    const main = judgeNumber(first, country);
    if (main.kind === 'long') return withEndings(main, endings, country);
    const all = [first, ...endings].map((part) => judgeNumber(part, country));
    const isList = all.every((one) => one.kind === 'long' || (one.kind === 'short-code' && one.isKnown));
    if (isList) return { numbers: all.flatMap(numberOf) };
  }
  if (isRange(text, country)) return { refusal: 'number-range' };
  if (endings.length > 0 && digitCount(endings.at(-1)) <= maxExtensionDigits)
    return { refusal: 'number-unclear' };
  return readWhole(text, country);
}

function readWhole(text: string, country: Country): Piece {
  const judgement = text.includes('(0)') ? judgeOptionalZero(text, country) : judgeNumber(text, country);
  if (judgement.kind === 'unclear') return { refusal: 'number-unclear' };
  const numbers = numberOf(judgement);
  return numbers.length === 0 ? { refusal: 'number-invalid' } : { numbers };
}

/** `(0)` is dialled only at home; in Italy it is part of the number. The reading that gives an existing number is right. */
function judgeOptionalZero(text: string, country: Country): Judgement {
  const read = [text.replace('(0)', ' '), text.replace('(0)', '0')]
    .map((one) => judgeNumber(one.replace(/\s+/g, ' ').trim(), country))
    .filter(({ kind }) => kind === 'long');
  const [only, other] = read;
  return only === undefined ? { kind: 'invalid' } : other === undefined ? only : { kind: 'unclear' };
}

/** `1234567/8/9` are three numbers: the digits after a slash replace as many at the end. */
function withEndings(
  main: Extract<Judgement, { kind: 'long' }>,
  endings: readonly string[],
  country: Country,
): Piece {
  const numbers: ReadNumber[] = [...numberOf(main)];
  for (const ending of endings) {
    const whole = judgeNumber(ending, country);
    if (whole.kind === 'long' || (whole.kind === 'short-code' && whole.isKnown && ending.length > 2)) {
      // 1056 after a slash can be a short code or four digits of the number before it.
      if (whole.kind === 'short-code') return { refusal: 'number-unclear' };
      numbers.push(...numberOf(whole));
      continue;
    }
    if (!/^\d+$/.test(ending) || ending.length > maxExtensionDigits) return { refusal: 'number-invalid' };
    const written = withEnding(main.number, ending);
    const judged = written === undefined ? undefined : judgeNumber(written, country);
    if (judged?.kind !== 'long') return { refusal: 'number-invalid' };
    numbers.push(...numberOf(judged));
  }
  return { numbers };
}

/** The number with other digits at its end, grouped in the same way. */
function withEnding(number: string, ending: string): string | undefined {
  const digits = [...ending];
  const characters = [...number];
  for (let at = characters.length - 1; at >= 0 && digits.length > 0; at -= 1) {
    if (/\d/.test(characters[at] ?? '')) characters[at] = digits.pop() ?? '';
  }
  return digits.length > 0 ? undefined : characters.join('');
}

/** `1234567-70`: a whole number, and after a dash fewer digits than it has. A single digit after a dash is never a group. */
function isRange(text: string, country: Country): boolean {
  const found = /^(.*\d)\s*[-\u2010-\u2013\u2212]\s*(\d{1,4})$/.exec(text);
  const [, before = '', ending = ''] = found ?? [];
  if (!found) return false;
  const isOnlyDash = !/[-\u2010-\u2013\u2212]/.test(before);
  if (ending.length === 1 || (ending.length === 2 && isOnlyDash)) return true;
  return judgeNumber(before.trim(), country).kind === 'long';
}

function digitCount(text = ''): number {
  return text.replace(/\D/g, '').length;
}

function numberOf(judgement: Judgement): ReadNumber[] {
  return judgement.kind === 'long' || judgement.kind === 'short-code'
    ? [{ number: judgement.number, judgement }]
    : [];
}

/** A number that is repeated in a cell counts once. */
function withoutTwins(numbers: readonly ReadNumber[]): ReadNumber[] {
  const keyOf = ({ judgement, extension = '' }: ReadNumber) =>
    `${judgement.kind === 'long' ? judgement.e164 : judgement.number.replace(/\D/g, '')} ${extension}`;
  return distinctBy(numbers, keyOf);
}
