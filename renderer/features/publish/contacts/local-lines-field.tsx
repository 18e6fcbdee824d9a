// Field for a list of short texts: one on each line, in every language of the kit.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftText } from '../../../../core/contacts/draft-contact.ts';
import { LocalTextField } from '../fields/local-text-field.tsx';
import { linesOf, textsOf } from './lines-in-languages.ts';

/** A list of texts. What is typed stays as it is while the field is open; lines without words are no entries. */
export function LocalLinesField(props: {
  readonly label: string;
  readonly field: string;
  readonly texts: readonly DraftText[];
  /** The texts; `places` are those of their lines among the lines that were there. */
  readonly onChange: (texts: readonly DraftText[], places: readonly number[]) => void;
}) {
  const t = useTranslations('workshop');
  const [lines, setLines] = useState(() => linesOf(props.texts));
  return (
    <LocalTextField
      label={props.label}
      field={props.field}
      rows={2}
      help={t('linesText')}
      value={lines}
      onChange={(next) => {
        setLines(next);
        const entries = textsOf(next);
        props.onChange(
          entries.map(({ text }) => text),
          entries.map(({ place }) => place),
        );
      }}
    />
  );
}
