// Decides how a person looks through what they found out by calling.
import { ArrowLeft, PhoneCall } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../core/contacts/contact.ts';
import { allContacts } from '../../db/queries.ts';
import { useLibrary } from '../../db/use-library.ts';
import { BackLink } from '../../parts/back-link.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Screen } from '../../parts/screen.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { hrefOf } from '../../routes.ts';
import { useOwnData } from '../../state/own-data-store.ts';
import { useLanguage } from '../../state/settings.ts';
import { chooseText } from '../../text/local-text.ts';
import { NeedsLibrary } from '../frame/needs-library.tsx';
import { CorrectionRow } from './correction-row.tsx';
import styles from './corrections.module.css';
import { RemovedCorrection } from './removed-correction.tsx';

/** All corrections of the person. */
export function CorrectionsScreen() {
  const t = useTranslations('corrections');
  const directory = useTranslations('contacts');
  return (
    <Screen
      title={t('title')}
      above={<BackLink icon={ArrowLeft} route={{ screen: 'contacts' }} label={directory('title')} />}
      below={<p className={styles['lead']}>{t('lead')}</p>}
    >
      <NeedsLibrary>{() => <Listed />}</NeedsLibrary>
    </Screen>
  );
}

function Listed() {
  const contacts = useLibrary(allContacts);
  if (!contacts) return <Waiting />;
  return (
    <div className={styles['stack']}>
      <RemovedCorrection />
      <OwnCorrections contacts={contacts} />
    </div>
  );
}

function OwnCorrections({ contacts }: { readonly contacts: readonly Contact[] }) {
  const t = useTranslations('corrections');
  const language = useLanguage();
  const corrections = useOwnData((data) => data.corrections);
  if (corrections.length === 0) {
    return <EmptyState icon={PhoneCall} sentence={t('none')} cause={t('noneDo')} />;
  }
  return (
    <Panel title={t('own')}>
      <ul>
        {[...corrections].reverse().map((correction) => {
          const contact = contacts.find(({ id }) => id === correction.contact);
          const name = contact
            ? chooseText(contact.organisation, language).text
            : t('notInKit', { contact: correction.contact });
          return (
            <CorrectionRow
              key={correction.id}
              {...{ correction, contact, name }}
              heading={
                <p className={styles['name']}>
                  {contact ? <a href={hrefOf({ screen: 'contact', contactId: contact.id })}>{name}</a> : name}
                </p>
              }
            />
          );
        })}
      </ul>
    </Panel>
  );
}
