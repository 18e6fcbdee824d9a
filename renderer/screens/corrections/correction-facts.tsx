// Decides what of a correction stands below its sentence: what is right now, the remark, by whom and for which kit.
import { useTranslations } from 'use-intl';
import type { Correction } from '../../../core/corrections/correction.ts';
import styles from './correction-row.module.css';

/** The lines. */
export function CorrectionFacts({ correction }: { readonly correction: Correction }) {
  const t = useTranslations('corrections');
  const { value, remark, who, kit, language } = correction;
  return (
    <>
      {value !== undefined && (
        <p className={styles['value']}>
          <span lang={language}>{t('now', { value })}</span>
        </p>
      )}
      {remark !== undefined && (
        <p className={styles['remark']} lang={language}>
          {remark}
        </p>
      )}
      <p className={styles['facts']}>
        {who !== undefined && <span>{t('signedBy', { who })}</span>}
        <span>{t('madeAgainst', { version: kit.version })}</span>
      </p>
    </>
  );
}
