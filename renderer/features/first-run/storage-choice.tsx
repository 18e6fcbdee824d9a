// Ask a person on a stick, once, where user data may be kept. Explain it when there is no choice.
import { useTranslations } from 'use-intl';
import { assertNever } from '../../../core/base/result.ts';
import type { Keeping, StickQuestion } from '../../../core/ipc/session-group.ts';
import { Band } from '../../ui/band.tsx';
import { RadioCards, type RadioOption } from '../../ui/radio-cards.tsx';

/** The question about user data on a stick. */
export function StorageChoice(props: {
  readonly question: StickQuestion;
  readonly value: Keeping;
  readonly onChange: (value: Keeping) => void;
}) {
  const t = useTranslations('firstRun.keep');
  const nothing = { value: 'nothing', label: t('nothing') } as const;
  const stick = { value: 'stick', label: t('stick') } as const;
  const choice = (options: readonly RadioOption<Keeping>[]) => (
    <RadioCards
      label={t('title')}
      help={props.value === 'nothing' ? t('help') : t('restarts')}
      value={props.value}
      options={options}
      onChange={props.onChange}
    />
  );
  switch (props.question) {
    case 'first':
      return choice([stick, nothing]);
    case 'first-or-computer':
      return choice([stick, { value: 'computer', label: t('computer') }, nothing]);
    case 'in-use-elsewhere':
      return (
        <>
          <Band tone="warning" role="status">
            <p>{t('inUseElsewhere')}</p>
          </Band>
          {choice([{ value: 'stick', label: t('openHere') }, nothing])}
        </>
      );
    case 'in-use-here':
      return (
        <Band tone="warning" role="status">
          <p>{t('inUseHere')}</p>
        </Band>
      );
    case 'read-only':
      return (
        <Band tone="note" role="status">
          <p>{t('readOnly')}</p>
        </Band>
      );
    default:
      return assertNever(props.question);
  }
}
