// Hand over requests to the publisher: one file that people and programs can read.
import { FileDown } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Request } from '../../../../core/requests/request.ts';
import { writeRequestFile } from '../../../../core/requests/request-file.ts';
import type { StoredRequest } from '../../../../core/user-data/events/request.ts';
import { requestsService } from '../../../data/services/calls.ts';
import { useSaving } from '../../../data/user-data/use-saving.ts';
import { today } from '../../../text/today.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { Button } from '../../../ui/button.tsx';
import { classes, rowClass } from '../../../ui/layout.ts';
import { textClass } from '../../../ui/text.ts';
import styles from './requests.module.css';

/** The button that saves them, with what becomes of the file. */
export function SaveRequests({ requests }: { readonly requests: readonly StoredRequest[] }) {
  const t = useTranslations('requests');
  const { isSaving, save } = useSaving((file) => t('saved', { file }));
  const textOf = useRequestFile();
  return (
    <div className={classes(rowClass([8, 16]), textClass('note'), styles['save'])}>
      <Button
        icon={FileDown}
        isDisabled={isSaving}
        onPress={() => void save(() => requestsService.save(textOf(requests)))}
      >
        {t('save')}
      </Button>
      <p>{t('saveText')}</p>
    </div>
  );
}

/** Gives what writes requests down. */
function useRequestFile(): (requests: readonly Request[]) => string {
  const t = useTranslations('requests');
  const common = useTranslations('common');
  const { day } = useFormats();
  return (requests) =>
    writeRequestFile(requests, {
      title: t('title'),
      lead: t('fileLead', { day: day(today()), count: requests.length }),
      linesOf: ({ query, remark, kit, on, language }) => [
        query,
        `${day(on)} · ${common(`languages.${language}`)} · ${t('kit', kit)}`,
        ...(remark === undefined ? [] : [remark]),
      ],
      forPrograms: t('fileForPrograms'),
    });
}
