// User data as a text that two vaults with the same events share.

/** User data without the numbers of its events: compaction numbers them anew. */
export function comparableData(data: unknown): string {
  return JSON.stringify(data, (field, value) => (field === 'sequence' || field === 'settingsAt' ? 0 : value));
}
