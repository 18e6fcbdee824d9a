// Field for a text, a day or a secret: a name above, help or its problem below.
import { Eye, EyeOff } from 'lucide-react';
import {
  type ComponentProps,
  type CSSProperties,
  type KeyboardEvent,
  type Ref,
  useId,
  useState,
} from 'react';
import { useTranslations } from 'use-intl';
import { fieldClass, fieldLabelClass } from './field.ts';
import { IconButton } from './icon-button.tsx';
import { classes, stackClass } from './layout.ts';
import { ProblemWords } from './problem-words.tsx';
import { textClass } from './text.ts';
import styles from './text-field.module.css';
import { useDayText } from './use-day-text.ts';

/** Props of a field. Every change is reported at once; nothing here takes the focus. */
export type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** One quiet sentence below. */
  readonly help?: string | undefined;
  /** What is wrong with the value, in words; spoken politely when it appears. */
  readonly problem?: string | undefined;
  /** Language of what is typed, for spelling and screen readers. */
  readonly lang?: string | undefined;
  /** `day` is a calendar day as YYYY-MM-DD, or '' for none; an incomplete day is passed on as it is typed. A `secret` is shown on request. */
  readonly kind?: 'text' | 'day' | 'phone' | 'secret' | 'number';
  /** More than one line: so many from the beginning, and as many as are written. */
  readonly rows?: number;
  /** Name of the field, by which a problem leads to it. */
  readonly field?: string | undefined;
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
  /** Neither completed nor spell-checked: for words that must not get into any list. */
  readonly isPrivate?: boolean;
  readonly placeholder?: string;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  readonly ref?: Ref<HTMLInputElement | HTMLTextAreaElement>;
};

const inputTypes = { text: 'text', day: 'text', phone: 'tel', secret: 'password', number: 'number' } as const;

/** A field with its name. */
export function TextField(props: TextFieldProps) {
  const common = useTranslations('common');
  const id = useId();
  const day = useDayText(props);
  const [isShown, setShown] = useState(false);
  const { label, help, problem, kind = 'text', rows, isLabelHidden = false } = props;
  const described = [help === undefined ? '' : `${id}-help`, problem === undefined ? '' : `${id}-problem`]
    .filter((part) => part !== '')
    .join(' ');
  const shared = {
    id,
    className: classes(fieldClass(), styles['input']),
    value: kind === 'day' ? day.value : props.value,
    lang: props.lang,
    disabled: props.isDisabled ?? false,
    placeholder: kind === 'day' ? common('dayForm') : props.placeholder,
    inputMode: kind === 'day' ? ('numeric' as const) : undefined,
    autoComplete: 'off',
    ...(props.isPrivate || kind === 'secret'
      ? { spellCheck: false, autoCorrect: 'off', autoCapitalize: 'off' }
      : {}),
    'aria-invalid': problem === undefined ? undefined : true,
    'aria-describedby': described === '' ? undefined : described,
    'data-field': props.field,
    onBlur: () => {
      day.onBlur();
      props.onBlur?.();
    },
    onKeyDown: props.onKeyDown,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      kind === 'day' ? day.onChange(target.value) : props.onChange(target.value),
  } satisfies ComponentProps<'input'> & ComponentProps<'textarea'> & { 'data-field'?: string | undefined };
  return (
    <div className={classes(stackClass(0), styles['field'])} data-kind={kind}>
      <label className={isLabelHidden ? 'visually-hidden' : fieldLabelClass()} htmlFor={id}>
        {label}
      </label>
      {rows === undefined ? (
        <div className={styles['line']}>
          <input
            {...shared}
            ref={props.ref as Ref<HTMLInputElement>}
            type={isShown ? 'text' : inputTypes[kind]}
            {...(kind === 'number' ? { min: 1 } : {})}
          />
          {kind === 'secret' && (
            <IconButton
              icon={isShown ? EyeOff : Eye}
              name={isShown ? common('hideTyped') : common('showTyped')}
              isDisabled={props.isDisabled ?? false}
              onPress={() => setShown(!isShown)}
            />
          )}
        </div>
      ) : (
        <textarea
          {...shared}
          ref={props.ref as Ref<HTMLTextAreaElement>}
          rows={rows}
          style={{ '--rows': rows } as CSSProperties}
        />
      )}
      {help !== undefined && (
        <p className={classes(textClass('small'), styles['help'])} id={`${id}-help`}>
          {help}
        </p>
      )}
      <FieldProblem id={`${id}-problem`} problem={problem} />
    </div>
  );
}

/** The line below a field that says what is wrong with it; the place is always there, so that its words are spoken. */
export function FieldProblem({ id, problem }: { readonly id: string; readonly problem: string | undefined }) {
  return (
    <p className={styles['problem']} id={id} aria-live="polite">
      {problem && <ProblemWords>{problem}</ProblemWords>}
    </p>
  );
}
