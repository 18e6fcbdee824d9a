// A person's corrections after calls, with a choice of those to hand over.

import { PhoneCall, ScanQrCode } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../../core/base/local-text.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { rowWithId } from '../../../../core/kit/item-id.ts';
import type { StoredCorrection } from '../../../../core/user-data/events/correction.ts';
import { hrefOf } from '../../../app/routes/routes.ts';
import { allContacts } from '../../../data/db/queries.ts';
import { useLibrary } from '../../../data/db/use-library.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { useUserData } from '../../../data/user-data/user-data-store.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { EntryPanels } from '../../../ui/entry-row.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { CorrectionRow } from '../../shared/corrections/correction-row.tsx';
import { RemovedCorrection } from '../../shared/corrections/removed-correction.tsx';
import { NeedsLibrary } from '../../shared/needs-library.tsx';
import { ExportCorrections } from './export-corrections.tsx';
import { ReceivedList } from './received-list.tsx';
import { ShowCode } from './show-code.tsx';

/** All corrections of the person. */
export function CorrectionsScreen() {
  const t = useTranslations('corrections');
  return (
    <Screen
      title={t('title')}
      action={
        <LinkButton look="main" to={{ screen: 'read-code' }}>
          <Icon of={ScanQrCode} />
          {t('read')}
        </LinkButton>
      }
      lead={t('lead')}
    >
      <NeedsLibrary>{() => <Listed />}</NeedsLibrary>
    </Screen>
  );
}

function Listed() {
  const contacts = useLibrary(allContacts);
  const corrections = useUserData((data) => data.corrections);
  const received = useUserData((data) => data.received);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  if (!contacts) return <Loading />;
  const carried = received.flatMap((one) => (one.received.kind === 'correction' ? [one.id] : []));
  const leave = (id: string, isLeft: boolean): void =>
    setLeft((before) => new Set(isLeft ? [...before, id] : [...before].filter((other) => other !== id)));
  return (
    <EntryPanels>
      <RemovedCorrection />
      <StoredCorrections contacts={contacts} corrections={corrections} left={left} onLeave={leave} />
      <ReceivedList received={received} contacts={contacts} left={left} onLeave={leave} />
      {corrections.length + carried.length > 0 && (
        <ExportCorrections
          chosen={{
            own: corrections.map(({ id }) => id).filter((id) => !left.has(id)),
            received: carried.filter((id) => !left.has(id)),
          }}
        />
      )}
    </EntryPanels>
  );
}

function StoredCorrections(props: {
  readonly contacts: readonly Contact[];
  readonly corrections: readonly StoredCorrection[];
  /** Those that are not to be handed over. */
  readonly left: ReadonlySet<string>;
  readonly onLeave: (id: string, isLeft: boolean) => void;
}) {
  const t = useTranslations('corrections');
  const directory = useTranslations('contacts');
  const language = useLanguage();
  const { day } = useFormats();
  if (props.corrections.length === 0) {
    return (
      <EmptyState icon={PhoneCall} sentence={t('none')} cause={t('noneDo')}>
        <LinkButton to={{ screen: 'contacts' }}>{directory('seeAll')}</LinkButton>
      </EmptyState>
    );
  }
  return (
    <Panel title={t('own')}>
      <ul>
        {[...props.corrections].reverse().map((correction) => {
          const { id } = correction;
          const contact = rowWithId(props.contacts, correction.contact);
          const name = contact
            ? chooseText(contact.organisation, language).text
            : t('notInKit', { contact: correction.contact });
          return (
            <CorrectionRow
              key={id}
              {...{ correction, contact, name }}
              tools={<ShowCode of={{ kind: 'own', id }} name={name} day={correction.on} />}
              before={
                <Tick
                  isBare
                  isTicked={!props.left.has(id)}
                  onChange={(isTicked) => props.onLeave(id, !isTicked)}
                >
                  {t('choose', { day: day(correction.on), name })}
                </Tick>
              }
              heading={
                <p>
                  <strong>
                    {contact ? (
                      <a href={hrefOf({ screen: 'contact', contactId: contact.id })}>{name}</a>
                    ) : (
                      name
                    )}
                  </strong>
                </p>
              }
            />
          );
        })}
      </ul>
    </Panel>
  );
}
