// Decides how the title of a kit is read from the first bytes of its catalogue, for a glance at a kit that nobody has verified.

import type { LocalText } from '../base/local-text.ts';
import { catalogueSchema } from './catalogue.ts';

/** The first object called `title`; the catalogue's own stands before those of its resources, which are plain texts. */
const titlePattern = /"title"\s*:\s*(\{[^{}]*\})/;

/** The title; undefined when the first bytes do not hold one. */
export function titleAtHead(head: Uint8Array): LocalText | undefined {
  const [, object] = titlePattern.exec(new TextDecoder().decode(head)) ?? [];
  if (object === undefined) return undefined;
  try {
    return catalogueSchema.shape.title.safeParse(JSON.parse(object)).data;
  } catch {
    return undefined;
  }
}
