// Applies events to user data.
import type { UserData } from './user-data.ts';
import type { AnyEventModule, DataErased, StoredEvent, UserEvent } from './user-event.ts';
import { moduleOf, modules } from './user-event.ts';

/**
 * User data after one more event. Sequences must grow from event to event. Returns the same object when the event changes
 * nothing; such an event needs no storing.
 */
export function applyEvent(data: UserData, stored: StoredEvent): UserData {
  const { sequence } = stored;
  if ('newer' in stored) return { ...data, sequence, kept: [...data.kept, stored] };
  const changed = change(data, sequence, stored.event);
  return changed === data ? data : { ...changed, sequence };
}

function change(data: UserData, sequence: number, event: UserEvent): UserData {
  if (event.kind === 'data-erased') return erase(data, sequence, event);
  const module = moduleOf(event);
  if (!module || isUnwanted(module, data)) return data;
  const fields = module.apply(data, sequence, event);
  return fields ? dropUnwanted({ ...data, ...fields }) : data;
}

/** The data without what the settings no longer allow to be kept. */
function dropUnwanted(data: UserData): UserData {
  return without(data, (module) => isUnwanted(module, data));
}

function isUnwanted(module: AnyEventModule, { settings }: UserData): boolean {
  return module.isKept?.(settings) === false;
}

function erase(data: UserData, sequence: number, event: DataErased): UserData {
  const erased = without(data, ({ part }) => part !== undefined && event.parts.includes(part));
  if (erased.kept.length === 0) return erased;
  if (event.parts.includes('newer')) return { ...erased, kept: [] };
  // A newer program may read its own events again: it must also see that the part was erased after them.
  return { ...erased, kept: [...erased.kept, { sequence, event }] };
}

/** The data without that of some modules; the same object when there is none. */
function without(data: UserData, isDropped: (module: AnyEventModule) => boolean): UserData {
  const dropped = modules.filter((module) => isDropped(module) && module.compact(data).length > 0);
  return dropped.length === 0 ? data : Object.assign({}, data, ...dropped.map(({ empty }) => empty));
}
