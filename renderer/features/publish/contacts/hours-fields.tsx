// Fields for weekly hours: rows of days and times, holidays, by appointment or not.
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftContact } from '../../../../core/contacts/draft-contact.ts';
import { citySchema, countryOf } from '../../../../core/contacts/holidays/cities.ts';
import { type Schedule, weekdaySchema } from '../../../../core/contacts/schedule/schedule.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { Button } from '../../../ui/button.tsx';
import { stackClass } from '../../../ui/layout.ts';
import { SwitchRow } from '../../../ui/switch-row.tsx';
import { FieldProblem, TextField } from '../../../ui/text-field.tsx';
import { ChipsField } from '../fields/chips-field.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { FieldBoxes, type ItemFieldsProps } from '../fields/field-box.tsx';
import { useFieldProblem } from '../fields/field-problems.tsx';
import fields from '../fields/fields.module.css';
import { setContact } from './write-contact.ts';

const usual: Schedule = { byday: ['MO', 'TU', 'WE', 'TH', 'FR'], opensAt: '09:00', closesAt: '17:00' };

/** The hours. */
export function HoursFields({ contact }: { readonly contact: DraftContact }) {
  const t = useTranslations('workshop');
  const contacts = useTranslations('contacts');
  const problem = useFieldProblem('schedules', true);
  const { schedules = [], byAppointment, ...rest } = contact;
  const appointment = byAppointment ? { byAppointment } : {};
  const write = (rows: readonly Schedule[]): void =>
    setContact({ ...rest, ...appointment, ...(rows.length > 0 ? { schedules: [...rows] } : {}) });
  return (
    <div className={stackClass(16)} data-field="schedules">
      <FieldBoxes items={schedules} nameOf={(number) => t('hoursNumber', { number })} onRemove={write}>
        {(row, index) => (
          <HoursRow
            item={row}
            at={`schedules.${index}`}
            onChange={(next) => write(schedules.map((other, place) => (place === index ? next : other)))}
          />
        )}
      </FieldBoxes>
      <FieldProblem id={`${contact.id}-schedules`} problem={problem} />
      <div>
        <Button icon={Plus} onPress={() => write([...schedules, usual])}>
          {t('hoursAdd')}
        </Button>
      </div>
      <SwitchRow
        label={contacts('byAppointment')}
        help={t('byAppointmentText')}
        isOn={byAppointment === true}
        onChange={(isOn) =>
          setContact({
            ...rest,
            ...(schedules.length > 0 ? { schedules } : {}),
            ...(isOn ? { byAppointment: true } : {}),
          })
        }
      />
      <CityField contact={contact} />
    </div>
  );
}

function HoursRow({ item: row, at, onChange }: ItemFieldsProps<Schedule>) {
  const t = useTranslations('workshop');
  const dayName = useDayName();
  const { holidays = 'unknown', ...rest } = row;
  const timeOf = (name: 'opensAt' | 'closesAt') => ({
    field: `${at}.${name}`,
    value: row[name],
    onChange: (time: string) => onChange({ ...row, [name]: time }),
  });
  const isNight = row.closesAt < row.opensAt;
  const help = row.closesAt === row.opensAt ? t('hoursWhole') : isNight ? t('hoursNight') : undefined;
  return (
    <>
      <ChipsField
        label={t('hoursDays')}
        field={`${at}.byday`}
        options={weekdaySchema.options.map((value, day) => ({ value, label: dayName(day) }))}
        chosen={row.byday}
        // A row without days says nothing; it is taken out by its own button.
        onChange={(byday) => byday.length > 0 && onChange({ ...row, byday: [...byday] })}
      />
      <div className={fields['row']}>
        <TimeField label={t('hoursFrom')} {...timeOf('opensAt')} />
        <TimeField label={t('hoursTo')} help={help} {...timeOf('closesAt')} />
        <ChoiceField
          label={t('hoursHolidays')}
          field={`${at}.holidays`}
          options={(['unknown', 'open', 'closed'] as const).map((value) => ({
            value,
            label: t(`holidayWords.${value}`),
          }))}
          value={holidays}
          onChange={(value) => onChange(value === 'unknown' ? rest : { ...rest, holidays: value })}
        />
      </div>
    </>
  );
}

/** A time of day. What is no time yet stays in the field and changes nothing. */
function TimeField(props: {
  readonly label: string;
  readonly field: string;
  readonly value: string;
  readonly help?: string | undefined;
  readonly onChange: (time: string) => void;
}) {
  const t = useTranslations('workshop');
  const [typed, setTyped] = useState<string>();
  const isWrong = typed !== undefined && readTime(typed) === undefined;
  return (
    <TextField
      label={props.label}
      field={props.field}
      value={typed ?? props.value}
      help={props.help}
      problem={isWrong ? t('hoursWrong') : undefined}
      onChange={(text) => {
        setTyped(text);
        const time = readTime(text);
        if (time !== undefined && time !== props.value) props.onChange(time);
      }}
      onBlur={() => {
        if (!isWrong) setTyped(undefined);
      }}
    />
  );
}

/** `9:30`, `09.30` and `24:00` are times. */
function readTime(text: string): string | undefined {
  const found = /^\s*(\d{1,2})[:.](\d\d)\s*$/.exec(text);
  if (!found) return undefined;
  const time = `${(found[1] ?? '').padStart(2, '0')}:${found[2]}`;
  if (time === '24:00') return '00:00';
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : undefined;
}

/** Short names of the days, Monday first. */
function useDayName(): (day: number) => string {
  const format = new Intl.DateTimeFormat(useLanguage(), { weekday: 'short', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  return (day) => format.format(Date.UTC(2024, 0, 1 + day));
}

/** Only where cities of the country have holidays of their own. */
function CityField({ contact }: { readonly contact: DraftContact }) {
  const t = useTranslations('workshop');
  const { city, ...rest } = contact;
  const cities = citySchema.options.filter((name) => name === city || countryOf(name) === contact.country);
  if (cities.length === 0) return null;
  return (
    <ChoiceField
      label={t('holidayCity')}
      field="city"
      options={[
        { value: 'none' as const, label: t('holidayCityNone') },
        ...cities.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) })),
      ]}
      value={city ?? 'none'}
      onChange={(value) => setContact(value === 'none' ? rest : { ...rest, city: value })}
    />
  );
}
