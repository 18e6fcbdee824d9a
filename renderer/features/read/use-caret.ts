// Keys of the caret in the pages: F7 turns it on and off, arrows move it, Shift selects words on the way.
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Language } from '../../../core/base/language.ts';
import { useCommands, useKeyMode } from '../../app/commands/commands.ts';
import { isMac } from '../../app/commands/keys.ts';
import { showNotice } from '../../data/session/notice-store.ts';
import type { Caret } from '../../pdf/caret/caret.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';

/** The caret of an open document. */
export type ReaderCaret = {
  readonly isOn: boolean;
  readonly toggle: () => void;
  /** Gets the words the caret has come to, for screen readers. */
  readonly said: RefObject<HTMLElement | null>;
};

type Move = Parameters<Caret['move']>[0];

/** The caret; while it is on, arrows, Home and End belong to it. */
export function useCaret(
  language: Language,
  view: PdfView | undefined,
  container: RefObject<HTMLElement | null>,
): ReaderCaret {
  const t = useTranslations('reader.caret');
  const [isOn, setIsOn] = useState(false);
  const said = useRef<HTMLElement>(null);
  // Known at once: keys may come before the page is drawn anew.
  const isOnNow = useRef(false);
  const turn = (isNowOn: boolean): void => {
    isOnNow.current = isNowOn;
    setIsOn(isNowOn);
  };
  const end = (): void => {
    view?.caret.end();
    turn(false);
  };
  const toggle = (): void => {
    if (!view) return;
    if (isOnNow.current) {
      end();
      return;
    }
    turn(true);
    container.current?.focus({ preventScroll: true });
    void view.caret.begin(language).then((hasText) => {
      if (hasText) return;
      turn(false);
      showNotice({ kind: 'words', words: t('none') });
    });
  };
  const move = (to: Move, isChoosing: boolean): void =>
    void view?.caret.move(to, isChoosing).then((words) => {
      if (said.current) said.current.textContent = words;
    });
  const canUse = (): boolean => !isBusyElsewhere(container.current);
  useCommands({
    caret: view && { run: toggle, isEnabled: canUse },
    endCaret: view && { run: end, isEnabled: () => isOnNow.current && canUse() },
  });
  useKeyMode('caret', (event) => {
    const to = view && isOnNow.current && canUse() ? moveOf(event) : undefined;
    if (to) move(to, event.shiftKey);
    return to !== undefined;
  });
  // Another document has a caret of its own.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it ends with the view
  useEffect(() => turn(false), [view]);
  return { isOn, toggle, said };
}

/** Where a key moves the caret, as in texts of the system; undefined for keys that mean what they always mean. */
function moveOf(event: KeyboardEvent): Move | undefined {
  const { key, altKey, ctrlKey, metaKey } = event;
  const isByWord = isMac() ? altKey && !metaKey && !ctrlKey : ctrlKey && !altKey && !metaKey;
  const isByLine = isMac() && metaKey && !altKey && !ctrlKey;
  if (isByWord) return byWord[key];
  if (isByLine) return byLine[key];
  return altKey || ctrlKey || metaKey ? undefined : plain[key];
}

const plain: Readonly<Record<string, Move>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'line-start',
  End: 'line-end',
};
const byWord: Readonly<Record<string, Move>> = {
  ArrowLeft: 'word-left',
  ArrowRight: 'word-right',
  Home: 'start',
  End: 'end',
};
const byLine: Readonly<Record<string, Move>> = {
  ArrowLeft: 'line-start',
  ArrowRight: 'line-end',
  ArrowUp: 'start',
  ArrowDown: 'end',
};

/** Whether the keyboard is with something that needs the arrows itself, or with another document. */
function isBusyElsewhere(pages: HTMLElement | null): boolean {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body) return false;
  const isField = activeElement.matches('input, textarea, select');
  const isTools = activeElement.closest('[role="toolbar"], [role="tablist"], [data-reading-text]') !== null;
  const other = activeElement.closest('[data-region="pages"]');
  return isField || isTools || (other !== null && other !== pages);
}
