// Declined corrections, with a way to review them again.
import { Undo2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../../core/base/local-text.ts';
import type { DraftContact } from '../../../../core/contacts/draft-contact.ts';
import { callerOf, type Report } from '../../../../core/corrections/report.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { Button } from '../../../ui/button.tsx';
import { classes, rowClass, stackClass } from '../../../ui/layout.ts';
import { textClass } from '../../../ui/text.ts';
import { useCorrectionWords } from '../../shared/corrections/use-correction-words.ts';
import styles from './corrections.module.css';

/** What was put aside, behind one line. */
export function DeclinedReports(props: {
  readonly reports: readonly Report[];
  readonly contacts: ReadonlyMap<string, DraftContact>;
  readonly onTakeUp: (reports: readonly Report[]) => void;
}) {
  const t = useTranslations('reports');
  const { what } = useCorrectionWords();
  const { day } = useFormats();
  const language = useLanguage();
  const nameOf = (id: string): string =>
    chooseText(props.contacts.get(id)?.organisation ?? {}, language).text;
  return (
    <details className={styles['aside']} data-put-aside={props.reports.length}>
      <summary>{t('aside', { count: props.reports.length })}</summary>
      <ul className={classes(stackClass(8), styles['callers'])}>
        {props.reports.map((report) => {
          const { correction } = report;
          const said = [what(correction), ...(correction.value === undefined ? [] : [correction.value])];
          const facts = t('by', {
            who: callerOf(report),
            day: day(correction.on),
            version: correction.kit.version,
          });
          return (
            <li key={report.reportId} className={rowClass(8, 'between')}>
              <span>
                {`${nameOf(correction.contact)}: ${said.join(', ')}`}
                <span className={classes(textClass('note'), styles['quiet'])}>{facts}</span>
              </span>
              <Button look="plain" icon={Undo2} onPress={() => props.onTakeUp([report])}>
                {t('takeUp')}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
