// Fields for a contact's sources, who confirmed it, and where it is in the kit.
import { useTranslations } from 'use-intl';
import type { DraftContact } from '../../../../core/contacts/draft-contact.ts';
import { stackClass } from '../../../ui/layout.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DraftField } from '../fields/draft-field.tsx';
import fields from '../fields/fields.module.css';
import { SourceTable } from '../fields/source-table.tsx';
import { ContactSwitch } from './contact-fields.tsx';
import { confirmOn } from './new-contact.ts';
import { setContact, typeContact } from './write-contact.ts';

const ships = ['ship-after-test-call', 'verify-first', 'do-not-ship'] as const;

/** Confirmation and sources. */
export function EvidenceFields(props: { readonly contact: DraftContact; readonly publisher: string }) {
  const t = useTranslations('workshop');
  const { contact, publisher } = props;
  return (
    <div className={stackClass(16)}>
      <div className={fields['row']}>
        <DraftField
          label={t('fields.confirmed')}
          field="confirmed.on"
          kind="day"
          value={contact.confirmed?.on ?? ''}
          onChange={(on) => typeContact(confirmOn(contact, on, publisher))}
        />
        <DraftField
          label={t('confirmedBy')}
          field="confirmed.by"
          isDisabled={contact.confirmed === undefined}
          value={contact.confirmed?.by ?? ''}
          onChange={(by) => typeContact({ ...contact, confirmed: { on: contact.confirmed?.on ?? '', by } })}
        />
        <DraftField
          label={t('fields.evidenceDate')}
          field="evidenceDate"
          help={t('evidenceHelp')}
          value={contact.evidenceDate}
          onChange={(evidenceDate) => typeContact({ ...contact, evidenceDate })}
        />
      </div>
      <SourceTable
        id={contact.id}
        columns={['title', 'address', 'date']}
        sources={contact.sources}
        fresh={() => ({ title: '', address: '', date: 'undated' })}
        write={(sources, isTyped) =>
          (isTyped ? typeContact : setContact)({ ...contact, sources: [...sources] })
        }
      />
      <ChoiceField
        label={t('shipTitle')}
        field="ship"
        options={ships.map((value) => ({ value, label: t(`ship.${value}`) }))}
        value={contact.ship}
        onChange={(ship) => setContact({ ...contact, ship })}
      />
    </div>
  );
}

/** Emergency and place on the strip of numbers. */
export function PlaceFields({ contact }: { readonly contact: DraftContact }) {
  const t = useTranslations('workshop');
  return (
    <div className={stackClass(16)}>
      <ContactSwitch contact={contact} name="isEmergency" />
      <DraftField
        label={t('stripOrder')}
        field="stripOrder"
        kind="number"
        help={t('stripOrderText')}
        value={contact.stripOrder?.toString() ?? ''}
        onChange={(text) => {
          const { stripOrder: _before, ...rest } = contact;
          const place = Number.parseInt(text, 10);
          typeContact(place >= 1 ? { ...rest, stripOrder: place } : rest);
        }}
      />
    </div>
  );
}
