// Review of a contact's reports: what the kit says and what callers reported, side by side, with the decision.
import { Check, Pencil, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Language } from '../../../../core/base/language.ts';
import { chooseText } from '../../../../core/base/local-text.ts';
import type { DraftContact } from '../../../../core/contacts/draft-contact.ts';
import { acceptStatement, canAccept, differenceOf } from '../../../../core/corrections/accept.ts';
import type { Part } from '../../../../core/corrections/correction.ts';
import {
  callerOf,
  type Report,
  type ReportGroup,
  type Statement,
} from '../../../../core/corrections/report.ts';
import { editNow, useDraft } from '../../../data/services/draft-store.ts';
import { showNotice } from '../../../data/session/notice-store.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { classes, rowClass, stackClass } from '../../../ui/layout.ts';
import { textClass } from '../../../ui/text.ts';
import { Tick } from '../../../ui/tick.tsx';
import { openItem } from '../draft/open-item.ts';
import { changeNumber } from './change-number.ts';
import styles from './corrections.module.css';

type ContactReportsProps = {
  readonly contact: DraftContact;
  readonly groups: readonly ReportGroup[];
  readonly publisher: string;
  readonly onDecline: (reports: readonly Report[]) => void;
};

/** All open reports of one contact. */
export function ContactReports(props: ContactReportsProps) {
  const t = useTranslations('reports');
  const corrections = useTranslations('corrections');
  const language = useLanguage();
  const { contact, groups } = props;
  const name = chooseText(contact.organisation, language);
  const service = chooseText(contact.service, language);
  return (
    <section className={styles['contact']} aria-label={name.text} data-report-contact={contact.id}>
      <div>
        <h3 lang={name.language}>{name.text}</h3>
        <p className={classes(textClass('note'), styles['quiet'])} lang={service.language}>
          {service.text}
        </p>
      </div>
      {groups.map((group) => (
        <div key={group.subject} className={styles['group']} data-report-group={group.subject}>
          <h4>{corrections(`parts.${group.subject}`)}</h4>
          {group.statements.length > 1 && <Band tone="warning">{t('disagree')}</Band>}
          <ul className={styles['sides']}>
            <li className={styles['side']} data-kit-says>
              <p className={classes(textClass('note'), styles['quiet'])}>{t('kitSays')}</p>
              <KitWords contact={contact} group={group} />
            </li>
            {group.statements.map((statement) => (
              <StatementCard
                key={statement.reports[0]?.reportId}
                {...props}
                name={name.text}
                group={group}
                statement={statement}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** What the kit says now of what the reports are about. */
function KitWords({ contact, group }: { readonly contact: DraftContact; readonly group: ReportGroup }) {
  const t = useTranslations('reports');
  const language = useLanguage();
  if (group.subject === 'number') {
    const numbers = contact.phones.map(({ number }) => number);
    return (
      <p className={textClass('strong', 'figures')}>
        {numbers.length === 0 ? t('nothing') : numbers.join(' · ')}
      </p>
    );
  }
  const report = group.statements[0]?.reports[0];
  const said = report && group.subject !== 'closed' ? textOf(contact, report, language) : undefined;
  return <p className={textClass('strong', 'figures')}>{said ?? t('nothing')}</p>;
}

function textOf(contact: DraftContact, { correction }: Report, language: Language): string | undefined {
  // The kit's side does not depend on what is reported, only on what it is about.
  return differenceOf(contact, { ...correction, language, value: correction.value ?? '-' })?.before;
}

function StatementCard(
  props: ContactReportsProps & {
    readonly name: string;
    readonly group: ReportGroup;
    readonly statement: Statement;
  },
) {
  const t = useTranslations('reports');
  const { contact, name, group, statement } = props;
  const words = useStatementWords();
  const accept = useAccept(props);
  const [isConfirmed, setConfirmed] = useState(false);
  const { reports, outcome } = statement;
  const what = words(statement, group.subject);
  const isFit = canAccept(contact, statement);
  const label = t(`acceptAs.${acceptKind(statement, group.subject)}`);
  const named = (action: string): string => t('acceptNamed', { action, what });
  return (
    <li className={styles['side']} data-statement={outcome}>
      <p className={classes(textClass('note'), styles['quiet'])}>
        {t('reportSays', { count: reports.length })}
      </p>
      <p className={textClass('strong', 'figures')} lang={reports[0]?.correction.language}>
        {what}
      </p>
      <ul className={classes(stackClass(8), styles['callers'])}>
        {reports.map((report) => (
          <Caller key={report.reportId} report={report} />
        ))}
      </ul>
      {isFit && saysWhatIsRight(statement) && group.subject !== 'closed' && (
        <Tick isTicked={isConfirmed} onChange={setConfirmed}>
          {t('confirmed')}
        </Tick>
      )}
      {isFit && isText(group.subject) && (
        <p className={classes(textClass('note'), styles['quiet'])}>{t('translations')}</p>
      )}
      <div className={classes(rowClass(8), styles['actions'])}>
        {isFit ? (
          <Button
            look="main"
            icon={Check}
            aria-label={named(label)}
            onPress={() => void accept(statement, isConfirmed, name)}
          >
            {label}
          </Button>
        ) : (
          <Button icon={Pencil} aria-label={named(t('openContact'))} onPress={() => openItem(contact.id)}>
            {t('openContact')}
          </Button>
        )}
        <Button icon={X} aria-label={named(t('decline'))} onPress={() => props.onDecline(reports)}>
          {t('decline')}
        </Button>
      </div>
    </li>
  );
}

function Caller({ report }: { readonly report: Report }) {
  const t = useTranslations('reports');
  const { day } = useFormats();
  const { correction } = report;
  return (
    <li>
      {t('by', { who: callerOf(report), day: day(correction.on), version: correction.kit.version })}
      {correction.remark !== undefined && (
        <span className={styles['remark']} lang={correction.language}>
          {correction.remark}
        </span>
      )}
    </li>
  );
}

/** Only what is right can have been confirmed. */
function saysWhatIsRight({ outcome, value }: Statement): boolean {
  return outcome !== 'wrong' || value !== undefined;
}

function isText(subject: Part): boolean {
  return subject !== 'number' && subject !== 'closed';
}

function acceptKind({ outcome, value }: Statement, subject: Part) {
  if (subject === 'closed') return 'holdBack';
  if (outcome === 'worked') return 'worked';
  return subject === 'number' && value === undefined ? 'takeOut' : 'plain';
}

/** What a statement says, in words. */
function useStatementWords(): (statement: Statement, subject: Part) => string {
  const t = useTranslations('reports');
  return ({ outcome, value, reports }, subject) => {
    const number = reports[0]?.correction.phone;
    if (subject === 'closed')
      return value === undefined ? t('says.closed') : `${t('says.closed')} (${value})`;
    if (outcome === 'worked')
      return number === undefined ? t('says.workedHere') : t('says.worked', { number });
    if (value === undefined)
      return outcome === 'wrong' && number !== undefined ? t('says.wrong', { number }) : t('says.changed');
    return subject === 'number' && number !== undefined ? t('says.inPlace', { value, number }) : value;
  };
}

/** Accepts a statement: the contact as it is now, with the change and who it comes from. */
function useAccept({ contact, publisher }: ContactReportsProps) {
  const t = useTranslations('reports');
  return async (statement: Statement, isConfirmed: boolean, name: string): Promise<void> => {
    const now = useDraft.getState().draft?.contacts.find(({ id }) => id === contact.id) ?? contact;
    const accepted = acceptStatement(now, statement, {
      confirmedBy: isConfirmed ? publisher || callerOf(statement.reports[0] as Report) : undefined,
      today: new Date().toISOString().slice(0, 10),
      sourceTitle: (who) => t('sourceTitle', { who }),
      renumber: changeNumber,
    });
    if (accepted !== now && (await editNow({ kind: 'contact-set', contact: accepted })))
      showNotice({ kind: 'words', words: t('accepted', { name }) });
  };
}
