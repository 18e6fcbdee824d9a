// Decides how a figure of the kit is shown: as a picture from the kit store, with what it shows said in words; its boxes may be links.
import { type ReactNode, useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useLibraryStore } from '../../state/library-store.ts';
import { useKitLinks } from '../use-kit-links.ts';
import styles from './markdown.module.css';
import { useFigureLinks } from './use-figure-links.ts';

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
  const file = useLibraryStore((state) =>
    state.ready?.catalogue.media.find((media) => media.path === `data/${path}`),
  );
  const hash = file?.sha256;
  const links = useFigureLinks(hash, file?.mediaType === 'image/svg+xml');
  const open = useKitLinks();
  const [isBroken, setBroken] = useState(false);
  if (hash === undefined || isBroken) {
    return <span className={styles['missing']}>{t('figureMissing', { description: alternative })}</span>;
  }
  const picture = <img src={`/object/${hash}`} alt={alternative} onError={() => setBroken(true)} />;
  if (links.length === 0) return picture;
  return (
    <span className={styles['live']}>
      {picture}
      {links.map(({ target, words, left, top, width, height }) => (
        <Link
          key={`${top} ${left}`}
          className={styles['boxLink'] ?? ''}
          aria-label={words}
          style={{ left: share(left), top: share(top), width: share(width), height: share(height) }}
          onPress={() => void open(target)}
        />
      ))}
    </span>
  );
}

function share(part: number): string {
  return `${(part * 100).toFixed(3)}%`;
}
