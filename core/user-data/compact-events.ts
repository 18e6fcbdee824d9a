// Decides which events are still needed to make user data again.

import type { ModuleProgress, QuizAttempt } from '../learning/module-progress.ts';
import type { OpenTabs, Settings, UserData } from './user-data.ts';
import { placeVersion, type StoredEvent, type UserEvent } from './user-event.ts';

type Sequenced = { readonly sequence: number; readonly event: UserEvent };

/**
 * The fewest events that give the same user data when applied to the empty snapshot, in order, each under the number it
 * had. Events of newer programs stay word for word. The numbers may have gaps, and the last may be below data.sequence.
 */
export function compactEvents(data: UserData): readonly StoredEvent[] {
  const events: StoredEvent[] = [
    ...settingsEvents(data),
    ...data.reading.map(({ resourceId, fileHash, place, sequence }) =>
      sequenced(sequence, {
        kind: 'reading-moved',
        version: placeVersion(place),
        resourceId,
        fileHash,
        place,
      }),
    ),
    ...data.recents.map(({ item, sequence }) =>
      sequenced(sequence, { kind: 'item-opened', version: 1, item }),
    ),
    ...(data.tabs ? [tabsEvent(data.tabs)] : []),
    ...data.searches.map(({ query, sequence }) =>
      sequenced(sequence, { kind: 'search-made', version: 1, query }),
    ),
    ...data.bookmarks.map(({ resourceId, page, title, sequence }) =>
      sequenced(sequence, { kind: 'bookmark-set', version: 1, resourceId, page, title }),
    ),
    ...data.notes.map(({ sequence, ...note }) =>
      sequenced(sequence, { kind: 'note-set', version: 1, ...note }),
    ),
    ...data.corrections.map(({ sequence, ...correction }) =>
      sequenced(sequence, { kind: 'correction-set', version: 1, ...correction }),
    ),
    ...data.received.map(({ sequence, ...received }) =>
      sequenced(sequence, { kind: 'received-set', version: 1, ...received }),
    ),
    ...data.requests.map(({ sequence, ...request }) =>
      sequenced(sequence, { kind: 'request-made', version: 1, ...request }),
    ),
    ...data.learning.flatMap(moduleEvents),
    ...data.keys.map(({ keyId, publicKey, publisher, sequence }) =>
      sequenced(sequence, { kind: 'key-accepted', version: 1, keyId, publicKey, publisher }),
    ),
    ...data.statements.map(({ text, sequence }) =>
      sequenced(sequence, { kind: 'key-statement-seen', version: 1, text }),
    ),
    ...data.latestKits.map(({ sequence, ...kit }) =>
      sequenced(sequence, { kind: 'kit-installed', version: 1, kit }),
    ),
    ...data.kept,
  ];
  return events.sort((one, other) => one.sequence - other.sequence);
}

function sequenced(sequence: number, event: UserEvent): Sequenced {
  return { sequence, event };
}

function tabsEvent({ open, front, sequence }: OpenTabs): Sequenced {
  return sequenced(sequence, {
    kind: 'tabs-changed',
    version: 1,
    open: [...open],
    ...(front === undefined ? {} : { front }),
  });
}

function settingsEvents(data: UserData): Sequenced[] {
  const bySequence = new Map<number, Partial<Settings>>();
  for (const [name, sequence] of Object.entries(data.settingsAt) as [keyof Settings, number][]) {
    bySequence.set(sequence, { ...bySequence.get(sequence), [name]: data.settings[name] });
  }
  return [...bySequence].map(([sequence, settings]) =>
    sequenced(sequence, { kind: 'settings-changed', version: 1, settings }),
  );
}

function moduleEvents(progress: ModuleProgress): Sequenced[] {
  const { moduleId, stoppedAt } = progress;
  const events = progress.lessonsRead.map(({ lessonId, sequence }) =>
    sequenced(sequence, { kind: 'lesson-marked', version: 1, moduleId, lessonId, isRead: true }),
  );
  if (stoppedAt) {
    const { lessonId, offset, sequence } = stoppedAt;
    events.push(sequenced(sequence, { kind: 'learning-stopped', version: 1, moduleId, lessonId, offset }));
  }
  return [...events, ...progress.attempts.flatMap((attempt) => attemptEvents(moduleId, attempt))];
}

function attemptEvents(moduleId: string, taken: QuizAttempt): Sequenced[] {
  const { attempt, seed, startedAt, result } = taken;
  const events = taken.answers.map(({ questionId, answer, mark, sequence }) =>
    sequenced(sequence, { kind: 'quiz-answered', version: 1, moduleId, attempt, questionId, answer, mark }),
  );
  if (startedAt !== undefined) {
    events.push(sequenced(startedAt, { kind: 'quiz-started', version: 1, moduleId, attempt, seed }));
  }
  if (result) {
    const { points, total, sequence } = result;
    events.push(sequenced(sequence, { kind: 'quiz-finished', version: 1, moduleId, attempt, points, total }));
  }
  return events;
}
