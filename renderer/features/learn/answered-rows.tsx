// Rows of an answered question: what was right and what the person chose, by icon and word together, never colour alone.
import { Check, type LucideIcon, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Language } from '../../../core/base/language.ts';
import type { Answer } from '../../../core/learning/answer.ts';
import { Icon } from '../../ui/icon.tsx';
import { classes, rowClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import styles from './answered-rows.module.css';

/** A question that is shown with the answer to it. */
export type Shown<Asked> = {
  readonly question: Asked;
  readonly answer: Answer;
  readonly language: Language;
};

/** A list of rows; `isOrdered` where their order means something. */
export function AnsweredRows(props: { readonly isOrdered?: boolean; readonly children: ReactNode }) {
  const List = props.isOrdered ? 'ol' : 'ul';
  return <List className={styles['rows']}>{props.children}</List>;
}

/** What the author says about the option that was chosen. */
export function OwnFeedback(props: { readonly language: Language; readonly children: string }) {
  return (
    <span className={styles['own']} lang={props.language}>
      {props.children}
    </span>
  );
}

type RowState = 'right' | 'wrong' | 'plain';
const icons: Readonly<Record<RowState, LucideIcon | undefined>> = {
  right: Check,
  wrong: X,
  plain: undefined,
};

/** A row: the right words or the chosen ones, with a note that says which. */
export function AnsweredRow(props: {
  readonly state: RowState;
  readonly number?: number;
  readonly note: string;
  readonly children: ReactNode;
}) {
  const icon = icons[props.state];
  return (
    <li className={classes(rowClass([0, 12], 'top'), styles['row'])} data-state={props.state}>
      <span className={styles['icon']}>{icon && <Icon of={icon} />}</span>
      {props.number !== undefined && (
        <span className={classes(textClass('strong', 'figures'), styles['number'])}>{props.number}</span>
      )}
      <span className={styles['words']}>{props.children}</span>
      {props.note !== '' && <span className={styles['note']}>{props.note}</span>}
    </li>
  );
}
