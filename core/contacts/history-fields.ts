// Names of changes in the history of a contact: table and column of HSDS.

/** The part of a contact that a caller found changed, and its column. */
export const historyFields = {
  number: 'phone.number',
  hours: 'schedule.description',
  answers: 'organization.name',
  languages: 'language.name',
  moved: 'service_area.name',
  closed: 'service.status',
} as const;
/** The name of a successful call in the history. */
export const workedField = 'service.assured_date';
