// Settings that matter beyond a session.
import { countrySchema } from '../../base/country.ts';
import { languageSchema } from '../../base/language.ts';
import { z } from '../../base/zod.ts';
import { eventModule } from './event-module.ts';

/** The settings. Language and country are absent until the person chooses them on the first run. */
const settingsSchema = z.strictObject({
  language: languageSchema.optional(),
  /** Country whose emergency numbers are shown; EU stands for any other country of the Union. */
  country: countrySchema.optional(),
  theme: z.enum(['system', 'light', 'dark']),
  /** Size of text in the window; normal when absent. */
  textSize: z.enum(['normal', 'large', 'larger', 'largest']).optional(),
  /** Whether colours have a contrast of at least 7 to 1; normal when absent. */
  contrast: z.enum(['normal', 'high']).optional(),
  /** Whether a character alone, without Ctrl or Alt, runs a command; off when absent (WCAG 2.1.4). */
  areLetterKeysOn: z.boolean().optional(),
  /** Whether pages of documents are shown dark, or follow the theme; as printed when absent. */
  pages: z.enum(['printed', 'dark', 'theme']).optional(),
  /** Whether searches are remembered; off until the person turns it on. */
  isSearchHistoryKept: z.boolean(),
  /** Whether a search also finds texts in other languages through the terms of the field; on when absent. */
  isTranslationSearched: z.boolean().optional(),
  /** Whether opened resources and contacts are remembered for Home. */
  areRecentsKept: z.boolean(),
  /** Whether words that are selected and copied get their source below them; on when absent. */
  isSourceCopied: z.boolean().optional(),
  /** Speed of reading aloud, 1 being the usual speed of a voice; 1 when absent. */
  speechRate: z.number().min(0.6).max(2).optional(),
  /** The voice for each language, under the name the system gives it; the program chooses one when absent. */
  speechVoices: z.partialRecord(languageSchema, z.string().min(1).max(200)).optional(),
  /** Minutes without a touch after which encrypted user data is locked; 0 never; 5 when absent. */
  lockAfterMinutes: z.literal([0, 1, 5, 15]).optional(),
  /** Whether the person was asked, beside a first note, to set a passphrase. */
  wasPassphraseOffered: z.boolean().optional(),
  /** Whether the tour of the first day was shown. */
  wasTourShown: z.boolean().optional(),
});

const settingsChanged = z.strictObject({
  kind: z.literal('settings-changed'),
  version: z.literal(1),
  /** Only the settings that change. */
  settings: settingsSchema.partial(),
});

/** Settings that matter beyond a session. */
export type Settings = z.infer<typeof settingsSchema>;

/** Minutes without a touch after which encrypted user data is locked; 0 for never. */
export function lockAfterMinutes(settings: Settings): number {
  return settings.lockAfterMinutes ?? 5;
}

/** Whether nobody touched the computer for as long as the settings say. */
export function isLockDue(settings: Settings, idleSeconds: number): boolean {
  const minutes = lockAfterMinutes(settings);
  return minutes > 0 && idleSeconds >= minutes * 60;
}

/** Settings in the user data. */
type SettingsData = {
  readonly settings: Settings;
  /** The event that set each setting the person chose. */
  readonly settingsAt: Partial<Record<keyof Settings, number>>;
};

const empty: SettingsData = {
  settings: { theme: 'system', isSearchHistoryKept: false, areRecentsKept: true },
  settingsAt: {},
};

/** Events of settings. */
export const settingsEvents = eventModule({
  schemas: [settingsChanged],
  empty,

  apply({ settings, settingsAt }, sequence, event) {
    const changed = (Object.keys(event.settings) as (keyof Settings)[]).filter((name) => {
      const value = event.settings[name];
      // Choosing the default is a choice as well: a later default must not change it.
      const isChosen = settingsAt[name] !== undefined;
      return value !== undefined && !(isChosen && value === settings[name]);
    });
    if (changed.length === 0) return undefined;
    return {
      settings: {
        ...settings,
        ...Object.fromEntries(changed.map((name) => [name, event.settings[name]])),
      },
      settingsAt: { ...settingsAt, ...Object.fromEntries(changed.map((name) => [name, sequence])) },
    };
  },

  compact({ settings, settingsAt }) {
    const bySequence = new Map<number, Partial<Settings>>();
    for (const [name, sequence] of Object.entries(settingsAt) as [keyof Settings, number][])
      bySequence.set(sequence, { ...bySequence.get(sequence), [name]: settings[name] });
    return [...bySequence].map(([sequence, changed]) => ({
      sequence,
      event: { kind: 'settings-changed', version: 1, settings: changed },
    }));
  },

  // Turning a history off erases it.
  isErasing: ({ settings }) => settings.isSearchHistoryKept === false || settings.areRecentsKept === false,
});
