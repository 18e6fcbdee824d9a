// Layout of every screen: a title line with its actions at the right, content below, wide or as one column at the left.
import { type ReactNode, useEffect, useRef } from 'react';
import type { SourceLine } from '../../core/citing/source-line.ts';
import type { TextRange } from '../../core/search/units.ts';
import { MarkedText } from './excerpted.tsx';
import { classes, rowClass } from './layout.ts';
import styles from './screen.module.css';
import { textClass } from './text.ts';
import { useNamePlace } from './use-place-name.ts';
import { useWordsOfKit } from './words-of-kit.tsx';

/** What a screen takes; `column` keeps long texts readable and `list` long rows, `wide` uses all the room, `full` has no margins. */
type ScreenProps = {
  readonly title: string;
  /** Language of the title when it is not the interface's. */
  readonly titleLanguage?: string;
  /** What Back calls this place where its title does not say it, such as the number of results. */
  readonly placeName?: string;
  /** Searched words in the title. */
  readonly titleMarks?: readonly TextRange[] | undefined;
  readonly width?: 'wide' | 'list' | 'column' | 'full';
  /** The source when what the screen shows is words of a kit. */
  readonly source?: SourceLine;
  /** Beside the title, at the right. */
  readonly action?: ReactNode;
  /** One or two quiet sentences under the title that say what the screen is for; not on paper. */
  readonly lead?: string;
  /** Lines under the title. */
  readonly below?: ReactNode;
  /** Hides the title from sight, not from screen readers. */
  readonly isTitleHidden?: boolean;
  readonly children: ReactNode;
};

/** A screen. When it opens by navigation its title takes the focus, so that screen readers say where one is. */
export function Screen(props: ScreenProps) {
  const { title, width = 'wide', isTitleHidden = false, source } = props;
  const heading = useTitleFocus();
  useNamePlace(props.placeName ?? title);
  const words = useWordsOfKit(() => (source ? [source] : []));
  return (
    <div
      ref={source && words}
      className={`${styles['screen']} ${styles[width]}`}
      data-fills={width === 'full' || undefined}
    >
      <div
        className={
          isTitleHidden ? 'visually-hidden' : classes(rowClass([8, 16], 'between'), styles['titleLine'])
        }
      >
        <h1
          ref={heading}
          tabIndex={-1}
          lang={props.titleLanguage}
          className={styles['title']}
          // The actions stay beside a short title, and go below it only when a longer one would become narrow.
          style={{ flexBasis: `min(16rem, ${title.length + 1}ch)` }}
        >
          <MarkedText text={title} marks={props.titleMarks ?? []} />
        </h1>
        {props.action && (
          <div className={classes(rowClass(8), styles['actions'], 'no-print')}>{props.action}</div>
        )}
      </div>
      {props.lead !== undefined && (
        <p className={classes(textClass('small'), styles['lead'], 'no-print')}>{props.lead}</p>
      )}
      {props.below && <div className={styles['below']}>{props.below}</div>}
      {props.children}
    </div>
  );
}

let hasShownFirstScreen = false;

/** Moves the focus to the heading when the screen opens, unless a person is typing or this is the first screen. */
function useTitleFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const isTyping = document.activeElement instanceof HTMLInputElement;
    if (hasShownFirstScreen && !isTyping) heading.current?.focus({ preventScroll: true });
    hasShownFirstScreen = true;
  }, []);
  return heading;
}
