// Card for a separate part of a screen: a heading, a summary, and its content.
import { type ReactNode, type Ref, useId } from 'react';
import type { TextRange } from '../../core/search/units.ts';
import { cardClass } from './card.ts';
import { MarkedText } from './excerpted.tsx';
import { classes, stackClass } from './layout.ts';
import styles from './panel.module.css';

/** A card with a heading. */
export function Panel(props: {
  readonly title: string;
  /** Its place among steps that are done one after the other. */
  readonly step?: number;
  /** What of the title was found. */
  readonly titleMarks?: readonly TextRange[];
  /** Language of the title when it is not the interface's. */
  readonly titleLanguage?: string;
  /** One quiet sentence under the heading. */
  readonly lead?: ReactNode;
  /** Drawn with the main colour, for what a person has to decide now. */
  readonly isRaised?: boolean;
  /** To move the focus to the heading. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
  readonly children: ReactNode;
}) {
  const heading = useId();
  return (
    <section
      className={classes(stackClass(16), cardClass(24), styles['panel'])}
      data-raised={props.isRaised || undefined}
      aria-labelledby={heading}
    >
      <div>
        <h2 id={heading} ref={props.headingRef} tabIndex={-1} lang={props.titleLanguage}>
          {props.step !== undefined && (
            <span className={styles['step']} aria-hidden="true">
              {props.step}
            </span>
          )}
          <MarkedText text={props.title} marks={props.titleMarks ?? []} />
        </h2>
        {props.lead !== undefined && <p className={styles['lead']}>{props.lead}</p>}
      </div>
      {props.children}
    </section>
  );
}
