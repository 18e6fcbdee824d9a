// Recording that an organisation confirmed its entry: one field in contacts.yaml; every other line stays as it is.

/** What is recorded. */
type Confirmation = { readonly by: string; readonly on: string };

/** The text of contacts.yaml with the confirmation of one contact; undefined when it has no such contact. */
export function confirmContact(text: string, id: string, { by, on }: Confirmation): string | undefined {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.trimEnd() === `  - id: ${id}`);
  if (start < 0) return undefined;
  const next = lines.findIndex((line, index) => index > start && /^ {2}- id: /.test(line));
  const end = next < 0 ? lines.length : next;
  const entry = withoutConfirmation(lines.slice(start, end));
  const at = entry.findIndex((line) => /^ {4}evidenceDate:/.test(line));
  if (at < 0) return undefined;
  entry.splice(at + 1, 0, '    confirmed:', `      on: '${on}'`, `      by: ${JSON.stringify(by)}`);
  return [...lines.slice(0, start), ...entry, ...lines.slice(end)].join('\n');
}

/** The lines of an entry without an older confirmation. */
function withoutConfirmation(entry: readonly string[]): string[] {
  const start = entry.findIndex((line) => /^ {4}confirmed:/.test(line));
  if (start < 0) return [...entry];
  const length = entry.slice(start + 1).findIndex((line) => !/^ {6,}\S/.test(line));
  return [...entry.slice(0, start), ...entry.slice(start + 1 + Math.max(0, length))];
}
