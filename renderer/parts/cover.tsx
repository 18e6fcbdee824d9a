// Decides what stands for a resource in the library: its real first page, or a plain card with its kind when it has none.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Resource } from '../../core/kit/catalogue.ts';
import styles from './cover.module.css';
import { Icon } from './icon.tsx';
import { kindIcons } from './kind-icon.tsx';

/** A cover, 3:4; decorative, since the title stands beside it. */
export function Cover({ resource }: { readonly resource: Pick<Resource, 'kind' | 'cover'> }) {
  const t = useTranslations('common');
  const [isBroken, setBroken] = useState(false);
  const hash = resource.cover?.sha256;
  if (hash === undefined || isBroken) {
    return (
      <span className={`${styles['cover']} ${styles['plain']}`} aria-hidden>
        <Icon of={kindIcons[resource.kind]} size={36} />
        {t(`kinds.${resource.kind}`)}
      </span>
    );
  }
  return (
    <span className={styles['cover']}>
      <img src={`/object/${hash}`} alt="" loading="lazy" decoding="async" onError={() => setBroken(true)} />
    </span>
  );
}
