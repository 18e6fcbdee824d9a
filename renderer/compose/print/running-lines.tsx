// Decides what stands at the head and foot of every page. Chromium's own lines cannot use our fonts, so these are laid out
// once all pages are counted: at their place in the long strip of paper that the pages are cut from.
import type { PageNumbers, PrintJob } from '../../../core/compose/page-calls.ts';
import { paperSize } from '../../../core/compose/page-calls.ts';
import { kitWords, writtenDay } from '../../../core/compose/words/kit-words.ts';
import styles from './running-lines.module.css';

/** Lines of all pages but the first, which is the cover. Hidden from assistive technology: they say nothing new. */
export function RunningLines({ job, numbers }: { readonly job: PrintJob; readonly numbers: PageNumbers }) {
  const { language, kind, title } = job.resource;
  const height = (kind === 'slides' ? paperSize.slides : paperSize.report).height;
  const words = kitWords(language);
  const pages = Array.from({ length: numbers.pageCount - 1 }, (_, index) => index + 2);
  return (
    <div aria-hidden="true">
      {pages.map((page) => (
        <div key={page}>
          {kind !== 'slides' && (
            <div className={styles['head']} style={{ top: (page - 1) * height }}>
              <span>{title}</span>
              <strong>{words.immediateDanger}</strong>
            </div>
          )}
          <div className={styles['foot']} style={{ top: page * height }}>
            <span>{kind === 'slides' ? title : <Age job={job} />}</span>
            <span className={styles['number']}>
              {page} / {numbers.pageCount}
            </span>
          </div>
        </div>
      ))}
    </div>
  );
}

/** How old the facts of a document are. */
export function Age({ job }: { readonly job: PrintJob }) {
  const { language, asOf, nextCheck } = job.resource;
  const words = kitWords(language);
  const checked = `${words.factsChecked} ${writtenDay(asOf, language)}`;
  return nextCheck === undefined
    ? checked
    : `${checked} · ${words.nextCheck} ${writtenDay(nextCheck, language)}`;
}
