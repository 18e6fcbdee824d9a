// Decides how a sheet is divided: a heading, one quiet sentence, fields.
import { type ReactNode, useId } from 'react';
import styles from './sheet-section.module.css';

/** A part of a sheet. */
export function SheetSection(props: {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <div>
        <h3 id={id}>{props.title}</h3>
        {props.lead !== undefined && <p className={styles['lead']}>{props.lead}</p>}
      </div>
      {props.children}
    </section>
  );
}
