// A search that found nothing, noted for the publisher: its words, when it was noted, and a way to remove it.
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { StoredRequest } from '../../../../core/user-data/events/request.ts';
import { hrefOf } from '../../../app/routes/routes.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { EntryFacts, EntryQuote, EntryRow } from '../../../ui/entry-row.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { removeRequest } from '../../shared/requests/request-actions.ts';

/** One row. */
export function RequestRow({ request }: { readonly request: StoredRequest }) {
  const t = useTranslations('requests');
  const common = useTranslations('common');
  const corrections = useTranslations('corrections');
  const { day } = useFormats();
  const { query, remark, kit, on, language } = request;
  return (
    <EntryRow
      data-request={request.id}
      tools={
        <IconButton icon={Trash2} name={t('remove', { query })} onPress={() => void removeRequest(request)} />
      }
    >
      <p>
        <strong>
          <a href={hrefOf({ screen: 'search', query })}>{query}</a>
        </strong>
      </p>
      {remark !== undefined && <EntryQuote lang={language}>{remark}</EntryQuote>}
      <EntryFacts>
        <span>{day(on)}</span>
        <span>{common(`languages.${language}`)}</span>
        <span>{corrections('madeAgainst', { version: kit.version })}</span>
      </EntryFacts>
    </EntryRow>
  );
}
