// A text of a kit: as elements only, never as HTML, with marks, ticks, citations and links into the kit.
import { type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Language } from '../../../core/base/language.ts';
import type { Source } from '../../../core/kit/catalogue.ts';
import type { MarkdownDocument } from '../../../core/markdown/document.ts';
import { TextOrigin } from '../use-kit-links.ts';
import { Blocks } from './blocks.tsx';
import { MarkdownContext, type MarkdownSetting, type TextMarks, taskNumbers } from './context.ts';
import styles from './markdown.module.css';

/** Ticks of a task list; entries are numbered from 0 in the order of the text. */
type TaskState = {
  readonly ticked: ReadonlySet<number>;
  readonly onTick: (task: number, isTicked: boolean) => void;
};

/** What the text takes. */
type MarkdownProps = {
  readonly document: MarkdownDocument;
  readonly language: Language;
  readonly sources: readonly Source[];
  /** Suffix of the kit that the text is from, where its links and figures are looked for first. */
  readonly origin?: string;
  /** Found words in a piece of text; the first one is scrolled into view. */
  readonly marks?: TextMarks | undefined;
  /** Id of the heading to show first. */
  readonly heading?: string | undefined;
  /** Ticks of task lists; without it they are drawn as empty boxes. */
  readonly tasks?: TaskState;
  /** Whether headings carry numbers in the margin, as lessons do. */
  readonly isNumbered?: boolean;
  /** Whether the boxes that the text begins with stand beside it where there is room, so that its first sentence is in sight. */
  readonly hasSide?: boolean;
  /** Gets the element of the text. */
  readonly ref?: RefObject<HTMLDivElement | null>;
};

/** A text. */
export function Markdown(props: MarkdownProps): ReactNode {
  const { document, language, sources, marks, heading, tasks, origin = '' } = props;
  const own = useRef<HTMLDivElement>(null);
  const root = props.ref ?? own;
  const setting = useMemo<MarkdownSetting>(
    () => ({ sources, marks, tasks, taskNumbers: taskNumbers(document) }),
    [sources, marks, tasks, document],
  );
  useEffect(() => {
    // A text that is new, or searched for something new, shows the place that was asked for.
    void document;
    const place = heading === undefined ? null : root.current?.querySelector(`#${headingElementId(heading)}`);
    const first = marks ? root.current?.querySelector('mark') : null;
    const shown = first ?? place;
    shown?.scrollIntoView({ block: first ? 'center' : 'start' });
    if (place instanceof HTMLElement) place.focus({ preventScroll: true });
  }, [root, document, marks, heading]);
  const text = (
    <div ref={root} className={styles['text']} lang={language} data-numbered={props.isNumbered || undefined}>
      <Blocks blocks={document.blocks} />
    </div>
  );
  return (
    <MarkdownContext value={setting}>
      <TextOrigin value={origin}>
        {props.hasSide ? <div className={styles['room']}>{text}</div> : text}
      </TextOrigin>
    </MarkdownContext>
  );
}

/** Id of the element of a heading. */
function headingElementId(heading: string): string {
  return `at-${CSS.escape(heading)}`;
}
