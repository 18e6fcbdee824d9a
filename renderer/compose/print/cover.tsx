// The cover of a printed report: kind, country and title on the hue of its theme, with a spine, a drawing and two letters.
import type { PrintJob } from '../../../core/compose/compose-page-protocol.ts';
import { kitWords } from '../../../core/compose/words/kit-words.ts';
import styles from './cover.module.css';
import { CoverFoot } from './cover-parts.tsx';

/** The cover. It has no dates: they are on its back, and at the foot of every page. */
export function Cover({ job }: { readonly job: PrintJob }) {
  const { resource, publisher } = job;
  const words = kitWords(resource.language);
  return (
    <header className={styles['cover']}>
      <p className={styles['kind']}>
        {words.kinds[resource.kind]} · {words.countries[resource.country]}
      </p>
      <h1>{resource.title}</h1>
      <p className={styles['publisher']}>{publisher}</p>
      <CoverFoot resource={resource} />
    </header>
  );
}
