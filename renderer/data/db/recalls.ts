// How much of a kit its publisher recalled, as the screens show it.
import { recalledIn } from '../../../core/contacts/recalled-contact.ts';
import { recallsInText } from '../../../core/library/recalled-items.ts';
import type { KitPart } from './library.ts';
import { allContacts, factsOf } from './queries.ts';

/** How many recalls are shown in a kit: each recalled number, and each notice about a text that the kit has. */
export async function countRecalls(part: KitPart): Promise<number> {
  if (!part.recalls) return 0;
  const contacts = await allContacts({ parts: [part] });
  const numbers = contacts.reduce((sum, contact) => sum + recalledIn(contact).length, 0);
  const resources = (await factsOf(part.db))?.catalogue.resources ?? [];
  const places = resources.flatMap(({ id, lessons = [] }) => [
    { id },
    ...lessons.map((lesson) => ({ id, lessonId: lesson.id })),
  ]);
  const notices = places.flatMap((place) => recallsInText(place, part.recalls));
  return numbers + new Set(notices).size;
}
