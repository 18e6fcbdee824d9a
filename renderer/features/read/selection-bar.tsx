// Bar beside selected words: highlight them in a colour, write a note, copy them with their source.
import { ListPlus, MessageSquareText, Quote as QuoteIcon } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { noteColours } from '../../../core/notes/quote.ts';
import { useCommands } from '../../app/commands/commands.ts';
import type { ChosenText } from '../../pdf/notes/page-notes.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { classes, lineClass } from '../../ui/layout.ts';
import { Swatch } from '../shared/notes/colour-choice.tsx';
import styles from './selection-bar.module.css';
import { ToolSeparator } from './tool-separator.tsx';
import type { Citation } from './use-citation.ts';
import type { ReaderNotes } from './use-notes.ts';

type Selected = { readonly chosen: readonly ChosenText[]; readonly left: number; readonly top: number };

/** Room for the bar, in pixels. */
const barHeight = 44;
const barWidth = 326;
/** Where Escape means something of its own. */
const withOwnEscape =
  'input, textarea, select, [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], [data-reading-text]';

/** The bar; nothing while no words of the pages in `container` are selected, or while they are being selected. */
export function SelectionBar(props: {
  readonly view: PdfView;
  readonly container: RefObject<HTMLDivElement | null>;
  readonly notes: ReaderNotes;
  readonly citation: Citation;
}) {
  const t = useTranslations('notes');
  const cite = useTranslations('cite');
  const sheet = useTranslations('answerSheet');
  const { notes, citation } = props;
  const selected = useSelected(props.view, props.container);
  useLetGoOnEscape(selected !== undefined, props.container);
  if (!selected) return null;
  const { chosen, left, top } = selected;
  return (
    <div
      className={classes(lineClass(4), styles['bar'])}
      style={{ left, top }}
      role="toolbar"
      aria-label={t('bar')}
      data-selection-bar
      // The selection must outlast the press.
      onMouseDown={(event) => event.preventDefault()}
    >
      {noteColours.map((colour) => (
        <ColourButton
          key={colour}
          name={t('highlightIn', { colour: t(`colours.${colour}`) })}
          onPress={() => notes.highlight(colour, chosen)}
        >
          <Swatch colour={colour} />
        </ColourButton>
      ))}
      <ToolSeparator />
      <IconButton icon={MessageSquareText} name={t('note')} onPress={() => notes.write(chosen)} />
      <IconButton icon={QuoteIcon} name={cite('copy')} onPress={() => citation.copy(chosen)} />
      <IconButton icon={ListPlus} name={sheet('add')} onPress={() => citation.addWords(chosen)} />
    </div>
  );
}

function ColourButton(props: {
  readonly name: string;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      <AriaButton className={styles['colour'] ?? ''} aria-label={props.name} onPress={props.onPress}>
        {props.children}
      </AriaButton>
      <Tooltip className={styles['tooltip'] ?? ''} offset={6}>
        {props.name}
      </Tooltip>
    </TooltipTrigger>
  );
}

/** The selected words once the pointer is up, and where the bar has room beside them. */
function useSelected(view: PdfView, container: RefObject<HTMLDivElement | null>): Selected | undefined {
  const [selected, setSelected] = useState<Selected>();
  useEffect(() => {
    const box = container.current;
    if (!box) return undefined;
    const end = new AbortController();
    let isDown = false;
    let latest = 0;
    const look = async (): Promise<void> => {
      latest += 1;
      const own = latest;
      const chosen = isDown ? [] : await view.notes.chosen();
      if (end.signal.aborted || own !== latest) return;
      const place = chosen.some(({ text, start, end: to }) => text.slice(start, to).trim() !== '')
        ? placeNear(box, view.notes.chosenLetters())
        : undefined;
      setSelected(place && { chosen, ...place });
    };
    const listen = { signal: end.signal };
    document.addEventListener('selectionchange', () => void look(), listen);
    box.addEventListener('scroll', () => void look(), { ...listen, passive: true });
    box.addEventListener(
      'pointerdown',
      () => {
        isDown = true;
        void look();
      },
      listen,
    );
    for (const name of ['pointerup', 'pointercancel'])
      window.addEventListener(
        name,
        () => {
          isDown = false;
          void look();
        },
        listen,
      );
    return () => end.abort();
  }, [view, container]);
  return selected;
}

/** Escape lets go of the selected words, unless it means something nearer. */
function useLetGoOnEscape(isSelected: boolean, container: RefObject<HTMLDivElement | null>): void {
  const letGo = (): void => {
    getSelection()?.removeAllRanges();
    // The focus may be in the bar, which goes away.
    container.current?.focus({ preventScroll: true });
  };
  const isEnabled = (): boolean => !document.activeElement?.closest(withOwnEscape);
  useCommands({ clearSelection: isSelected ? { run: letGo, isEnabled } : undefined });
}

/** Below the last line, or above the first where there is no room; undefined when the words are out of sight. */
function placeNear(
  box: HTMLElement,
  letters: readonly Range[],
): { readonly left: number; readonly top: number } | undefined {
  const words = boxAround(letters);
  const frame = box.getBoundingClientRect();
  if (!words || words.bottom < frame.top || words.top > frame.bottom) return undefined;
  const below = words.bottom - frame.top + 8;
  const above = words.top - frame.top - barHeight - 8;
  const top = below + barHeight < frame.height ? below : Math.max(8, above);
  const left = Math.min(Math.max(8, words.left - frame.left), Math.max(8, frame.width - barWidth - 24));
  return { left, top };
}

function boxAround(letters: readonly Range[]): { left: number; top: number; bottom: number } | undefined {
  const boxes = letters
    .flatMap((range) => [...range.getClientRects()])
    .filter(({ width, height }) => width > 0 && height > 0);
  if (boxes.length === 0) return undefined;
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
