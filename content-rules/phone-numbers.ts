// Detection of telephone numbers in texts. Only numbers from the contacts data are allowed.
import type { Contact } from '../core/contacts/contact.ts';
import { type Finding, shortened } from './finding.ts';
import { plainText, sentencesOf, type TextPiece } from './text-pieces.ts';

// With a country code; nine or more digits with or without groups; the European 116 numbers.
const longNumber = /(?<![\d/.,-])(?:\+\d{1,3}[\s\u00A0-]?)?\d(?:[\s\u00A0-]?\d){7,13}(?![\d/%])/gu;
const harmonised = /(?<![\d/.,])116[\s\u00A0]?\d{3}(?!\d)/gu;
// A short code is recognised only by the words around it.
const shortCode = /(?<![\d/.,(-])1\d{2,4}(?![\d/%(]|[.,]\d|\s?(?:%|victims|children|people))/gu;
const callWords =
  /\b(?:call|calls|dial|line|helpline|hotline|phone|telephone)\b|καλέ|κλήση|τηλέφων|γραμμή|\b(?:chiam\w+|linea|telefon\w+|numero verde)\b|\b(?:ligu?\w*|linha|telefon\w+|chamada)\b/iu;
const isYear = /^(?:19|20)\d{2}$/;
const dates =
  /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{4}\b|\b(?:19|20)\d{2}\s?[-–]\s?(?:19|20)\d{2}\b/gu;

/** The digits of every number in a kit's contacts, national and international. */
export function knownNumbers(contacts: readonly Contact[]): ReadonlySet<string> {
  return new Set(
    contacts.flatMap(({ phones }) =>
      phones.flatMap(({ number, e164 }) => [number, ...(e164 ? [e164] : [])].map(digitsOf)),
    ),
  );
}

/** Finds every number in a piece that no contact of the kit has. */
export function checkPhones(piece: TextPiece, known: ReadonlySet<string>): Finding[] {
  return sentencesOf(piece.text).flatMap((sentence) => {
    const plain = plainText(sentence.replace(/https?:\/\/\S+/g, ' ')).replace(dates, ' ');
    return numbersIn(plain)
      .filter((number) => !known.has(digitsOf(number)))
      .map((number): Finding => {
        const message = `${number.trim()} is not a number of the contacts data: ${shortened(plain)}`;
        return {
          file: piece.file,
          line: piece.line,
          rule: 'phone-not-in-contacts',
          severity: 'error',
          message,
        };
      });
  });
}

/** A text without everything that looks like a telephone number. */
export function withoutPhones(plain: string): string {
  return plain.replace(longNumber, ' ').replace(harmonised, ' ');
}

function numbersIn(plain: string): string[] {
  const long = [...plain.matchAll(longNumber)].map(([number]) => number);
  const rest = plain.replace(longNumber, ' ');
  const european = [...rest.matchAll(harmonised)].map(([number]) => number);
  const short = callWords.test(rest)
    ? [...rest.replace(harmonised, ' ').matchAll(shortCode)].map(([number]) => number)
    : [];
  return [...long, ...european, ...short.filter((number) => !isYear.test(number))];
}

function digitsOf(number: string): string {
  return number.replace(/\D/g, '');
}
