// What a person noted for others, in one list with one way out: calls to contacts, and searches that found nothing.
import { MessageSquarePlus, ScanQrCode } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../core/contacts/contact.ts';
import type { StoredCorrection } from '../../../core/user-data/events/correction.ts';
import type { StoredRequest } from '../../../core/user-data/events/request.ts';
import { allContacts } from '../../data/db/queries.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useSession } from '../../data/session/session-store.ts';
import { useUserData } from '../../data/user-data/user-data-store.ts';
import { Band } from '../../ui/band.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { EntryPanels } from '../../ui/entry-row.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Screen } from '../../ui/screen.tsx';
import { RemovedCorrection } from '../shared/corrections/removed-correction.tsx';
import { NeedsLibrary } from '../shared/needs-library.tsx';
import { useLastRemovedRequest } from '../shared/requests/request-actions.ts';
import { UndoRemoval } from '../shared/undo.tsx';
import { HandOver } from './corrections/hand-over.tsx';
import { OwnCorrectionRow } from './corrections/own-correction-row.tsx';
import { ReceivedList } from './corrections/received-list.tsx';
import { RequestRow } from './requests/request-row.tsx';

/** To send. */
export function ToSendScreen() {
  const t = useTranslations('corrections');
  return (
    <Screen
      title={t('title')}
      width="list"
      action={
        <LinkButton to={{ screen: 'read-code' }}>
          <Icon of={ScanQrCode} />
          {t('read')}
        </LinkButton>
      }
      lead={t('lead')}
    >
      <NeedsLibrary>{() => <Everything />}</NeedsLibrary>
    </Screen>
  );
}

function Everything() {
  const t = useTranslations('requests');
  const contacts = useLibrary(allContacts);
  const { corrections, received, requests } = useUserData((data) => data);
  const { keeps } = useSession();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  if (!contacts) return <Loading />;
  const carried = received.flatMap((one) => (one.received.kind === 'correction' ? [one.id] : []));
  const leave = (id: string, isLeft: boolean): void =>
    setLeft((before) => new Set(isLeft ? [...before, id] : [...before].filter((other) => other !== id)));
  return (
    <EntryPanels>
      <RemovedCorrection />
      <UndoRemoval
        of={useLastRemovedRequest}
        words={(query) => t('removed', { query })}
        undoWords={t('undo')}
      />
      {keeps === 'nothing' && requests.length > 0 && <Band tone="note">{t('sessionOnly')}</Band>}
      <CallsAndQuestions
        contacts={contacts}
        corrections={corrections}
        requests={requests}
        left={left}
        onLeave={leave}
      />
      <ReceivedList received={received} contacts={contacts} left={left} onLeave={leave} />
      {corrections.length + carried.length + requests.length > 0 && (
        <HandOver
          chosen={{
            own: corrections.map(({ id }) => id).filter((id) => !left.has(id)),
            received: carried.filter((id) => !left.has(id)),
          }}
          hasCorrections={corrections.length + carried.length > 0}
          requests={requests}
        />
      )}
    </EntryPanels>
  );
}

function CallsAndQuestions(props: {
  readonly contacts: readonly Contact[];
  readonly corrections: readonly StoredCorrection[];
  readonly requests: readonly StoredRequest[];
  /** Corrections that are not to be handed over. */
  readonly left: ReadonlySet<string>;
  readonly onLeave: (id: string, isLeft: boolean) => void;
}) {
  const t = useTranslations('corrections');
  const directory = useTranslations('contacts');
  const { contacts, corrections, requests, left, onLeave } = props;
  if (corrections.length + requests.length === 0) {
    return (
      <EmptyState icon={MessageSquarePlus} sentence={t('none')} cause={t('noneDo')}>
        <LinkButton to={{ screen: 'contacts' }}>{directory('seeAll')}</LinkButton>
      </EmptyState>
    );
  }
  return (
    <Panel title={t('own')}>
      <ul>
        {[...corrections].reverse().map((correction) => (
          <OwnCorrectionRow
            key={correction.id}
            correction={correction}
            contacts={contacts}
            isLeft={left.has(correction.id)}
            onLeave={(isLeft) => onLeave(correction.id, isLeft)}
          />
        ))}
        {[...requests].reverse().map((request) => (
          <RequestRow key={request.id} request={request} />
        ))}
      </ul>
    </Panel>
  );
}
