// Arbitrary events for the contract tests of vaults. They use few ids, so that events often concern the same item.
import fc from 'fast-check';
import { idVersion } from '../../core/user-data/events/fields.ts';
import { placeVersion } from '../../core/user-data/events/reading.ts';
import { countParts, emptySnapshot } from '../../core/user-data/user-data.ts';
import type { UserEvent } from '../../core/user-data/user-event.ts';

const resourceId = fc.constantFrom('r1.en', 'r1.el', 'c2.en', 'r1.en@org.example.kit');
const moduleId = fc.constantFrom('m1', 'm3', 'm1@org.example.kit');
const share = fc.integer({ min: 0, max: 4 }).map((quarters) => quarters / 4);
const smallNumber = fc.integer({ min: 1, max: 3 });
const version = fc.constant(1 as const);
const correctionId = fc.constantFrom(
  '11111111-1111-4111-8111-111111111111',
  '22222222-2222-4222-9222-222222222222',
);

const settings = fc.record(
  {
    language: fc.constantFrom('en', 'el', 'it', 'pt'),
    country: fc.constantFrom('EU', 'GR', 'IT', 'CY', 'PT'),
    theme: fc.constantFrom('system', 'light', 'dark'),
    pages: fc.constantFrom('printed', 'dark', 'theme'),
    isSearchHistoryKept: fc.boolean(),
    areRecentsKept: fc.boolean(),
  },
  { requiredKeys: [] },
);

const place = fc.record(
  {
    page: smallNumber,
    offset: fc.oneof(share, fc.constant(-0.25)),
    zoom: fc.constantFrom(1, 1.25, 'page-width' as const),
    rotation: fc.constantFrom(0, 90),
    scroll: fc.constantFrom('horizontal', 'wrapped', 'page'),
    spread: fc.constantFrom('odd', 'even'),
  },
  { requiredKeys: ['page', 'offset', 'zoom'] },
);

const answer = fc.oneof(
  fc.record({ kind: fc.constant('choice' as const), chosen: fc.subarray([0, 1, 2]) }),
  fc.record({ kind: fc.constant('order' as const), order: fc.shuffledSubarray([0, 1, 2]) }),
  fc.record({
    kind: fc.constant('match' as const),
    matched: fc.array(fc.option(smallNumber), { maxLength: 3 }),
  }),
);

const cardId = fc.constantFrom('a'.repeat(32), 'b'.repeat(32), 'c'.repeat(32));
const memory = fc.record({
  due: fc.constantFrom('2026-11-25T10:10:00.000Z', '2026-12-25T10:00:00.000Z'),
  reviewed: fc.constant('2026-11-25T10:00:00.000Z'),
  stability: fc.constantFrom(0.212, 8.2956),
  difficulty: fc.constantFrom(1, 6.4133),
  days: fc.constantFrom(0, 8),
  steps: fc.nat(1),
  reviews: smallNumber,
  lapses: fc.nat(2),
  state: fc.constantFrom('learning' as const, 'review' as const, 'relearning' as const),
});

