// Fields of one contact: numbers first, then when and for whom, then its sources.
import { CopyPlus, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../../core/base/local-text.ts';
import type { DraftContact } from '../../../../core/contacts/draft-contact.ts';
import type { DraftView } from '../../../../core/workshop/draft-view.ts';
import { editNow, removeLater, useDraft } from '../../../data/services/draft-store.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { Button } from '../../../ui/button.tsx';
import { rowClass } from '../../../ui/layout.ts';
import { SideSheet } from '../../../ui/side-sheet.tsx';
import { closeItem, openItem, useOpenItem } from '../draft/open-item.ts';
import { SheetSection } from '../draft/sheet-section.tsx';
import { FieldProblems } from '../fields/field-problems.tsx';
import { AccessFields } from './access-fields.tsx';
import { CallFields, NameFields } from './contact-fields.tsx';
import { EvidenceFields, PlaceFields } from './evidence-fields.tsx';
import { HoursFields } from './hours-fields.tsx';
import { MoreFields } from './more-fields.tsx';
import { copyOf } from './new-contact.ts';
import { PhoneFields } from './phone-fields.tsx';
import { RecallsOfContact } from './recall-offer.tsx';

/** The contact that is open. */
export function ContactSheet({ draft }: { readonly draft: DraftView }) {
  const t = useTranslations('workshop');
  const language = useLanguage();
  const item = useOpenItem((state) => state.item);
  const contact = draft.contacts.find(({ id }) => id === item);
  const title = chooseText(contact?.organisation ?? {}, language);
  const name = title.text === '' ? t('contactNew') : title.text;
  return (
    <SideSheet
      title={name}
      titleLanguage={title.text === '' ? undefined : title.language}
      isOpen={contact !== undefined}
      onClose={closeItem}
    >
      {contact && (
        <FieldProblems part="contacts" item={contact.id}>
          <ContactForm contact={contact} draft={draft} />
          <div className={rowClass(8)}>
            <Button icon={CopyPlus} onPress={() => void duplicate(contact)}>
              {t('copy')}
            </Button>
            <Button
              icon={Trash2}
              onPress={() => {
                closeItem();
                removeLater({ edit: { kind: 'contact-removed', id: contact.id }, name });
              }}
            >
              {t('removeFromKit')}
            </Button>
          </div>
        </FieldProblems>
      )}
    </SideSheet>
  );
}

/** Makes the same contact once more, and opens that one. */
async function duplicate(contact: DraftContact): Promise<void> {
  const taken = (useDraft.getState().draft?.contacts ?? []).map(({ id }) => id);
  const copied = copyOf(contact, taken);
  if (await editNow({ kind: 'contact-set', contact: copied })) openItem(copied.id);
}

function ContactForm({ contact, draft }: { readonly contact: DraftContact; readonly draft: DraftView }) {
  const t = useTranslations('workshop');
  return (
    <>
      <SheetSection title={t('sectionNames')}>
        <NameFields contact={contact} />
      </SheetSection>
      <SheetSection title={t('fields.phones')}>
        <PhoneFields contact={contact} />
        <RecallsOfContact contact={contact} draft={draft} />
      </SheetSection>
      <SheetSection title={t('sectionCall')}>
        <CallFields contact={contact} />
      </SheetSection>
      <SheetSection title={t('sectionHours')} lead={t('sectionHoursText')}>
        <HoursFields key={contact.id} contact={contact} />
      </SheetSection>
      <SheetSection title={t('sectionGo')}>
        <AccessFields key={contact.id} contact={contact} />
      </SheetSection>
      <SheetSection title={t('sectionEvidence')} lead={t('sectionEvidenceText')}>
        <EvidenceFields contact={contact} publisher={draft.about.publisher?.name ?? ''} />
      </SheetSection>
      <SheetSection title={t('sectionPlace')}>
        <PlaceFields contact={contact} />
      </SheetSection>
      <SheetSection title={t('sectionMore')}>
        <MoreFields key={contact.id} contact={contact} />
      </SheetSection>
    </>
  );
}
