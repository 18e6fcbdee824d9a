// Questions before signs are shown: where, which form, which country, and the age. Every answer may be left open.
import { useTranslations } from 'use-intl';
import type { Country } from '../../../../core/base/country.ts';
import { type AgeKnown, agesKnown } from '../../../../core/contacts/for-age.ts';
import type { SectionRow } from '../../../data/db/sections.ts';
import { cardClass } from '../../../ui/card.ts';
import { Choice } from '../../../ui/choice.tsx';
import { classes, rowClass, stackClass } from '../../../ui/layout.ts';
import { RadioCards } from '../../../ui/radio-cards.tsx';
import { useCountryOptions } from '../../shared/country-choice.tsx';
import type { ChoicesProps } from '../choices.ts';

/** What was chosen; addresses of sections, or undefined for none in particular. */
export type AidOptions = {
  readonly setting: string | undefined;
  readonly form: string | undefined;
  readonly country: Country;
  readonly age: AgeKnown;
};

const noneInParticular = 'none';

/** The questions. */
export function AidChoices(
  props: ChoicesProps<AidOptions> & {
    readonly settings: readonly SectionRow[];
    readonly forms: readonly SectionRow[];
  },
) {
  const t = useTranslations('aid');
  const countries = useCountryOptions();
  const { options, onChange } = props;
  const toOptions = (sections: readonly SectionRow[], none: string) => [
    { value: noneInParticular, label: none },
    ...sections.map(({ address, title, resource }) => ({
      value: address,
      label: title ?? resource.title,
      lang: resource.language,
    })),
  ];
  const chosen = (value: string): string | undefined => (value === noneInParticular ? undefined : value);
  return (
    <div className={classes(stackClass(16), cardClass(16))}>
      <RadioCards
        label={t('setting')}
        value={options.setting ?? noneInParticular}
        options={toOptions(props.settings, t('anySetting'))}
        onChange={(value) => onChange({ ...options, setting: chosen(value) })}
      />
      {props.forms.length > 0 && (
        <RadioCards
          label={t('form')}
          value={options.form ?? noneInParticular}
          options={toOptions(props.forms, t('anyForm'))}
          onChange={(value) => onChange({ ...options, form: chosen(value) })}
        />
      )}
      <div className={rowClass([12, 24])}>
        <Choice
          label={t('country')}
          hasVisibleLabel
          options={countries}
          value={options.country}
          onChange={(country) => onChange({ ...options, country })}
        />
        <Choice
          label={t('age')}
          hasVisibleLabel
          options={agesKnown.map((value) => ({ value, label: t(`ages.${value}`) }))}
          value={options.age}
          onChange={(age) => onChange({ ...options, age })}
        />
      </div>
    </div>
  );
}