/** Events of each kind; the compiler asks for every kind there is. */
const byKind: { readonly [Kind in UserEvent['kind']]: fc.Arbitrary<{ readonly kind: Kind }> } = {
  'bookmarks-moved': fc.record({
    kind: fc.constant('bookmarks-moved' as const),
    version,
    resourceId,
    moves: fc.array(fc.record({ from: smallNumber, to: smallNumber }), { maxLength: 3 }),
  }),
  'settings-changed': fc.record({ kind: fc.constant('settings-changed' as const), version, settings }),
  'reading-moved': fc
    .record({
      kind: fc.constant('reading-moved' as const),
      resourceId,
      fileHash: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
      place,
    })
    .map((event) => ({ ...event, version: placeVersion(event.place, event.resourceId) })),
  'item-opened': fc.record({
    kind: fc.constant('item-opened' as const),
    version,
    item: fc.oneof(
      fc.record({ kind: fc.constant('resource' as const), id: resourceId }),
      fc.record({
        kind: fc.constant('contact' as const),
        id: fc.constantFrom('gr-1056', 'eu-112', 'eu-112@org.example.kit'),
      }),
    ),
  }),
  'tabs-changed': fc
    .record({
      kind: fc.constant('tabs-changed' as const),
      version,
      open: fc.shuffledSubarray(['r1.en', 'r1.el', 'c2.en', 'c2.en@org.example.kit']),
    })
    .map((event) => ({ ...event, ...(event.open[0] === undefined ? {} : { front: event.open[0] }) })),
  'search-made': fc.record({
    kind: fc.constant('search-made' as const),
    version,
    query: fc.constantFrom('επίτροπος', 'shelter', 'tutela'),
  }),
  'bookmark-set': fc.record({
    kind: fc.constant('bookmark-set' as const),
    version,
    resourceId,
    page: smallNumber,
    title: fc.constantFrom('', 'Σελίδα'),
  }),
  'bookmark-removed': fc.record({
    kind: fc.constant('bookmark-removed' as const),
    version,
    resourceId,
    page: smallNumber,
  }),
  'note-set': fc.record(
    {
      kind: fc.constant('note-set' as const),
      version,
      id: fc.constantFrom('a'.repeat(32), 'b'.repeat(32), 'c'.repeat(32)),
      resourceId,
      fileHash: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
      page: smallNumber,
      quote: fc.record({
        exact: fc.constantFrom('guardian', 'επίτροπος'),
        prefix: fc.constantFrom('', 'the '),
        suffix: fc.constant(' of'),
        position: smallNumber,
      }),
      colour: fc.constantFrom('yellow', 'green', 'blue', 'pink'),
      text: fc.constantFrom('', 'Ask again'),
      created: fc.constantFrom('2026-11-25T10:00:00Z', '2026-11-26T10:00:00Z'),
      changed: fc.constant('2026-11-26T10:00:00Z'),
    },
    {
      requiredKeys: [
        'kind',
        'version',
        'id',
        'resourceId',
        'fileHash',
        'page',
        'colour',
        'text',
        'created',
        'changed',
      ],
    },
  ),
  'note-removed': fc.record({
    kind: fc.constant('note-removed' as const),
    version,
    id: fc.constantFrom('a'.repeat(32), 'b'.repeat(32)),
  }),
  'correction-set': fc
    .record(
      {
        kind: fc.constant('correction-set' as const),
        version,
        id: correctionId,
        revision: smallNumber,
        contact: fc.constantFrom('gr-1056', 'eu-112'),
        phone: fc.constantFrom('1056', '+30 210 1234567'),
        kit: fc.constant({ id: 'org.example.kit', version: '2026.1' }),
        on: fc.constantFrom('2026-11-25', '2026-11-26'),
        outcome: fc.constantFrom('worked' as const, 'wrong' as const, 'changed' as const),
        remark: fc.constantFrom('Rang long', 'Χτύπησε πολύ'),
        who: fc.constant('Maria'),
        language: fc.constantFrom('en', 'el'),
      },
      { requiredKeys: ['kind', 'version', 'id', 'revision', 'contact', 'kit', 'on', 'outcome', 'language'] },
    )
    .map((event) => (event.outcome === 'changed' ? { ...event, part: 'hours', value: '9–17' } : event)),
  'correction-removed': fc.record({
    kind: fc.constant('correction-removed' as const),
    version,
    id: correctionId,
  }),
  'received-set': fc.record(
    {
      kind: fc.constant('received-set' as const),
      version,
      id: fc.constantFrom('a'.repeat(32), 'b'.repeat(32)),
      received: fc.constantFrom({ kind: 'card', text: 'BEGIN:VCARD' }, { kind: 'correction', text: '{}' }),
      from: fc.constant('Anna'),
      on: fc.constant('2026-11-25'),
    },
    { requiredKeys: ['kind', 'version', 'id', 'received', 'on'] },
  ),
  'received-removed': fc.record({
    kind: fc.constant('received-removed' as const),
    version,
    id: fc.constantFrom('a'.repeat(32), 'b'.repeat(32)),
  }),
  'request-made': fc.record(
    {
      kind: fc.constant('request-made' as const),
      version,
      id: correctionId,
      query: fc.constantFrom('bus to Samos', 'λεωφορείο'),
      language: fc.constantFrom('en', 'el'),
      kit: fc.constant({ id: 'org.example.kit', version: '2026.1' }),
      on: fc.constantFrom('2026-11-25', '2026-11-26'),
      remark: fc.constant('For a visit'),
    },
    { requiredKeys: ['kind', 'version', 'id', 'query', 'language', 'kit', 'on'] },
  ),
  'request-removed': fc.record({ kind: fc.constant('request-removed' as const), version, id: correctionId }),
  'lesson-marked': fc.record(
    {
      kind: fc.constant('lesson-marked' as const),
      version,
      moduleId,
      lessonId: fc.constantFrom('lesson-1', '__proto__', 'constructor'),
      isRead: fc.boolean(),
      fileHash: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
    },
    { requiredKeys: ['kind', 'version', 'moduleId', 'lessonId', 'isRead'] },
  ),
  'learning-stopped': fc.record({
    kind: fc.constant('learning-stopped' as const),
    version,
    moduleId,
    lessonId: fc.constantFrom('lesson-1', 'quiz'),
    offset: share,
  }),
  'quiz-started': fc.record({
    kind: fc.constant('quiz-started' as const),
    version,
    moduleId,
    attempt: smallNumber,
    seed: fc.nat(1000),
  }),
  'quiz-answered': fc.record({
    kind: fc.constant('quiz-answered' as const),
    version,
    moduleId,
    attempt: smallNumber,
    questionId: fc.constantFrom('q1', 'q2'),
    answer,
    mark: fc.constantFrom('correct', 'partly', 'wrong'),
  }),
  'quiz-finished': fc.record({
    kind: fc.constant('quiz-finished' as const),
    version,
    moduleId,
    attempt: smallNumber,
    points: fc.constantFrom(0, 1, 2),
    total: fc.constant(2),
  }),
  'card-made': fc.record(
    {
      kind: fc.constant('card-made' as const),
      version,
      id: cardId,
      front: fc.constantFrom('guardian?', 'Τι είναι ο επίτροπος;'),
      back: fc.constant('Who speaks for a child.\nFrom the first day.'),
      origin: fc.constantFrom('note' as const, 'hand' as const),
      address: fc.constant('/read/r1.en?page=3'),
      language: fc.constantFrom('en' as const, 'el' as const),
      created: fc.constantFrom('2026-11-25T10:00:00Z', '2026-11-26T10:00:00Z'),
      memory,
    },
    { requiredKeys: ['kind', 'version', 'id', 'front', 'back', 'origin', 'language', 'created'] },
  ),
  'card-changed': fc.record({
    kind: fc.constant('card-changed' as const),
    version,
    id: cardId,
    front: fc.constant('guardian?'),
    back: fc.constantFrom('Who speaks for a child.', 'An adult'),
  }),
  'card-reviewed': fc.record({
    kind: fc.constant('card-reviewed' as const),
    version,
    id: cardId,
    grade: fc.constantFrom('again' as const, 'good' as const),
    memory,
  }),
  'card-removed': fc.record({ kind: fc.constant('card-removed' as const), version, id: cardId }),
  'key-accepted': fc.record({
    kind: fc.constant('key-accepted' as const),
    version,
    keyId: fc.constantFrom('0123456789ABCDEF', 'FEDCBA9876543210'),
    publicKey: fc.constantFrom('A'.repeat(56), 'B'.repeat(56)),
    publisher: fc.constantFrom('KMOP', 'IAC'),
  }),
  'key-withdrawn': fc.record({
    kind: fc.constant('key-withdrawn' as const),
    version,
    keyId: fc.constant('0123456789ABCDEF'),
  }),
  'key-statement-seen': fc.record({
    kind: fc.constant('key-statement-seen' as const),
    version,
    text: fc.constantFrom(
      statement('replace', ['number: 1']),
      statement('replace', ['number: 2']),
      statement('revoke', []),
    ),
  }),
  'kit-installed': fc.record({
    kind: fc.constant('kit-installed' as const),
    version,
    kit: fc.record({
      kitId: fc.constantFrom('org.example.kit', 'org.example.other'),
      version: fc.constantFrom('2026.1', '2026.10', '9999.1'),
      issued: fc.constantFrom('2026-03-01', '2026-06-01'),
      treeHash: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
      fingerprint: fc.constantFrom(Array(8).fill('12345').join(' '), Array(8).fill('54321').join(' ')),
    }),
  }),
  'data-erased': fc.record({
    kind: fc.constant('data-erased' as const),
    version,
    parts: fc.subarray([...countParts(emptySnapshot).keys()], { minLength: 1 }),
  }),
};

