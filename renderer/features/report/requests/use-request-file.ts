// Words of the file of requests, in the language of the interface.
import { useTranslations } from 'use-intl';
import type { Request } from '../../../../core/requests/request.ts';
import { writeRequestFile } from '../../../../core/requests/request-file.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { today } from '../../shared/corrections/today.ts';

/** Gives what writes requests down. */
export function useRequestFile(): (requests: readonly Request[]) => string {
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
