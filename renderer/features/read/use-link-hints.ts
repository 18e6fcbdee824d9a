// Follow links and buttons on the pages by typing: F shows letters on the visible ones, the letters press one.
import { type RefObject, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCommands, useKeyMode } from '../../app/commands/commands.ts';
import { typedLetter } from '../../app/commands/keys.ts';
import { showNotice } from '../../data/session/notice-store.ts';
import { hintLetters } from './hint-letters.ts';

/** Letters on one link; the place in pixels of the stage. */
type LinkHint = { readonly letters: string; readonly left: number; readonly top: number };

/** Letters on links. `typed` are those typed so far. */
export type LinkHints = {
  readonly hints: readonly LinkHint[];
  readonly typed: string;
  readonly begin: () => void;
};

type Hinted = LinkHint & { readonly element: HTMLElement };
type Shown = { readonly hints: readonly Hinted[]; readonly typed: string };

const none: Shown = { hints: [], typed: '' };
const pressed = 'a[href], button:not([disabled]), input, select, textarea';

/** Hints on the pages in `container`; while they are shown, letters belong to them. */
export function useLinkHints(container: RefObject<HTMLElement | null>, isReady: boolean): LinkHints {
  const t = useTranslations('reader.hints');
  const [shown, setShown] = useState(none);
  const begin = (): void => {
    const hints = container.current ? hintsIn(container.current) : [];
    if (hints.length === 0) showNotice({ kind: 'words', words: t('none') });
    setShown({ hints, typed: '' });
  };
  const end = (): void => setShown(none);
  const type = (letter: string): void => {
    const typed = shown.typed + letter;
    const left = shown.hints.filter(({ letters }) => letters.startsWith(typed));
    const found = left.find(({ letters }) => letters === typed);
    if (found) {
      end();
      press(found.element);
    } else if (left.length > 0) setShown({ ...shown, typed });
  };
  const isOn = shown.hints.length > 0;
  useCommands({
    hints: isReady && !isOn ? { run: begin, isEnabled: () => !isElsewhere(container.current) } : undefined,
    endHints: isReady && isOn ? end : undefined,
  });
  useKeyMode('hints', (event) => {
    const isHeld =
      event.ctrlKey || event.altKey || event.metaKey || ['Shift', 'CapsLock'].includes(event.key);
    if (!isReady || !isOn || isHeld) return false;
    const letter = typedLetter(event);
    // Keys that mean something else end the hints and do what they do.
    if (letter === undefined) {
      end();
      return false;
    }
    event.stopPropagation();
    type(letter);
    return true;
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const over = new AbortController();
    for (const name of ['scroll', 'pointerdown', 'resize', 'blur'])
      window.addEventListener(name, () => setShown(none), { signal: over.signal, capture: true });
    return () => over.abort();
  }, [isOn]);
  return { ...shown, begin };
}

/** Whether the keyboard is with a field, or with another document. */
function isElsewhere(pages: HTMLElement | null): boolean {
  const { activeElement } = document;
  if (!activeElement) return false;
  if (activeElement.closest('input, textarea, select, [data-reading-text]')) return true;
  const other = activeElement.closest('[data-region="pages"]');
  return other !== null && other !== pages;
}

/** What can be pressed in the part of the pages that is in sight, in the order of the pages. */
function hintsIn(container: HTMLElement): readonly Hinted[] {
  const frame = container.getBoundingClientRect();
  const found = [...container.querySelectorAll<HTMLElement>(pressed)].flatMap((element) => {
    // A link over several lines has its letters on the first.
    const box = element.getBoundingClientRect();
    const isSeen =
      box.width > 0 &&
      box.height > 0 &&
      box.bottom > frame.top &&
      box.top < frame.bottom &&
      box.right > frame.left &&
      box.left < frame.right;
    return isSeen && element.checkVisibility({ visibilityProperty: true }) ? [{ element, box }] : [];
  });
  const letters = hintLetters(found.length);
  return found.map(({ element, box }, index) => ({
    element,
    letters: letters[index] ?? '',
    left: Math.max(0, box.left - frame.left),
    top: Math.max(0, box.top - frame.top),
  }));
}

function press(element: HTMLElement): void {
  if (element.matches('input, select, textarea')) element.focus();
  else element.click();
}
