// Dates of a contact: a calendar day, month or year.

/** Whether a text is YYYY, YYYY-MM or YYYY-MM-DD and such a date exists; 2026-02-31 does not. */
export function isDate(text: string): boolean {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1)];
  const moment = new Date(Date.UTC(2000, month - 1, day));
  moment.setUTCFullYear(year, month - 1, day);
  return moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
}

/** Whether a text is a calendar day as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return text.length === 10 && isDate(text);
}
