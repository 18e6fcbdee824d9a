// A new passphrase: typed twice, with a plain measure of its strength.
import { CircleCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { measurePassphrase, minCharacters, minWords } from '../../../../core/kit/passphrase.ts';
import { Icon } from '../../../ui/icon.tsx';
import { ProblemWords } from '../../../ui/problem-words.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './new-passphrase.module.css';

/** What was typed. */
type TypedPassphrase = { readonly first: string; readonly again: string };

/** Nothing typed yet. */
export const noPassphrase: TypedPassphrase = { first: '', again: '' };

/** Says whether a passphrase may be used. */
export function isUsable({ first, again }: TypedPassphrase): boolean {
  return measurePassphrase(first) !== 'short' && first === again;
}

/** The two fields and the measure. */
export function NewPassphrase(props: {
  readonly value: TypedPassphrase;
  readonly onChange: (value: TypedPassphrase) => void;
}) {
  const t = useTranslations('passphrase');
  const { first, again } = props.value;
  const measure = measurePassphrase(first);
  return (
    <>
      <div>
        <TextField
          label={t('new')}
          kind="secret"
          value={first}
          help={t('help', { characters: minCharacters, words: minWords })}
          onChange={(value) => props.onChange({ first: value, again })}
        />
        <p className={styles['measure']} data-measure={first === '' ? undefined : measure} role="status">
          {first !== '' && measure === 'short' && <ProblemWords>{t('measure.short')}</ProblemWords>}
          {first !== '' && measure !== 'short' && (
            <>
              <Icon of={CircleCheck} />
              {t(`measure.${measure}`)}
            </>
          )}
        </p>
      </div>
      <TextField
        label={t('again')}
        kind="secret"
        value={again}
        problem={again !== '' && !first.startsWith(again) ? t('differs') : undefined}
        onChange={(value) => props.onChange({ first, again: value })}
      />
    </>
  );
}
