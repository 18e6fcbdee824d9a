// Decides how it is written where a contact is known from, who confirmed it, and where it stands in the kit.
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { DraftContact } from '../../../../core/contacts/draft-contact.ts';
import { Button } from '../../../parts/button.tsx';
import { IconButton } from '../../../parts/icon-button.tsx';
import { SwitchRow } from '../../../parts/switch-row.tsx';
import { FieldProblem } from '../../../parts/text-field.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DraftField } from '../fields/draft-field.tsx';
import { useFieldProblem } from '../fields/field-problems.tsx';
import fields from '../fields/fields.module.css';
import tables from '../table.module.css';
import { confirmOn } from './new-contact.ts';
import { setContact, typeContact } from './write-contact.ts';

const columns = ['title', 'address', 'date'] as const;
const ships = ['ship-after-test-call', 'verify-first', 'do-not-ship'] as const;

/** Confirmation and sources. */
export function EvidenceFields(props: { readonly contact: DraftContact; readonly publisher: string }) {
  const t = useTranslations('workshop');
  const { contact, publisher } = props;
  return (
    <div className={fields['stack']}>
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
      <ContactSourceFields contact={contact} />
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

function ContactSourceFields({ contact }: { readonly contact: DraftContact }) {
  const t = useTranslations('workshop');
  const problem = useFieldProblem('sources', true);
  const { sources } = contact;
  return (
    <div className={fields['stack']} data-field="sources">
      {sources.length > 0 && (
        <div className={tables['room']}>
          <table className={tables['table']} aria-label={t('fields.sources')}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th scope="col" key={column}>
                    {t(`sourceColumns.${column}`)}
                  </th>
                ))}
                <th scope="col">
                  <span className="visually-hidden">{t('remove')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {sources.map((source, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a source that is being written has no other name
                <tr key={index}>
                  {columns.map((column) => (
                    <td key={column}>
                      <input
                        className={tables['cell']}
                        aria-label={t('sourceCell', {
                          column: t(`sourceColumns.${column}`),
                          number: index + 1,
                        })}
                        data-field={`sources.${index}.${column}`}
                        autoComplete="off"
                        value={source[column]}
                        onChange={({ target }) =>
                          typeContact({
                            ...contact,
                            sources: sources.map((other, place) =>
                              place === index ? { ...other, [column]: target.value } : other,
                            ),
                          })
                        }
                      />
                    </td>
                  ))}
                  <td>
                    <IconButton
                      icon={X}
                      name={t('removeNamed', { name: t('sourceNumber', { number: index + 1 }) })}
                      onPress={() =>
                        setContact({ ...contact, sources: sources.filter((_, place) => place !== index) })
                      }
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <FieldProblem id={`${contact.id}-sources`} problem={problem} />
      <div>
        <Button
          icon={Plus}
          onPress={() =>
            setContact({ ...contact, sources: [...sources, { title: '', address: '', date: 'undated' }] })
          }
        >
          {t('sourceAdd')}
        </Button>
      </div>
    </div>
  );
}

/** Emergency and place on the strip of numbers. */
export function PlaceFields({ contact }: { readonly contact: DraftContact }) {
  const t = useTranslations('workshop');
  return (
    <div className={fields['stack']}>
      <SwitchRow
        label={t('isEmergency')}
        help={t('isEmergencyText')}
        isOn={contact.isEmergency}
        words={{ on: t('on'), off: t('off') }}
        onChange={(isEmergency) => setContact({ ...contact, isEmergency })}
      />
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
