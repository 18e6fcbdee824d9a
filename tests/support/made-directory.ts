// A generated directory of thousands of services with facts of every kind, the same for the same count.
import { type Contact, type Need, needSchema } from '../../core/contacts/contact.ts';
import { weekdaySchema } from '../../core/contacts/schedule/schedule.ts';

const places = {
  GR: ['Athens', 'Thessaloniki', 'Patras', 'Heraklion', 'Larissa', 'Volos', 'Ioannina', 'Chania'],
  IT: ['Rome', 'Milan', 'Naples', 'Turin', 'Palermo', 'Genoa', 'Bologna', 'Bari'],
  CY: ['Nicosia', 'Limassol', 'Larnaca', 'Paphos'],
  PT: ['Lisbon', 'Porto', 'Braga', 'Coimbra', 'Faro', 'Aveiro', 'Viseu', 'Leiria'],
} as const;
const countries = ['GR', 'IT', 'CY', 'PT'] as const;
const prefixes = { GR: '+30', IT: '+39', CY: '+357', PT: '+351' } as const;
/** Areas of each country and how many digits follow: every number exists in the numbering plan. */
const areas = { GR: ['210', 7], IT: ['06', 8], CY: ['22', 6], PT: ['21', 7] } as const;
const kinds = [
  'Shelter',
  'Law office',
  'Child centre',
  'Guardian service',
  'Helpline',
  'Health post',
] as const;
const names = [
  'Olive',
  'Harbour',
  'Lantern',
  'Bridge',
  'Cedar',
  'Meadow',
  'Anchor',
  'Willow',
  'Beacon',
  'Orchard',
];
const tongues = ['en', 'el', 'it', 'pt', 'ar', 'fa', 'uk', 'ur'] as const;
const words = {
  en: 'English',
  el: 'Greek',
  it: 'Italian',
  pt: 'Portuguese',
  ar: 'Arabic',
  fa: 'Farsi',
  uk: 'Ukrainian',
  ur: 'Urdu',
} as const;

/** Makes `count` services. */
export function madeDirectory(count: number): Contact[] {
  return Array.from({ length: count }, (_, index) => madeService(index));
}

/** Draws from a list; the same for the same index and salt. */
function draw<T>(list: readonly T[], index: number, salt: number): T {
  let mixed = (index + 1) * 2_654_435_761 + salt * 40_503;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 2_246_822_519);
  mixed = (mixed ^ (mixed >>> 13)) >>> 0;
  return list[mixed % list.length] as T;
}

function madeService(index: number): Contact {
  const country = draw(countries, index, 1);
  const place = draw<string>(places[country], index, 2);
  const kind = draw(kinds, index, 3);
  const [area, length] = areas[country];
  const number = `${area}${String(10 ** (length - 1) + index)}`;
  const languageCodes = [...new Set([draw(tongues, index, 4), draw(tongues, index, 5)])];
  const needs: Need[] = [
    ...new Set([draw(needSchema.options, index, 6), draw(needSchema.options, index, 7)]),
  ];
  const youngest = draw([0, 0, 6, 12, 14], index, 8);
  const opens = draw(['08:00', '09:00', '10:00'], index, 9);
  return {
    id: `made-${index + 1}`,
    country,
    region: { en: place },
    organisation: { en: `${draw(names, index, 10)} ${kind} ${index + 1}` },
    service: { en: `${kind} in ${place}` },
    needs,
    isEmergency: false,
    phones: [
      {
        number,
        e164: `${prefixes[country]}${number}`,
        kind: 'fixed',
        channels: ['voice'],
      },
    ],
    emails: [`service${index + 1}@example.org`],
    websites: [],
    openingHours: { en: `Weekdays from ${opens}` },
    isAlwaysOpen: index % 9 === 0,
    schedules: [
      { byday: weekdaySchema.options.slice(0, 5), opensAt: opens, closesAt: '17:00', holidays: 'closed' },
    ],
    languages: { en: languageCodes.map((code) => words[code]).join(', ') },
    languageCodes,
    isFree: draw(['yes', 'no', 'unknown'] as const, index, 11),
    whoMayCall: { en: 'Children and those who look after them' },
    ...(youngest === 0 ? {} : { minAge: youngest }),
    maxAge: draw([17, 17, 11], index, 12),
    locations: [
      {
        kind: 'physical',
        address: { street: { en: `${index + 1} Main Street` }, city: { en: place }, country },
      },
    ],
    sources: [{ title: 'Made for a test', address: 'https://example.org', date: '2026-01' }],
    evidenceDate: '2026-01',
    confirmed: { on: '2026-01-15', by: 'Made for a test' },
  };
}
