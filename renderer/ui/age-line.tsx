// The age of facts: when they were checked, when the next check is due, and a warning once it is overdue.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { type Age, ageOfDate } from '../../core/contacts/freshness.ts';
import { dayOfDocument, type Resource } from '../../core/kit/catalogue.ts';
import { useClock } from '../data/session/use-clock.ts';
import { useCheckWords } from '../text/use-check-words.ts';
import { useFormats } from '../text/use-formats.ts';
import styles from './age-line.module.css';
import { Badge } from './badge.tsx';
import { Band } from './band.tsx';
import { classes, rowClass } from './layout.ts';
import { textClass } from './text.ts';

type Aged = Pick<Resource, 'asOf' | 'check' | 'documentOf' | 'issued' | 'nextCheck' | 'readiness'> &
  Partial<Pick<Resource, 'sources'>>;

/** The age of the facts of a resource, by the one rule; facts that nobody checked are as old as the document. */
export function useResourceAge(): (resource: Aged) => Age {
  const clock = useClock();
  return (resource) => ageOfDate(resource.asOf ?? dayOfDocument(resource), clock, resource.nextCheck);
}

/** A badge with the age of a resource's facts, and a second one once they are due. */
export function AgeBadge({ resource }: { readonly resource: Aged }) {
  const { short } = useCheckWords();
  const facts = useResourceAge()(resource);
  const tone = facts.kind === 'old' ? 'warning' : 'plain';
  return (
    <>
      <Badge tone={tone}>{short(resource)}</Badge>
      <DueBadge resource={resource} />
    </>
  );
}

/** A badge once the next check of a resource is due; nothing before. */
export function DueBadge({ resource }: { readonly resource: Aged }) {
  const t = useTranslations('common');
  const { day } = useFormats();
  if (useResourceAge()(resource).kind !== 'check-due') return null;
  return <Badge tone="warning">{t('checkDue', { day: day(resource.nextCheck ?? '') })}</Badge>;
}

/** The line under a title: the year of a given document, facts checked on, next check by. When the check is due, a band says so. */
export function AgeLine({ resource }: { readonly resource: Aged }) {
  const warnings = useWarnings(resource);
  return (
    <>
      <p className={classes(rowClass([0, 16]), textClass('note'), styles['line'])}>
        <Dates resource={resource} />
      </p>
      {warnings.map(({ words }) => (
        <Band tone="warning" key={words}>
          {words}
        </Band>
      ))}
    </>
  );
}

/**
 * The same in one line between `children` and `after`, which must not become two. The age is in few words, what would
 * be in a band is a badge or few words. They are cut at the end. Each is whole in its tooltip and for screen readers.
 */
export function AgeRow(props: {
  readonly resource: Aged;
  readonly children?: ReactNode;
  readonly after?: ReactNode;
}) {
  const { resource } = props;
  const warnings = useWarnings(resource);
  return (
    <p className={`${classes(rowClass([0, 16]), textClass('note'), styles['line'])} ${styles['one']}`}>
      {props.children}
      <ShortDates resource={resource} />
      {warnings.map(({ words, short, isAge }) => (
        <span key={words} className={styles['warning']} title={words}>
          {short === undefined ? (
            <Badge tone={isAge ? 'warning' : 'plain'}>
              <span className={styles['words']}>{words}</span>
            </Badge>
          ) : (
            <>
              <span className={styles['words']} aria-hidden>
                {short}
              </span>
              <span className="visually-hidden">{words}</span>
            </>
          )}
        </span>
      ))}
      {props.after}
    </p>
  );
}

function ShortDates({ resource }: { readonly resource: Aged }) {
  const t = useTranslations('common');
  const { day } = useFormats();
  const words = useCheckWords();
  const { documentOf } = resource;
  const document = documentOf === undefined ? [] : [t('documentOf', { year: documentOf.slice(0, 4) })];
  const checked = [...document, words.whole(resource)].join('. ');
  const facts = useResourceAge()(resource);
  const isDue = resource.nextCheck === undefined || facts.kind === 'check-due';
  const whole = isDue ? checked : `${checked}. ${t('nextCheck', { day: day(resource.nextCheck ?? '') })}`;
  return (
    <span title={whole}>
      <span aria-hidden>{[...document, words.short(resource)].join(' · ')}</span>
      <span className="visually-hidden">{whole}</span>
    </span>
  );
}

function Dates({ resource }: { readonly resource: Aged }) {
  const t = useTranslations('common');
  const { day } = useFormats();
  const { whole } = useCheckWords();
  const isDue = useResourceAge()(resource).kind === 'check-due';
  return (
    <>
      {resource.documentOf !== undefined && (
        <span>{t('documentOf', { year: resource.documentOf.slice(0, 4) })}</span>
      )}
      <span>{whole(resource)}</span>
      {resource.nextCheck !== undefined && !isDue && (
        <span>{t('nextCheck', { day: day(resource.nextCheck) })}</span>
      )}
    </>
  );
}

type Warning = { readonly words: string; readonly short?: string; readonly isAge: boolean };

/** `isAge`: a statement on the age of the facts; in a row only these are amber. `short`: what a row shows instead of the sentence. */
function useWarnings(resource: Aged): readonly Warning[] {
  const t = useTranslations('common');
  const { day } = useFormats();
  const isDue = useResourceAge()(resource).kind === 'check-due';
  return [
    ...(isDue ? [{ words: t('outOfDate', { day: day(resource.nextCheck ?? '') }), isAge: true }] : []),
    ...(resource.readiness === 'amber'
      ? [{ words: t('toBeReviewed'), short: t('partsToReview'), isAge: false }]
      : []),
  ];
}
