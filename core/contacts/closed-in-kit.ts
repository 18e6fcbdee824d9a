// Date since which a kit says that a service is closed.
import type { Contact } from './contact.ts';
import { historyFields, workedField } from './history-fields.ts';

/** The date since which a kit says that the service is closed. A later successful call or confirmation cancels it. */
export function closedInKitOn({
  changes = [],
  confirmed,
}: Pick<Contact, 'changes' | 'confirmed'>): string | undefined {
  const closures = changes.filter(({ field }) => field === historyFields.closed || field === workedField);
  const last = closures.reduce<(typeof closures)[number] | undefined>(
    (latest, change) => (latest === undefined || change.on >= latest.on ? change : latest),
    undefined,
  );
  if (last === undefined || last.field === workedField || last.after === 'active') return undefined;
  return isConfirmedAfter(confirmed, last.on) ? undefined : last.on;
}

/** Whether an organisation confirmed its contact after a date. */
export function isConfirmedAfter(confirmed: Contact['confirmed'], day: string): boolean {
  return confirmed !== undefined && confirmed.on > day;
}
