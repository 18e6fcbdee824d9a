// Open or closed: a dot and words, so that no colour has to be seen. Nothing where nobody knows.
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../../core/contacts/contact.ts';
import type { OpenState } from '../../../../core/contacts/open-now/open-now.ts';
import { dayAt } from '../../../../core/contacts/open-now/time-zone.ts';
import type { TimeZone } from '../../../../core/contacts/schedule/schedule.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { today } from '../../../text/today.ts';
import { useFormats } from '../../../text/use-formats.ts';
import styles from './open-badge.module.css';
import { useOpenStates } from './use-open-state.ts';

/** Open until when, or closed and when it opens again, by the clock of the service. */
export function OpenBadge({ contact }: { readonly contact: Contact }) {
  const state = useOpenStates().stateOf(contact);
  const said = useOpenSentence()(state);
  if (said === undefined) return null;
  return (
    <span className={styles['open']} data-open={state.kind === 'open' || undefined}>
      {said}
    </span>
  );
}

/** The same in a line of a list: one or two words, and the whole for screen readers and in the tooltip. */
export function OpenWord({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('contacts');
  const time = useTimeText();
  const state = useOpenStates().stateOf(contact);
  const said = useOpenSentence()(state);
  if (state.kind === 'unknown' || said === undefined) return null;
  const short =
    state.kind === 'always'
      ? t('hours24')
      : state.kind === 'open'
        ? t('until', { time: time(state.untilMs, state.zone) })
        : t('closed');
  return (
    <span className={styles['word']} title={said}>
      <span aria-hidden>{short}</span>
      <span className="visually-hidden">{said}</span>
    </span>
  );
}

function useOpenSentence(): (state: OpenState) => string | undefined {
  const t = useTranslations('contacts');
  const { nowMs } = useOpenStates();
  const opens = useOpensText();
  const time = useTimeText();
  return (state) => {
    if (state.kind === 'unknown') return undefined;
    // The hours are words of the kit, not an assurance.
    if (state.kind === 'always') return t('alwaysOpenShort');
    const isHere = Intl.DateTimeFormat().resolvedOptions().timeZone === state.zone;
    const there = isHere ? '' : ` ${t('timeThere')}`;
    if (state.kind === 'open')
      return `● ${t('openUntil', { time: time(state.untilMs, state.zone) })}${there}`;
    if (state.opensMs === undefined) return `○ ${t('closedNow')}`;
    return `○ ${opens(nowMs, state.opensMs, state.zone)}${there}`;
  };
}

/** The sentence about a wrong clock. */
export function ClockSentence() {
  const t = useTranslations('contacts');
  const { day } = useFormats();
  const { clockFault, nowMs } = useOpenStates();
  if (clockFault === undefined) return null;
  const said =
    clockFault === 'behind' ? t('clockWrong') : t('clockAhead', { day: day(today(new Date(nowMs))) });
  return <p role="status">{said}</p>;
}

function useTimeText(): (instantMs: number, zone: TimeZone) => string {
  const language = useLanguage();
  return (instantMs, zone) =>
    new Intl.DateTimeFormat(language, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: zone,
    }).format(instantMs);
}

function useOpensText(): (nowMs: number, opensMs: number, zone: TimeZone) => string {
  const t = useTranslations('contacts');
  const language = useLanguage();
  const timeText = useTimeText();
  return (nowMs, opensMs, zone) => {
    const time = timeText(opensMs, zone);
    const days = dayAt(zone, opensMs) - dayAt(zone, nowMs);
    if (days === 0) return t('opensToday', { time });
    if (days === 1) return t('opensTomorrow', { time });
    const day = new Intl.DateTimeFormat(language, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: zone,
    }).format(opensMs);
    return t('opensOn', { day, time });
  };
}
