// Route of a hit: its page, section, lesson or contact, with the query to mark there.

import type { SearchRow } from '../../../core/find/search-rows.ts';
import { type Route, routeOfResource } from '../../app/routes/routes.ts';

/** The screen a row opens; undefined for terms, which are shown in place, and for notes, which only the page knows. */
export function routeOfRow(row: SearchRow, query: string): Route | undefined {
  if (row.kind === 'contact') return { screen: 'contact', contactId: row.locator, query };
  if (row.kind === 'term' || row.kind === 'note' || row.resourceId === undefined) return undefined;
  const heading = row.unit === 'section' && row.locator !== '' ? row.locator : undefined;
  if (row.lessonId !== undefined) {
    return { screen: 'lesson', resourceId: row.resourceId, lesson: row.lessonId, query, heading };
  }
  const page = row.unit === 'page' ? Number(row.locator) : undefined;
  return routeOfResource({ id: row.resourceId, kind: row.kind }, { query, heading, page });
}
