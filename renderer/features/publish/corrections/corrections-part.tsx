// Corrections in the work on contacts: imported, to be reviewed, declined.
import { FolderInput } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { isAccepted } from '../../../../core/corrections/accept.ts';
import { groupReports, type Report } from '../../../../core/corrections/report.ts';
import type { BroughtFile } from '../../../../core/workshop/brought-corrections.ts';
import type { DraftView } from '../../../../core/workshop/draft-view.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { FileButton } from '../../../ui/drop-zone.tsx';
import { stackClass } from '../../../ui/layout.ts';
import { Panel } from '../../../ui/panel.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { ContactReports } from './contact-reports.tsx';
import { DeclinedReports } from './declined-reports.tsx';
import type { Reports } from './use-reports.ts';

/** The buttons that bring corrections in. */
export function BringCorrections({ reports }: { readonly reports: Reports }) {
  const t = useTranslations('reports');
  return (
    <>
      <FileButton
        label={t('bring')}
        accept={['.corrections']}
        isMany
        isDisabled={reports.isBusy}
        onFiles={(files) => void reports.bring(files)}
      />
      <Button icon={FolderInput} isDisabled={reports.isBusy} onPress={() => void reports.bringFrom()}>
        {t('bringFrom')}
      </Button>
    </>
  );
}

/** Everything about corrections of one draft; nothing where there are none. */
export function CorrectionsPart(props: { readonly draft: DraftView; readonly reports: Reports }) {
  const t = useTranslations('reports');
  const common = useTranslations('common');
  const { draft, reports } = props;
  const contacts = new Map(draft.contacts.map((contact) => [contact.id, contact]));
  const here = reports.reports.filter(({ correction }) => contacts.has(correction.contact));
  const isOpen = (report: Report): boolean => {
    const contact = contacts.get(report.correction.contact);
    return contact !== undefined && !report.isDeclined && !isAccepted(contact, report);
  };
  const open = here.filter(isOpen);
  const aside = here.filter(({ isDeclined }) => isDeclined);
  const elsewhere = reports.reports.length - here.length;
  const groups = groupReports(open);
  const close = (
    <Button look="plain" onPress={reports.closeFiles}>
      {common('close')}
    </Button>
  );
  return (
    <>
      {reports.problem && <ProblemNotice problem={reports.problem} action={close} />}
      {reports.files && (
        <Band tone="note" role="status" action={close}>
          <strong>{t('brought')}</strong>
          <ul data-brought>
            {reports.files.map((file, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: files of several folders may have one name; the list never changes its order
              <FileLine key={index} file={file} />
            ))}
          </ul>
          {elsewhere > 0 && <p>{t('elsewhere', { count: elsewhere })}</p>}
        </Band>
      )}
      {groups.length > 0 && (
        <div data-reports={open.length}>
          <Panel title={t('title')} lead={t('lead')} isRaised>
            <div className={stackClass(16)}>
              {[...new Set(groups.map((group) => group.contact))].map((id) => {
                const contact = contacts.get(id);
                return (
                  contact && (
                    <ContactReports
                      key={id}
                      contact={contact}
                      groups={groups.filter((group) => group.contact === id)}
                      publisher={draft.about.publisher?.name ?? ''}
                      onDecline={(declined) => void reports.decline(declined, true)}
                    />
                  )
                );
              })}
            </div>
          </Panel>
        </div>
      )}
      {aside.length > 0 && (
        <DeclinedReports
          reports={aside}
          contacts={contacts}
          onTakeUp={(up) => void reports.decline(up, false)}
        />
      )}
    </>
  );
}

function FileLine({ file }: { readonly file: BroughtFile }) {
  const t = useTranslations('reports');
  const { list } = useFormats();
  const { name, added, known, left, refusal } = file;
  const counted = (fault: keyof typeof left): string[] => {
    const count = left[fault] ?? 0;
    return count === 0 ? [] : [t(`left.${fault}`, { count })];
  };
  const parts =
    refusal === undefined
      ? [
          t('fileAdded', { count: added }),
          ...(known > 0 ? [t('fileKnown', { count: known })] : []),
          ...counted('not-a-correction'),
          ...counted('newer'),
          ...counted('changed'),
        ]
      : [t(`refusals.${refusal}`)];
  return <li>{t('fileLine', { name, what: list(parts) })}</li>;
}
