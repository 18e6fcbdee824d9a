// Band above the pages of a document that was replaced, with a link to what replaced it.
import { hrefOf, routeOfResource } from '../../app/routes/routes.ts';
import type { ResourceRow } from '../../data/db/library-db.ts';
import { useSourceWords } from '../../text/use-source-words.ts';
import { Band } from '../../ui/band.tsx';
import { useNewerResource } from '../shared/citing/use-newer-resource.ts';
import styles from './replaced-band.module.css';

/** The band; nothing for a document that is still the newest. */
export function ReplacedBand({ resource }: { readonly resource: ResourceRow }) {
  const { replaced } = useSourceWords();
  const newer = useNewerResource(resource);
  if (!newer) return null;
  return (
    <div className={styles['band']}>
      <Band tone="warning" isFlush>
        <a href={hrefOf(routeOfResource(newer))} data-replaced-by={newer.id}>
          {replaced(newer.title)}
        </a>
      </Band>
    </div>
  );
}
