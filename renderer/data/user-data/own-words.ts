// Collects what a person wrote in changes, so that it can be copied where it cannot be saved.
import type { UserEvent } from '../../../core/user-data/user-event.ts';

/** The words of the person in these changes, one change a paragraph; empty when there are none. */
export function ownWordsIn(events: readonly UserEvent[]): string {
  return events
    .map((event) => wordsOf(event).filter((words) => words !== undefined && words !== ''))
    .filter((words) => words.length > 0)
    .map((words) => words.join('\n'))
    .join('\n\n');
}

/** Whether only the place where somebody was is in these changes: nothing a person made. */
export function isOnlyPlace(events: readonly UserEvent[]): boolean {
  const places = new Set(['reading-moved', 'learning-stopped', 'tabs-changed', 'item-opened', 'search-made']);
  return events.every(({ kind }) => places.has(kind));
}

function wordsOf(event: UserEvent): readonly (string | undefined)[] {
  switch (event.kind) {
    case 'note-set':
      return [event.text];
    case 'correction-set':
      return [[event.contact, event.phone, event.on].filter(Boolean).join(' '), event.value, event.remark];
    case 'received-set':
      return [event.received.text, event.from];
    case 'request-made':
      return [event.query, event.remark];
    default:
      return [];
  }
}
