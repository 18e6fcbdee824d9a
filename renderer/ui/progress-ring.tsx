// Ring for the share of lessons done. It has the percentage for screen readers, and a tick when all is done.
import { useTranslations } from 'use-intl';
import { useFormats } from '../text/use-formats.ts';
import styles from './progress-ring.module.css';

const radius = 15;
const length = 2 * Math.PI * radius;

/** A ring filled to `share` (0 to 1). */
export function ProgressRing({ share, size = 40 }: { readonly share: number; readonly size?: number }) {
  const t = useTranslations('learn');
  const { percent } = useFormats();
  const filled = Math.max(0, Math.min(1, share));
  return (
    <svg
      className={styles['ring']}
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 36 36"
      role="img"
      aria-label={filled === 1 ? t('moduleDone') : t('ring', { percent: percent(filled) })}
    >
      <circle className={styles['track']} cx="18" cy="18" r={radius} />
      {filled > 0 && (
        <circle
          className={styles['fill']}
          cx="18"
          cy="18"
          r={radius}
          strokeDasharray={`${filled * length} ${length}`}
          transform="rotate(-90 18 18)"
        />
      )}
      {filled === 1 && <path className={styles['tick']} d="M12 18.5l4 4 8-9" />}
    </svg>
  );
}
