// Dialog with the two sides of a review card.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Language } from '../../../../core/base/language.ts';
import { ok } from '../../../../core/base/result.ts';
import { type CardSides, longestSides, tidySides } from '../../../../core/cards/card.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { FormDialog } from '../form-dialog.tsx';

/** The dialog. `done` is said when the card is kept. */
export function CardDialog(props: {
  readonly title: string;
  readonly sides: CardSides;
  readonly language: Language;
  readonly onKeep: (sides: CardSides) => Promise<unknown>;
  readonly done?: string;
  readonly onClose: () => void;
}) {
  const t = useTranslations('cards');
  const { language, done } = props;
  const [front, setFront] = useState(() => props.sides.front.slice(0, longestSides.front));
  const [back, setBack] = useState(() => props.sides.back.slice(0, longestSides.back));
  const sides = { front, back };
  return (
    <FormDialog
      title={props.title}
      action={t('keep')}
      isReady={tidySides(sides) !== undefined}
      work={async () => ok(await props.onKeep(sides))}
      {...(done === undefined ? {} : { done })}
      onDone={() => {
        if (done === undefined) props.onClose();
      }}
      onClose={props.onClose}
    >
      <TextField
        label={t('front')}
        help={t('frontHelp')}
        rows={2}
        lang={language}
        value={front}
        onChange={(typed) => setFront(typed.slice(0, longestSides.front))}
      />
      <TextField
        label={t('back')}
        help={t('backHelp')}
        rows={4}
        lang={language}
        value={back}
        onChange={(typed) => setBack(typed.slice(0, longestSides.back))}
      />
    </FormDialog>
  );
}
