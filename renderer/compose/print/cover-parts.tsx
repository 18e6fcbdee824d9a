// Parts of covers on paper: the line drawing and the letters of a work, in its hue.
import type { PrintJob } from '../../../core/compose/compose-page-protocol.ts';
import { coverDesignOf, coverDrawings } from '../../../core/library/cover-design.ts';
import styles from './cover-parts.module.css';

/** The letters at the left and the drawing at the right of a cover's foot. Both only decorate: country and subject are in words. */
export function CoverFoot({ resource }: Pick<PrintJob, 'resource'>) {
  const { drawing, letters } = coverDesignOf(resource);
  return (
    <>
      <p className={styles['letters']} aria-hidden="true">
        {letters}
      </p>
      <svg className={styles['drawing']} viewBox="0 0 24 24" aria-hidden="true">
        <path d={coverDrawings[drawing]} />
      </svg>
    </>
  );
}
