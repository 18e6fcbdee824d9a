// Reader and writer of bag-info.txt (RFC 8493, 2.2.2).
import { readTagText, type TagTextFault } from './tag-text.ts';

/** One element of bag-info.txt. Labels are compared without case; order and repetition are kept. */
export type BagInfoElement = { readonly label: string; readonly value: string };

/** The elements of bag-info.txt, with the first line that breaks the rules (0 for the whole file). */
type ParsedBagInfo = {
  readonly elements: readonly BagInfoElement[];
  readonly fault?: { readonly line: number; readonly reason: TagTextFault | 'line-malformed' };
};

// A label without colon or white space at its ends; a colon; one space or tab; the value.
const elementPattern = /^([^\s:](?:[^:]*[^\s:])?):[ \t](.*)$/s;
const controlCharacter = /\p{Cc}/u;

/**
 * Reads bag-info.txt. A line that starts with a space or tab continues the value before it. The line break belongs to the value, the
 * indentation does not.
 */
export function parseBagInfo(bytes: Uint8Array): ParsedBagInfo {
  const { lines, fault } = readTagText(bytes);
  if (fault) return { elements: [], fault: { line: 0, reason: fault } };
  const elements: { label: string; value: string }[] = [];
  for (const [index, line] of lines.entries()) {
    const last = elements.at(-1);
    const [, label, value] = elementPattern.exec(line) ?? [];
    if (/^[ \t]/.test(line) && last) last.value += `\n${line.replace(/^[ \t]+/, '')}`;
    else if (label !== undefined && value !== undefined) elements.push({ label, value });
    else return { elements, fault: { line: index + 1, reason: 'line-malformed' } };
  }
  return { elements };
}

/** Writes bag-info.txt; line breaks in values become folded lines. Throws on an invalid label or value. */
export function formatBagInfo(elements: readonly BagInfoElement[]): string {
  return elements.map((element) => `${formatElement(element)}\n`).join('');
}

function formatElement({ label, value }: BagInfoElement): string {
  const lines = value.split('\n');
  const isSafe = lines.every(
    (line, index) => !controlCharacter.test(line) && (index === 0 || /^\S/.test(line)),
  );
  const text = `${label}: ${lines.join('\n  ')}`;
  if (!isSafe || !elementPattern.test(text))
    throw new Error(`bag-info cannot hold ${JSON.stringify({ label, value })}`);
  return text;
}

/** All values of a label, in order. */
export function valuesOf(elements: readonly BagInfoElement[], label: string): string[] {
  const wanted = label.toLowerCase();
  return elements.filter((element) => element.label.toLowerCase() === wanted).map((element) => element.value);
}