/** Any event this program writes. */
export const userEvents = (fc.oneof(...Object.values(byKind)) as fc.Arbitrary<UserEvent>).map(inItsVersion);

/** Ids with the suffix of a kit have a version of their own. */
function inItsVersion(event: UserEvent): UserEvent {
  if (event.kind === 'reading-moved') return event;
  const ids = [
    ...('resourceId' in event ? [event.resourceId] : []),
    ...('moduleId' in event ? [event.moduleId] : []),
    ...(event.kind === 'item-opened' ? [event.item.id] : []),
    ...(event.kind === 'tabs-changed' ? event.open : []),
  ];
  return idVersion(...ids) === 1 ? event : ({ ...event, version: 2 } as UserEvent);
}

/** The lines of a statement about a key; user data keeps the text and trusts whoever checked its signatures. */
function statement(action: 'replace' | 'revoke', [number = '']: readonly string[]): string {
  const day = 'day: 2026-03-01';
  const about = [`action: ${action}`, `key: ${'A'.repeat(56)}`];
  const rest =
    action === 'replace'
      ? [`new-key: ${'B'.repeat(56)}`, 'publisher: KMOP', number, day]
      : [`signed-by: ${'A'.repeat(56)}`, 'reason: lost', day];
  return ['IMPACT Kit key statement 1', ...about, ...rest, '', 'signatures'].join('\n');
}

/** A bookmark: an event that always changes something when the page is new. */
export function bookmark(page: number, title = `page ${page}`): UserEvent {
  return { kind: 'bookmark-set', version: 1, resourceId: 'r1.en', page, title };
}

/** A note with a text. */
export function noteWith(text: string): Extract<UserEvent, { kind: 'note-set' }> {
  return {
    kind: 'note-set',
    version: 1,
    id: '0f'.repeat(16),
    resourceId: 'r1.en',
    fileHash: 'a'.repeat(64),
    page: 2,
    colour: 'yellow',
    text,
    created: '2026-11-30T08:00:00.000Z',
    changed: '2026-11-30T08:00:00.000Z',
  };
}
