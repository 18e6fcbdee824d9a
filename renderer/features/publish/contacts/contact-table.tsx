// Table of contacts whose cells are fields. Arrows and Enter go from row to row.
import { CircleAlert, PanelRightOpen, Trash2 } from 'lucide-react';
import { type KeyboardEvent, memo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftContact } from '../../../../core/contacts/draft-contact.ts';
import { evidenceOf } from '../../../../core/contacts/freshness.ts';
import type { DraftView } from '../../../../core/workshop/draft-view.ts';
import { removeLater, useDraft } from '../../../data/services/draft-store.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { useEvidenceWords } from '../../../text/use-evidence-words.ts';
import { Badge } from '../../../ui/badge.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { classes, rowClass } from '../../../ui/layout.ts';
import { AgeWordText } from '../../shared/contacts/evidence.tsx';
import { changeNumber, noPhone } from '../corrections/change-number.ts';
import styles from '../draft/cells.module.css';
import { openItem } from '../draft/open-item.ts';
import { placeOf } from '../draft/problem-place.ts';
import { Cell, DayCell } from './cell.tsx';
import columns from './contact-table.module.css';
import { confirmOn } from './new-contact.ts';
import { shownLanguage } from './shown-language.ts';
import { typeContact } from './write-contact.ts';

/** The table. */
export function ContactTable(props: {
  readonly draft: DraftView;
  readonly contacts: readonly DraftContact[];
}) {
  const t = useTranslations('workshop');
  const language = useLanguage();
  const { draft, contacts } = props;
  const problems = useDraft((state) => state.check?.problems) ?? [];
  const items = problems.map((problem) => placeOf(problem, draft).item);
  return (
    <DataTable
      isDense
      className={columns['table']}
      aria-label={t('partNames.contacts')}
      columns={[t('columnName'), t('columnPhone'), t('fields.openingHours'), t('fields.confirmed')]}
      buttons={t('columnActions')}
    >
      <tbody onKeyDown={moveByKey}>
        {contacts.map((contact) => (
          <ContactRow
            key={`${contact.id} ${language}`}
            contact={contact}
            publisher={draft.about.publisher?.name ?? ''}
            problems={items.filter((item) => item === contact.id).length}
          />
        ))}
      </tbody>
    </DataTable>
  );
}

type RowProps = {
  readonly contact: DraftContact;
  readonly publisher: string;
  readonly problems: number;
};

const ContactRow = memo(function ContactRow({ contact, publisher, problems }: RowProps) {
  const t = useTranslations('workshop');
  const language = useLanguage();
  const { organisation, openingHours, phones } = contact;
  // Kept while the row is on the screen: a text that is emptied to be written anew must not give way to another language.
  const [named] = useState(() => shownLanguage(organisation, language));
  const [hoursLanguage] = useState(() => shownLanguage(openingHours, language));
  const name = organisation[named] || t('untitled');
  const age = useEvidenceWords().word(evidenceOf(contact));
  const [first = noPhone, ...others] = phones;
  return (
    <tr data-contact={contact.id}>
      <th scope="row">
        <Cell
          column="name"
          label={t('cell', { column: t('columnName'), name })}
          value={organisation[named] ?? ''}
          lang={named}
          isStrong
          onType={(text) => typeContact({ ...contact, organisation: { ...organisation, [named]: text } })}
        />
        <span className={classes(rowClass(4), styles['notes'])}>
          {problems > 0 && <Badge icon={CircleAlert}>{t('problems', { count: problems })}</Badge>}
          {age?.isWarning && <AgeWordText age={age} />}
          {contact.ship === 'verify-first' && <Badge tone="warning">{t('ship.verify-first')}</Badge>}
        </span>
      </th>
      <td>
        <Cell
          column="phone"
          kind="phone"
          label={t('cell', { column: t('columnPhone'), name })}
          value={first.number}
          isStrong
          onType={(number) =>
            typeContact({ ...contact, phones: [changeNumber(first, contact.country, number), ...others] })
          }
        />
        {others.length > 0 && (
          <button type="button" className={styles['more']} onClick={() => openItem(contact.id)}>
            {t('morePhones', { count: others.length })}
          </button>
        )}
      </td>
      <td>
        <Cell
          column="hours"
          label={t('cell', { column: t('fields.openingHours'), name })}
          value={openingHours[hoursLanguage] ?? ''}
          lang={hoursLanguage}
          onType={(text) =>
            typeContact({ ...contact, openingHours: { ...openingHours, [hoursLanguage]: text } })
          }
        />
      </td>
      <td>
        <DayCell
          column="confirmed"
          placeholder={t('notConfirmed')}
          label={t('cell', { column: t('fields.confirmed'), name })}
          value={contact.confirmed?.on ?? ''}
          onType={(on) => typeContact(confirmOn(contact, on, publisher))}
        />
      </td>
      <td>
        <RowActions contact={contact} name={name} />
      </td>
    </tr>
  );
});

function RowActions({ contact, name }: { readonly contact: DraftContact; readonly name: string }) {
  const t = useTranslations('workshop');
  return (
    <span className={styles['row']}>
      <IconButton icon={PanelRightOpen} name={t('openAll', { name })} onPress={() => openItem(contact.id)} />
      <IconButton
        icon={Trash2}
        name={t('removeNamed', { name })}
        onPress={() => removeLater({ edit: { kind: 'contact-removed', id: contact.id }, name })}
      />
    </span>
  );
}

/** The same column in the next row, or in the one before. */
function moveByKey(event: KeyboardEvent<HTMLElement>): void {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
  if (!['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)) return;
  const row = field.closest('tr');
  const isUp = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
  const next = isUp ? row?.previousElementSibling : row?.nextElementSibling;
  const target = next?.querySelector<HTMLInputElement>(`[data-column="${field.dataset['column']}"]`);
  event.preventDefault();
  target?.focus();
  target?.select();
}
