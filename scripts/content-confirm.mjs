// `npm run content:confirm -- <contact> --by "Organisation" --on 2026-12-10`: records in contacts.yaml that an organisation confirmed its entry.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadSource } from './lib/load-source.mjs';
import { at } from './lib/places.mjs';
import { PlainError, runScript, say } from './lib/say.mjs';

const usage =
  'Use: npm run content:confirm -- <contact> --by "Organisation" --on YYYY-MM-DD [--file <contacts.yaml>]';

await runScript(async () => {
  const { id, by, on, file } = readWords();
  const { confirmContact } = await loadSource('content-rules/confirm-contact.ts');
  const text = confirmContact(readFileSync(file, 'utf8'), id, { by, on });
  if (text === undefined) throw new PlainError(`There is no contact ${id} in ${file}.`);
  writeFileSync(file, text);
  say(
    `${id}: confirmed by ${by} on ${on}. Read the entry once more, and correct what the organisation corrected.`,
  );
  return 0;
});

function readWords() {
  try {
    const options = { by: { type: 'string' }, on: { type: 'string' }, file: { type: 'string' } };
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const { by = '', on = '', file = at('resources', 'content', 'contacts.yaml') } = values;
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(on) && new Date(`${on}T00:00:00Z`).toISOString().startsWith(on);
    if (positionals.length !== 1 || by.trim() === '' || !isDay || on > new Date().toISOString().slice(0, 10))
      throw new Error(usage);
    return { id: positionals[0], by: by.trim(), on, file };
  } catch {
    throw new PlainError(usage);
  }
}
