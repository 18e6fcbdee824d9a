// Copy selected words of a kit with their sources below. Screens say which element holds words of which source.
import { citedSelection } from '../../../core/citing/cited.ts';
import { type SelectedWords, selectedWords } from '../../../core/citing/selected-words.ts';
import type { SourceLine } from '../../../core/citing/source-line.ts';
import { isSourceCopiedNow } from '../user-data/settings.ts';
import { selectedNodes } from './selected-nodes.ts';

/** An element with words of a kit. */
export type KitWords = {
  /** The sources of what a range holds of the element. */
  readonly lines: (range: Range) => readonly SourceLine[];
  /** The words themselves where the elements do not hold them as they are read. */
  readonly words?: (range: Range) => SelectedWords | undefined;
};

const mark = 'data-words-of-kit';
const registered = new WeakMap<Element, KitWords>();

/** Says that an element holds words of a kit, until the function that it returns is called. */
export function holdWordsOfKit(element: Element, words: KitWords): () => void {
  registered.set(element, words);
  element.setAttribute(mark, '');
  return () => {
    if (registered.get(element) !== words) return;
    registered.delete(element);
    element.removeAttribute(mark);
  };
}

/** Takes every copy of selected words of a kit, until the function that it returns is called. Own words in a field are left alone. */
export function listenToCopies(): () => void {
  // pdf.js takes copies of its pages before they come back up.
  document.addEventListener('copy', onCopy, { capture: true });
  return () => document.removeEventListener('copy', onCopy, { capture: true });
}

function onCopy(event: ClipboardEvent): void {
  const selection = getSelection();
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.matches('input, textarea, [contenteditable]')) return;
  if (!event.clipboardData || !selection || selection.isCollapsed || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  const held = heldBy(range);
  const lines = [...new Map(held.flatMap((one) => one.lines(range)).map((one) => [one.line, one])).values()];
  const [first, ...others] = lines;
  if (!first) return;
  const [only] = held;
  const words =
    (held.length === 1 && only?.words?.(range)) ||
    selectedWords(selectedNodes(range.commonAncestorContainer, range));
  if (words.text === '') return;
  put(event.clipboardData, isSourceCopiedNow() ? citedSelection(words, [first, ...others]) : words);
  event.preventDefault();
  event.stopPropagation();
}

function put(clipboard: DataTransfer, { text, html }: SelectedWords): void {
  clipboard.setData('text/plain', text);
  clipboard.setData('text/html', html);
}

/** The words of elements that a range holds: those inside of it, and the nearest one around it. */
function heldBy(range: Range): readonly KitWords[] {
  const common = range.commonAncestorContainer;
  const element = common instanceof Element ? common : common.parentElement;
  const around = element?.closest(`[${mark}]`);
  const inside = element?.querySelectorAll(`[${mark}]`) ?? [];
  return [...(around ? [around] : []), ...inside].flatMap((one) => {
    const words = registered.get(one);
    return words && (words.words?.(range)?.text ?? ownText(one, range)) !== '' ? [words] : [];
  });
}

/** The text that an element holds itself. What stands in an element inside of it has the sources of that one. */
function ownText(element: Element, range: Range): string {
  const isInner = (one: Element): boolean => one !== element && one.hasAttribute(mark);
  return selectedWords(selectedNodes(element, range, isInner)).text;
}
