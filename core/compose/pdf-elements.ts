// Stable numbers for the structure elements of a printed PDF.
import { encodeLatin1 } from './pdf-strings.ts';

const decoder = new TextDecoder('latin1');
const anyId = /\(node(\d{8})\)/g;
const namedObject = /\(node\d{8}\) \d+ 0 R/g;

/**
 * Chromium numbers structure elements across prints, in the order in which it first needed them. That order depends on when the page
 * was painted. They are renumbered from 1 in the order of their objects, which is always the same. The name tree that looks them up
 * is sorted again. Every number keeps its eight digits.
 */
export function renumberElements(objects: Map<number, Uint8Array>): void {
  const texts = textsWithIds(objects);
  const owners = [...texts].flatMap(([, text]) => ownId(text) ?? []);
  const others = [...texts.values()].flatMap((text) => [...text.matchAll(anyId)].map(([, id = '']) => id));
  const known = [...new Set([...owners, ...others.sort()])];
  const next = new Map(known.map((id, index) => [id, String(index + 1).padStart(8, '0')]));
  for (const [number, text] of texts)
    texts.set(
      number,
      text.replace(anyId, (_, id: string) => `(node${next.get(id)})`),
    );
  sortTree(texts);
  for (const [number, text] of texts) objects.set(number, encodeLatin1(text));
}

/** Objects that name an element, by object number. */
function textsWithIds(objects: ReadonlyMap<number, Uint8Array>): Map<number, string> {
  const found = [...objects].flatMap(([number, bytes]): [number, string][] => {
    const text = decoder.decode(bytes);
    // Compressed data never names an element, so only plain objects are scanned.
    const isPlain = !/>>\s*stream\r?\n/.test(text.slice(0, 400));
    return isPlain && text.includes('(node') ? [[number, text]] : [];
  });
  return new Map(found.sort(([one], [other]) => one - other));
}

/** The number of an object that is an element; undefined for one that only refers to elements. */
function ownId(text: string): string | undefined {
  return text.includes('/StructElem') ? /\/ID \(node(\d{8})\)/.exec(text)?.[1] : undefined;
}

/** Leaves of the tree keep their number of elements, in sorted order. */
function sortTree(texts: Map<number, string>): void {
  const leaves = [...texts].filter(([, text]) => text.includes('/Names ['));
  const sorted = leaves.flatMap(([, text]) => text.match(namedObject) ?? []).sort();
  let taken = 0;
  for (const [number, text] of leaves) {
    const count = text.match(namedObject)?.length ?? 0;
    const names = sorted.slice(taken, taken + count);
    taken += count;
    const [first, last] = [names[0], names.at(-1)].map((name) => name?.split(' ')[0] ?? '');
    let index = -1;
    const written = text
      .replace(namedObject, () => {
        index += 1;
        return names[index] ?? '';
      })
      .replace(/\/Limits \[[^\]]*\]/, `/Limits [${first} ${last}]`);
    texts.set(number, written);
  }
}
