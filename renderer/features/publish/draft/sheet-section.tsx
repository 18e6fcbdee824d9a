// Section of a sheet: a heading, one quiet sentence, fields.
import { type ReactNode, useId } from 'react';
import { classes, stackClass } from '../../../ui/layout.ts';
import { textClass } from '../../../ui/text.ts';
import styles from './sheet-section.module.css';

/** A part of a sheet. */
export function SheetSection(props: {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={classes(stackClass(12), styles['section'])} aria-labelledby={id}>
      <div>
        <h3 id={id}>{props.title}</h3>
        {props.lead !== undefined && <p className={textClass('note')}>{props.lead}</p>}
      </div>
      {props.children}
    </section>
  );
}
