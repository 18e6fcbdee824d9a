// Cover of a resource in the library: its real first page, or a plain cover with kind and title.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Resource } from '../../core/kit/catalogue.ts';
import styles from './cover.module.css';
import { Icon } from './icon.tsx';
import { kindIcons } from './kind-icon.tsx';

/** A cover, 3:4; decorative, since the title is beside it. */
export function Cover({
  resource,
}: {
  readonly resource: Pick<Resource, 'kind' | 'cover' | 'title' | 'language'>;
}) {
  const t = useTranslations('common');
  const [isBroken, setBroken] = useState(false);
  const hash = resource.cover?.sha256;
  if (hash === undefined || isBroken) {
    return (
      <span className={`${styles['cover']} ${styles['plain']}`} aria-hidden>
        <Icon of={kindIcons[resource.kind]} size={36} />
        <span>{t(`kinds.${resource.kind}`)}</span>
        <strong lang={resource.language}>{resource.title}</strong>
      </span>
    );
  }
  return (
    <span className={styles['cover']}>
      <img src={`/object/${hash}`} alt="" loading="lazy" decoding="async" onError={() => setBroken(true)} />
    </span>
  );
}
