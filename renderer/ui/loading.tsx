// Loading state of a screen: nothing for 300 ms, then quiet grey lines in its place.
import { useTranslations } from 'use-intl';
import { classes, stackClass } from './layout.ts';
import styles from './loading.module.css';

const lineWidths = [62, 94, 88, 71, 90, 56] as const;

/** Lines in place of a text that is being read. */
export function Loading() {
  const t = useTranslations('common');
  return (
    <div className={classes(stackClass(12), styles['waiting'])} role="status">
      <span className="visually-hidden">{t('waiting')}</span>
      {lineWidths.map((width) => (
        <div key={width} className={styles['line']} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
