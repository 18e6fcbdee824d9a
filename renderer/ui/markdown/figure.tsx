// A figure of the kit: a picture from the kit store, with its content described in words. Its boxes may be links.
import { type ReactNode, useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useKitLinks } from '../use-kit-links.ts';
import figureStyles from './figure.module.css';
import styles from './markdown.module.css';
import { useFigure } from './use-figure.ts';

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
  const { hash, links } = useFigure(path);
  const open = useKitLinks();
  const [isBroken, setBroken] = useState(false);
  if (hash === undefined || isBroken) {
    return <span className={styles['missing']}>{t('figureMissing', { description: alternative })}</span>;
  }
  const isLive = links.length > 0;
  const picture = (
    <img
      className={isLive ? figureStyles['picture'] : undefined}
      src={`/object/${hash}`}
      alt={alternative}
      onError={() => setBroken(true)}
    />
  );
  if (!isLive) return picture;
  return (
    <span className={figureStyles['live']}>
      {picture}
      {links.map(({ target, words, left, top, width, height }) => (
        <Link
          key={`${top} ${left}`}
          className={figureStyles['box'] ?? ''}
          aria-label={t(target.kind === 'contact' ? 'figureOpensNumber' : 'figureOpensPage', { words })}
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
