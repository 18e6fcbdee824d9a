// The three steps of the decision aid, in sight however far its signs are scrolled.
import { useTranslations } from 'use-intl';
import type { SectionRow } from '../../../data/db/sections.ts';
import { classes } from '../../../ui/layout.ts';
import { itemClass } from '../../../ui/pressable.ts';
import { textClass } from '../../../ui/text.ts';
import { SectionLink } from '../section-link.tsx';
import styles from './aid-rail.module.css';

/** The part of the aid in sight: its questions with the signs, or what follows from them. */
export type AidView = 'signs' | 'next';

/** The steps, and below them what the signs cannot say. */
export function AidRail(props: {
  readonly view: AidView;
  /** What the kit says about the limits of such lists. */
  readonly limits: SectionRow | undefined;
  readonly onPlace: () => void;
  readonly onSigns: () => void;
  readonly onNext: () => void;
}) {
  const t = useTranslations('aid');
  const { view } = props;
  return (
    <nav className={classes(styles['rail'], 'no-print')} aria-label={t('rail')}>
      <ol className={styles['steps']}>
        <Step number={1} name={t('place')} onPress={props.onPlace} />
        <Step number={2} name={t('signs')} isCurrent={view === 'signs'} onPress={props.onSigns} />
        <Step number={3} name={t('next')} isCurrent={view === 'next'} onPress={props.onNext} />
      </ol>
      <p className={textClass('small')}>
        {t('noProof')} {props.limits && <SectionLink section={props.limits} />}
      </p>
      <p className={textClass('small')}>{t('kept')}</p>
    </nav>
  );
}

function Step(props: {
  readonly number: number;
  readonly name: string;
  readonly isCurrent?: boolean;
  readonly onPress: () => void;
}) {
  return (
    <li>
      <button
        type="button"
        className={classes(itemClass(), styles['step'])}
        aria-current={props.isCurrent ? 'step' : undefined}
        onClick={props.onPress}
      >
        <span className={styles['number']}>{props.number}</span>
        <span className={styles['name']}>{props.name}</span>
      </button>
    </li>
  );
}
