// Parse and write a calendar day as it is typed: day, month, year, as in all four languages.

const typed = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/;
const stored = /^(\d{4})-(\d{2})-(\d{2})$/;

/** What somebody typed as YYYY-MM-DD; what is no whole day, or none of the calendar, stays as it was typed. */
export function readDay(text: string): string {
  const trimmed = text.trim();
  const found = typed.exec(trimmed);
  const day = found
    ? `${found[3]}-${(found[2] ?? '').padStart(2, '0')}-${(found[1] ?? '').padStart(2, '0')}`
    : trimmed;
  return isDay(day) ? day : trimmed;
}

/** A day as it is typed; anything else as it is. */
export function writeDay(day: string): string {
  const found = stored.exec(day);
  return found && isDay(day) ? `${found[3]}/${found[2]}/${found[1]}` : day;
}

function isDay(text: string): boolean {
  if (!stored.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}
