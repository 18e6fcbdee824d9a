// Names of the fields that the linter gives as a dotted path.

/** Fields that have a name on the screen. */
const fieldKeys = [
  'title',
  'description',
  'creator',
  'publisher',
  'version',
  'issued',
  'rights',
  'languages',
  'countries',
  'changes',
  'home',
  'language',
  'country',
  'themes',
  'audience',
  'documentOf',
  'asOf',
  'nextCheck',
  'readiness',
  'sources',
  'translationOf',
  'minutes',
  'lessons',
  'text',
  'organisation',
  'service',
  'region',
  'needs',
  'phones',
  'emails',
  'websites',
  'openingHours',
  'whoMayCall',
  'notes',
  'confirmed',
  'evidenceDate',
  'schedules',
  'locations',
  'documents',
  'costs',
  'people',
  'areas',
  'replacedBy',
] as const;
/** One of them. */
type FieldKey = (typeof fieldKeys)[number];

/** The field a path is in: `phones.0.number` is in the phones. */
export function fieldKeyOf(path: string): FieldKey | undefined {
  const [first = ''] = path.split('.');
  return fieldKeys.find((key) => key === first);
}
