// Filters of the list: behind one button, and what is chosen as chips that take it away again.
import { ChevronDown } from 'lucide-react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../core/contacts/contact.ts';
import { useLanguageName } from '../../text/language-name.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { ChosenChip } from '../../ui/chosen-chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { classes, rowClass, stackClass } from '../../ui/layout.ts';
import menus from '../../ui/menu.module.css';
import { type ContactFacets, countNeeds, stillOffered } from '../shared/contacts/contact-list.ts';
import styles from './contact-filters.module.css';
import { filtersOf, type Narrowed, narrow } from './narrowed.ts';

const any = 'any';
/** A child is somebody under 18; somebody of 18 may be helped all the same. */
const ages = Array.from({ length: 19 }, (_, years) => String(years));

type FilterProps = {
  readonly narrowed: Narrowed;
  /** Those of the chosen country, for the counts. */
  readonly contacts: readonly Contact[];
  /** What they can be narrowed by. */
  readonly facets: ContactFacets;
};

/** The button and what is behind it: need, language, region, age of the child; only values that the country's contacts have. */
export function FilterButton({ narrowed, contacts, facets }: FilterProps) {
  const t = useTranslations('contacts');
  const nameOf = useLanguageName();
  const { need } = filtersOf(narrowed);
  const { region, spoken, age } = stillOffered(filtersOf(narrowed), facets);
  const counted = (name: string, count: number): string => `${name} (${count})`;
  return (
    <DialogTrigger>
      <Button>
        {t('filter')}
        <Icon of={ChevronDown} size={16} />
      </Button>
      <Popover className={menus['popover'] ?? ''} offset={4} placement="bottom start">
        <Dialog className={classes(stackClass(8), styles['filters'])} aria-label={t('filter')}>
          <FilterChoice
            label={t('need')}
            all={t('allNeeds')}
            options={[...countNeeds(contacts)].map(([value, count]) => [
              value,
              counted(t(`needs.${value}`), count),
            ])}
            value={need}
            onChange={(value) => narrow({ need: value })}
          />
          {facets.languages.size > 1 && (
            <FilterChoice
              label={t('spokenLanguage')}
              all={t('anyLanguage')}
              options={[...facets.languages].map(([value, count]) => [value, counted(nameOf(value), count)])}
              value={spoken}
              onChange={(value) => narrow({ spoken: value })}
            />
          )}
          {facets.regions.size > 1 && (
            <FilterChoice
              label={t('region')}
              all={t('allRegions')}
              options={[...facets.regions].map(([value, count]) => [value, counted(value, count)])}
              value={region}
              onChange={(value) => narrow({ region: value })}
            />
          )}
          {facets.hasAges && (
            <FilterChoice
              label={t('childAge')}
              all={t('anyAge')}
              options={ages.map((value) => [value, t('yearsOld', { years: Number(value) })])}
              value={age === undefined ? undefined : String(age)}
              onChange={(value) => narrow({ age: value })}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function FilterChoice(props: {
  readonly label: string;
  /** The entry that does not narrow. */
  readonly all: string;
  readonly options: readonly (readonly [string, string])[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}) {
  return (
    <Choice
      label={props.label}
      hasVisibleLabel
      options={[
        { value: any, label: props.all },
        ...props.options.map(([value, label]) => ({ value, label })),
      ]}
      value={props.value ?? any}
      onChange={(value) => props.onChange(value === any ? undefined : value)}
    />
  );
}

/** What is chosen, each with a way to take it away; nothing while nothing is. */
export function ChosenFilters({ narrowed, facets }: Omit<FilterProps, 'contacts'>) {
  const t = useTranslations('contacts');
  const nameOf = useLanguageName();
  const { need } = filtersOf(narrowed);
  const { region, spoken, age } = stillOffered(filtersOf(narrowed), facets);
  if (need === undefined && region === undefined && spoken === undefined && age === undefined) return null;
  return (
    <div className={classes(rowClass(8), styles['chosen'], 'no-print')}>
      {need !== undefined && <Taken onTake={() => narrow({ need: undefined })}>{t(`needs.${need}`)}</Taken>}
      {spoken !== undefined && <Taken onTake={() => narrow({ spoken: undefined })}>{nameOf(spoken)}</Taken>}
      {region !== undefined && <Taken onTake={() => narrow({ region: undefined })}>{region}</Taken>}
      {age !== undefined && (
        <Taken onTake={() => narrow({ age: undefined })}>{t('yearsOld', { years: age })}</Taken>
      )}
    </div>
  );
}

function Taken(props: { readonly onTake: () => void; readonly children: string }) {
  const t = useTranslations('contacts');
  return (
    <ChosenChip name={t('filterRemove', { name: props.children })} onTake={props.onTake}>
      {props.children}
    </ChosenChip>
  );
}
