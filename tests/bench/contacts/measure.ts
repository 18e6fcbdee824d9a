// Measurements of the list of contacts, the peers, and the limits.
import MiniSearch from 'minisearch';
import { languages } from '../../../core/base/language.ts';
import type { Contact } from '../../../core/contacts/contact.ts';
import { isOpenNow, openNow } from '../../../core/contacts/open-now/open-now.ts';
import { needWords } from '../../../core/search/need-words.ts';
import { splitWords } from '../../../core/search/words.ts';
import { facetsOf, listContacts } from '../../../renderer/features/shared/contacts/contact-list.ts';
import { median } from '../median.ts';

/** One thing both do; medians in milliseconds. */
export type Case = {
  readonly what: string;
  readonly peerIs: string;
  readonly own: number;
  readonly peer: number;
};

/** What was wanted, and what was measured. */
type Goal = {
  readonly what: string;
  readonly wanted: number;
  readonly value: number;
  readonly isReached: boolean;
};

/** A frame of a screen, in milliseconds: who types or scrolls must not wait longer. */
const frameMs = 16;
const queries = ['be', 'beacon', 'beacon she', 'naples', 'lawyer porto', '2101002', 'arabic', 'nothing'];
const all = { country: undefined, need: undefined, words: '' } as const;
const nowMs = Date.UTC(2026, 2, 4, 7, 30);

/** Measures. Throws when both do not find the same, since then nothing was compared. */
export function measure(directory: readonly Contact[], rounds: number): Case[] {
  const search = (words: string) => listContacts(directory, { ...all, words }, 'en');
  const index = miniSearch(directory);
  const fits = (contact: Contact): boolean =>
    contact.country === 'IT' && contact.needs.includes('shelter') && (contact.minAge ?? 0) <= 8;
  const narrow = () => listContacts(directory, { ...all, country: 'IT', need: 'shelter', age: 8 }, 'en');
  const plain = () => directory.filter((contact) => fits(contact) && (contact.maxAge ?? 99) >= 8);
  if (narrow().length !== plain().length) throw new Error('the filters do not find the same');
  const words = 'beacon shelter';
  if (search(words).length !== ask(index, words).length) throw new Error('both searches differ');
  return [
    ...queries.map((query) => ({
      what: `search “${query}”`,
      peerIs: 'MiniSearch',
      ...inTurns(
        rounds,
        () => search(query),
        () => ask(index, query),
      ),
    })),
    { what: 'country, need and age', peerIs: 'Array filter', ...inTurns(rounds, narrow, plain) },
    {
      what: 'open now, of all',
      peerIs: 'all of the state',
      ...inTurns(
        rounds,
        () => directory.filter((contact) => isOpenNow(contact, undefined, nowMs)),
        () =>
          directory.filter((contact) => ['open', 'always'].includes(openNow(contact, undefined, nowMs).kind)),
      ),
    },
    {
      what: 'what one can choose by',
      peerIs: 'Array filter',
      ...inTurns(rounds, () => facetsOf(directory, 'en'), plain),
    },
  ];
}

/** The goals: no slower than one frame for a letter typed or a filter chosen. */
export function goalsOf(cases: readonly Case[]): Goal[] {
  const slowest = (name: RegExp): number =>
    Math.max(...cases.filter(({ what }) => name.test(what)).map(({ own }) => own));
  return [
    ['a letter that is typed, ms', slowest(/^search/)] as const,
    ['a filter, ms', slowest(/^country/)] as const,
  ].map(([what, value]) => ({ what, wanted: frameMs, value, isReached: value <= frameMs }));
}

/** MiniSearch over the same words of the same contacts. */
function miniSearch(directory: readonly Contact[]): MiniSearch<{ id: number; text: string }> {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: (text) => splitWords(text).map(({ form }) => form),
    processTerm: (term) => term,
  });
  index.addAll(
    directory.map(
      (
        {
          organisation,
          service,
          region,
          languages: spoken,
          whoMayCall,
          phones,
          emails,
          needs,
          locations = [],
        },
        id,
      ) => ({
        id,
        text: [
          organisation,
          service,
          region,
          spoken,
          whoMayCall,
          ...locations.map(({ address }) => address?.street),
        ]
          .flatMap((text) => Object.values(text ?? {}))
          .concat(
            phones.map(({ number }) => number),
            emails,
            needs.flatMap((need) => languages.map((language) => needWords(need, language))),
          )
          .join(' '),
      }),
    ),
  );
  return index;
}

function ask(index: MiniSearch<{ id: number; text: string }>, query: string): readonly unknown[] {
  return index.search(query, { prefix: true, combineWith: 'AND' });
}

function inTurns(rounds: number, own: () => unknown, peer: () => unknown): { own: number; peer: number } {
  const times = { own: [] as number[], peer: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const [ownMs, peerMs] = [timed(own), timed(peer)];
    if (round === 0) continue;
    times.own.push(ownMs);
    times.peer.push(peerMs);
  }
  return { own: median(times.own) ?? 0, peer: median(times.peer) ?? 0 };
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
