// Design of a cover from the facts of a resource or a kit: form by kind, hue and drawing by theme, letters by country.
import type { Resource, ResourceKind } from '../../core/kit/catalogue.ts';
import { coverThemeOf } from '../../core/kit/cover-theme.ts';

/** Hues, named like their tokens. */
export const coverHues = ['teal', 'indigo', 'plum', 'moss', 'umber', 'slate', 'petrol', 'heather'] as const;
/** One of them. */
export type CoverHue = (typeof coverHues)[number];

/** Drawings: objects, never persons. */
export type CoverDrawing =
  | 'chair'
  | 'key'
  | 'phone'
  | 'scales'
  | 'door'
  | 'footprints'
  | 'speech-bubbles'
  | 'open-book';

/** How a cover looks. */
export type CoverDesign = {
  readonly form: ResourceKind;
  readonly hue: CoverHue;
  readonly drawing: CoverDrawing;
  /** Two letters of the country. Only a report says that it is about all of Europe. */
  readonly letters: string | undefined;
  /** The place of a module in its course. */
  readonly number: number | undefined;
};

type CoverTheme = NonNullable<Resource['coverTheme']>;

const looks: Readonly<Record<CoverTheme, { readonly hue: CoverHue; readonly drawing: CoverDrawing }>> = {
  law: { hue: 'petrol', drawing: 'scales' },
  identification: { hue: 'umber', drawing: 'footprints' },
  referral: { hue: 'moss', drawing: 'phone' },
  rights: { hue: 'plum', drawing: 'chair' },
  'protection-systems': { hue: 'indigo', drawing: 'door' },
  'self-care': { hue: 'heather', drawing: 'speech-bubbles' },
  project: { hue: 'teal', drawing: 'key' },
  training: { hue: 'slate', drawing: 'open-book' },
};

/** The design of a resource's cover. */
export function coverDesign(
  resource: Pick<Resource, 'kind' | 'coverTheme' | 'themes' | 'country' | 'order'>,
): CoverDesign {
  const { kind, country, order } = resource;
  return {
    form: kind,
    ...looks[themeOf(resource)],
    letters: country === 'EU' && kind !== 'report' ? undefined : country,
    number: kind === 'module' ? order : undefined,
  };
}

/** Whether the cover is drawn, and so has the title on it. A given PDF shows its first page. */
export function isCoverDrawn({ cover }: Pick<Resource, 'cover'>): boolean {
  return cover === undefined;
}

/** The hue of a kit's cover: always the same for the same kit. */
export function kitHue(kitId: string): CoverHue {
  let sum = 0;
  for (const character of kitId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return coverHues[sum % coverHues.length] ?? 'teal';
}

/** Most training material is about training and something else. Its kind says the first already, so the other theme counts. */
function themeOf({ coverTheme, themes }: Pick<Resource, 'coverTheme' | 'themes'>): CoverTheme {
  if (coverTheme !== undefined && coverTheme !== 'training') return coverTheme;
  return coverThemeOf(themes.filter((theme) => theme !== 'training')) ?? 'training';
}
