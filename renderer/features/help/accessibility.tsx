// The accessibility statement: what helps, what was checked, and what was not.
import { useTranslations } from 'use-intl';
import styles from './help.module.css';

const can = ['keys', 'size', 'contrast', 'reading', 'letters', 'motion'] as const;
const tested = ['axe', 'keys', 'zoom', 'contrast', 'tree'] as const;
const notTested = ['people', 'readers', 'documents'] as const;

/** The statement. */
export function Accessibility() {
  const t = useTranslations('help.access');
  return (
    <>
      <p className={styles['block']}>{t('aim')}</p>
      <Points title={t('canTitle')} lines={can.map((id) => t(`can.${id}`))} />
      <Points title={t('testedTitle')} lines={tested.map((id) => t(`tested.${id}`))} />
      <Points title={t('notTestedTitle')} lines={notTested.map((id) => t(`notTested.${id}`))} />
      <p className={styles['block']}>{t('barrier')}</p>
    </>
  );
}

function Points({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <section className={styles['block']} aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles['points']}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
