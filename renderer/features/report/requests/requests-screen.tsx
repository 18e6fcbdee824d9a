// Requests to the publisher: review them, remove them, and hand them over in one file.

import { MessageSquarePlus, Save, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Request } from '../../../../core/requests/request.ts';
import { writeRequestFile } from '../../../../core/requests/request-file.ts';
import type { StoredRequest } from '../../../../core/user-data/events/request.ts';
import { hrefOf } from '../../../app/routes/routes.ts';
import { requestsService } from '../../../data/services/calls.ts';
import { useSession } from '../../../data/session/session-store.ts';
import { useSaving } from '../../../data/user-data/use-saving.ts';
import { useUserData } from '../../../data/user-data/user-data-store.ts';
import { today } from '../../../text/today.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { EntryFacts, EntryPanels, EntryQuote, EntryRow } from '../../../ui/entry-row.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { classes, rowClass } from '../../../ui/layout.ts';
import { MainLink } from '../../../ui/link-button.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { textClass } from '../../../ui/text.ts';
import { removeRequest, useLastRemovedRequest } from '../../shared/requests/request-actions.ts';
import { UndoRemoval } from '../../shared/undo.tsx';
import styles from './requests.module.css';

/** All that was noted for the publisher. */
export function RequestsScreen() {
  const t = useTranslations('requests');
  const sheet = useTranslations('answerSheet');
  const requests = useUserData((data) => data.requests);
  const { keeps } = useSession();
  return (
    <Screen title={t('title')} lead={t('lead')}>
      <EntryPanels>
        <UndoRemoval
          of={useLastRemovedRequest}
          words={(query) => t('removed', { query })}
          undoWords={t('undo')}
        />
        {keeps === 'nothing' && requests.length > 0 && <Band tone="note">{t('sessionOnly')}</Band>}
        {requests.length === 0 ? (
          <EmptyState icon={MessageSquarePlus} sentence={t('none')} cause={t('noneDo')}>
            <MainLink to={{ screen: 'search' }}>{sheet('toSearch')}</MainLink>
          </EmptyState>
        ) : (
          <Listed requests={requests} />
        )}
      </EntryPanels>
    </Screen>
  );
}

function Listed({ requests }: { readonly requests: readonly StoredRequest[] }) {
  const t = useTranslations('requests');
  return (
    <>
      <Panel title={t('inVain')}>
        <ul>
          {[...requests].reverse().map((request) => (
            <RequestRow key={request.id} request={request} />
          ))}
        </ul>
      </Panel>
      <SaveRequests requests={requests} />
    </>
  );
}

function RequestRow({ request }: { readonly request: StoredRequest }) {
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

function SaveRequests({ requests }: { readonly requests: readonly StoredRequest[] }) {
  const t = useTranslations('requests');
  const { isSaving, save } = useSaving((file) => t('saved', { file }));
  const textOf = useRequestFile();
  return (
    <div className={classes(rowClass([8, 16]), textClass('note'), styles['save'])}>
      <Button
        look="main"
        icon={Save}
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
