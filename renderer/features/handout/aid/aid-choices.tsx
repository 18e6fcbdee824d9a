// Questions before signs are shown: where, which form, and the age. Every answer may be left open.
import { useTranslations } from 'use-intl';
import { type AgeKnown, agesKnown } from '../../../../core/contacts/for-age.ts';
import type { SectionRow } from '../../../data/db/sections.ts';
import { Choice } from '../../../ui/choice.tsx';
import { RadioCards } from '../../../ui/radio-cards.tsx';
import type { ChoicesProps } from '../choices.ts';

/** What was chosen; addresses of sections, or undefined for none in particular. */
export type AidOptions = {
  readonly setting: string | undefined;
  readonly form: string | undefined;
  readonly age: AgeKnown;
};

const noneInParticular = 'none';

/** Room, in rem, that the places need to stand side by side. */
const roomForChips = 52;

type SectionChoice = ChoicesProps<AidOptions> & { readonly sections: readonly SectionRow[] };

/** The place: side by side where there is room, else in a list behind a button. */
export function PlaceChoice(props: SectionChoice & { readonly room: number }) {
  const t = useTranslations('aid');
  const { options, onChange } = props;
  const question = {
    label: t('setting'),
    value: options.setting ?? noneInParticular,
    options: answers(props.sections, t('anySetting')),
    onChange: (value: string) => onChange({ ...options, setting: chosen(value) }),
  };
  return props.room >= roomForChips ? <RadioCards {...question} isCompact /> : <Choice {...question} />;
}

/** The form of exploitation and the age, beside the title. */
export function FormAndAge(props: SectionChoice) {
  const t = useTranslations('aid');
  const { options, onChange } = props;
  return (
    <>
      {props.sections.length > 0 && (
        <Choice
          label={t('form')}
          value={options.form ?? noneInParticular}
          options={answers(props.sections, t('anyForm'))}
          onChange={(value) => onChange({ ...options, form: chosen(value) })}
        />
      )}
      <Choice
        label={t('age')}
        options={agesKnown.map((value) => ({ value, label: t(`ages.${value}`) }))}
        value={options.age}
        onChange={(age) => onChange({ ...options, age })}
      />
    </>
  );
}

function answers(sections: readonly SectionRow[], none: string) {
  return [
    { value: noneInParticular, label: none },
    ...sections.map(({ address, title, resource }) => ({
      value: address,
      label: title ?? resource.title,
      lang: resource.language,
    })),
  ];
}

function chosen(value: string): string | undefined {
  return value === noneInParticular ? undefined : value;
}
