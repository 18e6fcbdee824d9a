// The bar of reading aloud, over the lower edge of the pages.
import { classes, stackClass } from '../../ui/layout.ts';
import { ReadAloudBar } from '../shared/read-aloud/read-aloud-bar.tsx';
import type { ReadAloud } from '../shared/read-aloud/use-read-aloud.ts';
import styles from './reading-aids.module.css';

/** The bar. */
export function ReadingAids({ readAloud }: { readonly readAloud: ReadAloud }) {
  return (
    <div className={classes(stackClass(8, 'center'), styles['feet'], 'no-print')}>
      <ReadAloudBar readAloud={readAloud} />
    </div>
  );
}
