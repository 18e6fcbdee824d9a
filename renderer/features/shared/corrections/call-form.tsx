// Form for the result of a call: first the outcome, then what changed, then what is right, in one dialog.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { numberPattern, toPlain } from '../../../../core/base/plain-text.ts';
import {
  type Correction,
  fieldMismatch,
  maxLengths,
  type Outcome,
  outcomes,
  type Part,
  parts,
} from '../../../../core/corrections/correction.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { RadioCards } from '../../../ui/radio-cards.tsx';
import { TextField } from '../../../ui/text-field.tsx';

/** What is in the form. */
export type CallDraft = Omit<Correction, 'id' | 'revision'>;

type FormProps = {
  readonly title: string;
  /** What the form begins with. */
  readonly start: CallDraft;
  /** Numbers of the contact, to choose from. */
  readonly numbers: readonly string[];
  readonly onKeep: (draft: CallDraft) => void;
  readonly onClose: () => void;
};

/** The form. Closing it without keeping changes nothing. */
export function CallForm(props: FormProps) {
  const t = useTranslations('corrections');
  const common = useTranslations('common');
  const { start } = props;
  const { day } = useFormats();
  const [phone, setPhone] = useState(start.phone);
  const [outcome, setOutcome] = useState<Outcome>(start.outcome);
  const [part, setPart] = useState<Part>(start.part ?? 'number');
  const [texts, setTexts] = useState({
    value: start.value ?? '',
    remark: start.remark ?? '',
    who: start.who ?? '',
  });
  const draft = draftOf({ start, phone, outcome, part, texts });
  const fault = fieldMismatch(draft);
  const write = (name: keyof typeof texts) => (text: string) =>
    setTexts((before) => ({ ...before, [name]: text.slice(0, maxLengths[name]) }));
  return (
    <Dialog
      title={props.title}
      isOpen
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{common('cancel')}</Button>
          <Button
            look="main"
            isDisabled={fault !== undefined}
            onPress={() => {
              props.onKeep(draft);
              props.onClose();
            }}
          >
            {t('keep')}
          </Button>
        </>
      }
    >
      {props.numbers.length > 1 && phone !== undefined && (
        <RadioCards
          label={t('whichNumber')}
          value={phone}
          options={props.numbers.map((value) => ({ value, label: value }))}
          onChange={setPhone}
        />
      )}
      <RadioCards
        label={t('outcome')}
        value={outcome}
        options={outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
        onChange={setOutcome}
      />
      {outcome === 'changed' && (
        <RadioCards
          label={t('part')}
          value={part}
          options={parts.map((value) => ({ value, label: t(`parts.${value}`) }))}
          onChange={setPart}
        />
      )}
      {outcome !== 'worked' && (
        <TextField
          label={t(`values.${outcome === 'wrong' ? 'number' : part}`)}
          value={texts.value}
          problem={fault === 'value' ? t('valueNotNumber') : undefined}
          onChange={write('value')}
        />
      )}
      <TextField
        label={t('remark')}
        help={t('remarkHelp')}
        rows={3}
        value={texts.remark}
        onChange={write('remark')}
      />
      <TextField label={t('who')} help={t('whoHelp')} value={texts.who} onChange={write('who')} />
      <p>{t('dayHelp', { day: day(start.on) })}</p>
    </Dialog>
  );
}

/** The correction as it is in the form; empty fields are absent. */
function draftOf(form: {
  readonly start: CallDraft;
  readonly phone: string | undefined;
  readonly outcome: Outcome;
  readonly part: Part;
  readonly texts: { readonly value: string; readonly remark: string; readonly who: string };
}): CallDraft {
  const { outcome, part, phone, texts } = form;
  const { phone: _phone, part: _part, value: _value, remark: _remark, who: _who, ...kept } = form.start;
  const value = outcome === 'worked' ? '' : toPlain(texts.value);
  const [remark, who] = [toPlain(texts.remark), toPlain(texts.who)];
  return {
    ...kept,
    outcome,
    ...(phone !== undefined && numberPattern.test(phone) ? { phone } : {}),
    ...(outcome === 'changed' ? { part } : {}),
    ...(value === '' ? {} : { value }),
    ...(remark === '' ? {} : { remark }),
    ...(who === '' ? {} : { who }),
  };
}
