// Cover of a work as data: hue, line drawing and letters. The screen and the paper draw it from the same data.
import type { Resource } from '../kit/catalogue.ts';
import { coverThemeOf } from '../kit/cover-theme.ts';

/** The hues of covers. White text on each of them has a contrast of more than 7:1. */
export const coverHues = {
  teal: '#0f5c63',
  indigo: '#3a4a8c',
  plum: '#6a3565',
  moss: '#47602a',
  umber: '#75461f',
  slate: '#3d4f60',
  petrol: '#1d4f7a',
  heather: '#5b4a86',
} as const;
/** Name of a hue. */
export type CoverHue = keyof typeof coverHues;

/** Line drawings on a grid of 24 by 24, to be stroked and not filled: the `d` of one SVG path each. Objects, never persons. */
export const coverDrawings = {
  chair:
    'M6 10V6a3 3 0 0 1 3-3h6a3 3 0 0 1 3 3v4M3 12a2 2 0 0 1 4 0v3h10v-3a2 2 0 0 1 4 0v6H3zM6 18v3M18 18v3',
  'open-book': 'M12 6c-2-2-5-2-9-2v14c4 0 7 0 9 2 2-2 5-2 9-2V4c-4 0-7 0-9 2zM12 6v14',
  'speech-bubbles': 'M3 3h12v8H8l-3 3v-3H3zM18 8h3v9h-2v3l-3-3h-6v-3',
  door: 'M5 21V4l10-2v20M15 4h4v17M3 21h18M12 12v1',
  footprints:
    'M8 3c2.5 0 3 3 2.5 6S5.5 12 5 9s.5-6 3-6zM5.5 14.5h5c0 5-4.5 5-5 0zM16 6c2.5 0 3 3 2.5 6s-5 3-5.5 0 .5-6 3-6zM13.5 17.5h5c0 5-4.5 5-5 0z',
  key: 'M13 8a5 5 0 1 1-10 0 5 5 0 0 1 10 0zM12 12l9 9M17 17l3-3M14 14l2-2',
  phone: 'M4 3h5l2 5-2.5 2a12 12 0 0 0 5.5 5.5L16 13l5 2v5a1 1 0 0 1-1 1A17 17 0 0 1 3 4a1 1 0 0 1 1-1z',
  scales: 'M12 3v18M6 21h12M5 7h14M5 7l-3 7h6zM19 7l-3 7h6z',
} as const;
/** Name of a drawing. */
export type CoverDrawing = keyof typeof coverDrawings;

/** What a cover shows besides the kind and the title. */
type CoverDesign = {
  readonly hue: CoverHue;
  readonly drawing: CoverDrawing;
  /** Two letters: the country, or EU. */
  readonly letters: string;
};

/** Hue and drawing of each theme. */
const coverLooks: Readonly<
  Record<NonNullable<Resource['coverTheme']>, Pick<CoverDesign, 'hue' | 'drawing'>>
> = {
  law: { hue: 'petrol', drawing: 'scales' },
  identification: { hue: 'umber', drawing: 'footprints' },
  referral: { hue: 'moss', drawing: 'phone' },
  rights: { hue: 'plum', drawing: 'chair' },
  'protection-systems': { hue: 'indigo', drawing: 'door' },
  'self-care': { hue: 'heather', drawing: 'speech-bubbles' },
  project: { hue: 'teal', drawing: 'key' },
  training: { hue: 'slate', drawing: 'open-book' },
};

/**
 * The design of the cover of a work. Most training material is about training and something else, and its kind says the first already,
 * so the other theme counts.
 */
export function coverDesignOf(
  work: Pick<Resource, 'coverTheme' | 'country'> & { readonly themes: readonly string[] },
): CoverDesign {
  const { coverTheme, themes, country } = work;
  const other = coverThemeOf(themes.filter((theme) => theme !== 'training')) ?? 'training';
  const theme = coverTheme === undefined || coverTheme === 'training' ? other : coverTheme;
  return { ...coverLooks[theme], letters: country };
}

const hueNames = Object.keys(coverHues) as CoverHue[];

/** The hue of a kit's cover: always the same for the same kit. */
export function kitHue(kitId: string): CoverHue {
  let sum = 0;
  for (const character of kitId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return hueNames[sum % hueNames.length] ?? 'teal';
}
