// Decides how a figure of the kit is shown: as a picture from the kit store, with what it shows said in words.
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLibraryStore } from '../../state/library-store.ts';
import styles from './markdown.module.css';

/** A figure that stands alone, with its description below. */
export function Figure({
  path,
  alternative,
}: {
  readonly path: string;
  readonly alternative: string;
}): ReactNode {
  return (
    <figure>
      <Picture path={path} alternative={alternative} />
      {alternative !== '' && <figcaption aria-hidden>{alternative}</figcaption>}
    </figure>
  );
}

/** A picture of the kit by its path in the content folder, such as `media/flow.svg`. */
export function Picture({
  path,
  alternative,
}: {
  readonly path: string;
  readonly alternative: string;
}): ReactNode {
  const t = useTranslations('common');
  const hash = useLibraryStore(
    (state) => state.ready?.catalogue.media.find((file) => file.path === `data/${path}`)?.sha256,
  );
  const [isBroken, setBroken] = useState(false);
  if (hash === undefined || isBroken) {
    return <span className={styles['missing']}>{t('figureMissing', { description: alternative })}</span>;
  }
  return <img src={`/object/${hash}`} alt={alternative} onError={() => setBroken(true)} />;
}
