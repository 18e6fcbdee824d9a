// What is known of a contact at this moment: whether somebody answers, by the clock of the service, and how old its facts are.
import { type Language, localeTags } from '../core/base/language.ts';
import { ageWords } from '../core/compose/words/age-words.ts';
import { writtenDay } from '../core/compose/words/kit-words.ts';
import { ageWord } from '../core/contacts/evidence-sentence.ts';
import { ageOf, clockFaultOf, evidenceOf } from '../core/contacts/freshness.ts';
import { holidayLookup } from '../core/contacts/holidays/holiday-table.ts';
import { openNow } from '../core/contacts/open-now/open-now.ts';
import { dayAt } from '../core/contacts/open-now/time-zone.ts';
import type { TimeZone } from '../core/contacts/schedule/schedule.ts';
import type { ContactNow } from '../core/web/result-views.ts';
import type { WebFacts } from '../core/web/web-kit.ts';
import { webWords } from '../core/web/words/web-words.ts';

/** The state of contacts now. With a clock that is wrong, only those that are always open have one. */
export function contactNow(facts: WebFacts, language: Language, nowMs = Date.now()): ContactNow {
  const { contacts, holidays, catalogue } = facts;
  const lookup = holidays && holidayLookup(holidays);
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  const isWrong = clockFaultOf({ nowMs, kitIssued: catalogue.issued }) !== undefined;
  return (id) => {
    const contact = byId.get(id);
    if (!contact) return undefined;
    const state =
      isWrong && !contact.isAlwaysOpen ? ({ kind: 'unknown' } as const) : openNow(contact, lookup, nowMs);
    return { open: said(state, language, nowMs), age: ageSaid(contact, catalogue.issued, language, nowMs) };
  };
}

function said(state: ReturnType<typeof openNow>, language: Language, nowMs: number): string | undefined {
  const words = webWords(language);
  if (state.kind === 'unknown') return undefined;
  if (state.kind === 'always') return words.always;
  const isHere = Intl.DateTimeFormat().resolvedOptions().timeZone === state.zone;
  const there = isHere ? '' : ` ${words.timeThere}`;
  if (state.kind === 'open')
    return `● ${put(words.openUntil, timeIn(state.untilMs, state.zone, language))}${there}`;
  if (state.opensMs === undefined) return `○ ${words.closed}`;
  const days = dayAt(state.zone, state.opensMs) - dayAt(state.zone, nowMs);
  const sentence = days === 0 ? words.opensToday : days === 1 ? words.opensTomorrow : words.opensOn;
  const day = new Intl.DateTimeFormat(localeTags[language], {
    ...{ weekday: 'long', day: 'numeric', month: 'long', timeZone: state.zone },
  }).format(state.opensMs);
  return `○ ${put(sentence, timeIn(state.opensMs, state.zone, language), day)}${there}`;
}

function put(sentence: string, time: string, day = ''): string {
  return sentence.replace('{time}', () => time).replace('{day}', () => day);
}

function timeIn(instantMs: number, zone: TimeZone, language: Language): string {
  return new Intl.DateTimeFormat(localeTags[language], {
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone },
  }).format(instantMs);
}

function ageSaid(
  contact: WebFacts['contacts'][number],
  kitIssued: string,
  language: Language,
  nowMs: number,
): string {
  const evidence = evidenceOf(contact);
  const word = ageWord(evidence, ageOf(evidence, { nowMs, kitIssued }));
  if (!word) return '';
  const date = 'date' in word ? writtenDay(word.date, language) : '';
  return ageWords(language)[word.key].replace('{date}', () => date);
}
