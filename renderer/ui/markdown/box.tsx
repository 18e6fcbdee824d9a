// The six kinds of box, each with icon and word. Danger is a dark line: the numbers to call are above every screen.
import {
  BadgeQuestionMark,
  Info,
  type LucideIcon,
  MessageSquareQuote,
  PencilLine,
  Scale,
  TriangleAlert,
} from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslations } from 'use-intl';
import type { BoxKind, Inline } from '../../../core/markdown/document.ts';
import { Icon } from '../icon.tsx';
import styles from './box.module.css';
import { Inlines } from './inlines.tsx';

const icons: Readonly<Record<BoxKind, LucideIcon>> = {
  danger: TriangleAlert,
  rule: Scale,
  example: MessageSquareQuote,
  try: PencilLine,
  note: Info,
  confirm: BadgeQuestionMark,
};

/** A box; without a title of its own it is called by its kind. A box of danger needs no other word than its title. */
export function Box(props: {
  readonly kind: BoxKind;
  readonly title: readonly Inline[];
  readonly children: ReactNode;
}) {
  const t = useTranslations('common');
  const word = t(`boxes.${props.kind}`);
  const hasTitle = props.title.length > 0;
  const head = useId();
  // A page can have many boxes of one name: each is a note, no landmark to jump to.
  return (
    <div
      role="note"
      aria-labelledby={head}
      className={`${styles['box']} ${styles[props.kind]}`}
      data-box={props.kind}
    >
      <p className={styles['head']} id={head}>
        <Icon of={icons[props.kind]} />
        <strong>{hasTitle ? <Inlines inlines={props.title} /> : word}</strong>
        {hasTitle && props.kind !== 'danger' && (
          <span className={styles['kind']} data-silent>
            {word}
          </span>
        )}
      </p>
      {props.children}
      {props.kind === 'confirm' && <p className={styles['confirmWords']}>{t('boxConfirm')}</p>}
    </div>
  );
}
