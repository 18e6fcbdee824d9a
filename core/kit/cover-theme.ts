// The eight themes of covers. Each has a colour and a drawing in the program; a kit only names it.
import { z } from '../base/zod.ts';

/** The themes. */
const coverThemes = [
  'identification',
  'referral',
  'law',
  'rights',
  'protection-systems',
  'training',
  'self-care',
  'project',
] as const;

/** The theme of a cover. */
export const coverThemeSchema = z.enum(coverThemes);

/** The theme of a cover for a text about these themes: the first that has one. */
export function coverThemeOf(themes: readonly string[]): (typeof coverThemes)[number] | undefined {
  return themes.flatMap((theme) => coverThemes.find((known) => known === theme) ?? [])[0];
}
