// The title of a kit, read from the first bytes of its catalogue, for a list of kits that are not verified.

import type { LocalText } from '../base/local-text.ts';
import { catalogueSchema } from './catalogue.ts';

/** The first object called `title`. The catalogue's title precedes those of its resources, which are plain strings. */
const titlePattern = /"title"\s*:\s*(\{[^{}]*\})/;

/** The title; undefined if the first bytes do not contain one. */
export function titleAtHead(head: Uint8Array): LocalText | undefined {
  const [, object] = titlePattern.exec(new TextDecoder().decode(head)) ?? [];
  if (object === undefined) return undefined;
  try {
    return catalogueSchema.shape.title.safeParse(JSON.parse(object)).data;
  } catch {
    return undefined;
  }
}
