// Saves a report for whoever helps with the program: versions, counts and codes, without words of the person.
import { FileText } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { appService } from '../../data/services/calls.ts';
import { useSaving } from '../../data/user-data/use-saving.ts';
import { Button } from '../../ui/button.tsx';
import { stackClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import styles from './help.module.css';

/** What the report holds, and its button. */
export function SupportReport() {
  const t = useTranslations('help.support');
  const { isSaving, save } = useSaving((name) => t('saved', { name }));
  return (
    <section className={`${stackClass(8, 'start')} ${styles['block']}`} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p className={textClass('measure')}>{t('text')}</p>
      <Button
        icon={FileText}
        isDisabled={isSaving}
        onPress={() => void save(() => appService.saveSupportReport())}
      >
        {t('save')}
      </Button>
    </section>
  );
}
