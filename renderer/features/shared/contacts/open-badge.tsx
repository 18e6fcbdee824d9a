// Badge for open or closed: a dot and words, so that no colour has to be seen. None where nobody knows.
import { useTranslations } from 'use-intl';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { dayAt } from '../../../../core/contacts/open-now/time-zone.ts';
import type { TimeZone } from '../../../../core/contacts/schedule/schedule.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { today } from '../../../text/today.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { Badge } from '../../../ui/badge.tsx';
import { useOpenStates } from './use-open-state.ts';

/** Open until when, or closed and when it opens again, by the clock of the service. */
export function OpenBadge({ contact }: { readonly contact: Contact }) {
  const t = useTranslations('contacts');
  const { stateOf, nowMs } = useOpenStates();
  const opens = useOpensText();
  const time = useTimeText();
  const state = stateOf(contact);
  if (state.kind === 'unknown') return null;
  // The hours are words of the kit, not an assurance.
  if (state.kind === 'always') return <Badge>{t('alwaysOpenShort')}</Badge>;
  const isHere = Intl.DateTimeFormat().resolvedOptions().timeZone === state.zone;
  const there = isHere ? '' : ` ${t('timeThere')}`;
  if (state.kind === 'open') {
    const words = t('openUntil', { time: time(state.untilMs, state.zone) });
    return <Badge tone="good">{`● ${words}${there}`}</Badge>;
  }
  if (state.opensMs === undefined) return <Badge>{`○ ${t('closedNow')}`}</Badge>;
  return <Badge>{`○ ${opens(nowMs, state.opensMs, state.zone)}${there}`}</Badge>;
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
