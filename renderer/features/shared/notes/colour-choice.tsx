// Choice of a note's colour: its four colours side by side, each with its name and its line.
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { type NoteColour, noteColours } from '../../../../core/notes/quote.ts';
import { classes, rowClass, stackClass } from '../../../ui/layout.ts';
import { optionClass } from '../../../ui/pressable.ts';
import { textClass } from '../../../ui/text.ts';
import styles from './colour.module.css';

/** The four colours of which one is chosen. */
export function ColourChoice(props: {
  readonly value: NoteColour;
  readonly onChange: (colour: NoteColour) => void;
}) {
  const t = useTranslations('notes');
  return (
    <RadioGroup
      className={stackClass(8)}
      value={props.value}
      onChange={(chosen) => {
        const found = noteColours.find((colour) => colour === chosen);
        if (found) props.onChange(found);
      }}
    >
      <Label className={textClass('strong')}>{t('colour')}</Label>
      <div className={rowClass(8)}>
        {noteColours.map((colour) => (
          <Radio key={colour} value={colour} className={classes(optionClass(), styles['option'])}>
            <Swatch colour={colour} />
            {t(`colours.${colour}`)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

/** A patch of a colour with its line; the name stands or is spoken beside it. */
export function Swatch({ colour }: { readonly colour: NoteColour }) {
  return <span className={styles['swatch']} data-note-colour={colour} aria-hidden />;
}
