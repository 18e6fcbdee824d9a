// `npm run content:review -- <folder>`: writes the review sheet for spreadsheets and, for each country, letters to the organisations with sheets to record their answers.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSource } from './lib/load-source.mjs';
import { at } from './lib/places.mjs';
import { PlainError, runScript, say } from './lib/say.mjs';

await runScript(async () => {
  const [out, place = at('resources', 'content'), ...others] = process.argv.slice(2);
  if (out === undefined || others.length > 0)
    throw new PlainError('Use: npm run content:review -- <new folder> [<content>]');
  const { readContent } = await loadSource('main/disk/drafts/read-content.ts');
  const { planContent } = await loadSource('core/compose/plan-content.ts');
  const { readYaml } = await loadSource('core/compose/yaml-text.ts');
  const { editedContactSchema } = await loadSource('core/contacts/contact.ts');
  const { openIn } = await loadSource('core/compose/works.ts');
  const { reviewCsv, reviewRows } = await loadSource('core/library/review-sheet.ts');
  const { contactLetters } = await loadSource('content-rules/contact-letters.ts');
  const { folder } = await readContent(place);
  const outcome = planContent(folder);
  if (!outcome.ok) throw new PlainError('The content has faults. npm run content:check names them.');

  const write = (name, text) => {
    writeFileSync(join(out, name), text, { flag: 'wx' });
    say(join(out, name));
  };
  mkdirSync(out, { recursive: true });
  const resources = outcome.plan.resources.map((planned) => ({
    ...planned.facts,
    language: planned.language,
    open: openIn(planned),
  }));
  write('review.csv', reviewCsv(reviewRows(resources)));
  const listed = readYaml(folder.texts.get('contacts.yaml') ?? 'contacts: []', 'contacts.yaml', []);
  const contacts = listed.value.contacts.map((contact) => editedContactSchema.parse(contact));
  for (const country of outcome.plan.kit.countries)
    write(`letters.${country}.html`, contactLetters(contacts, country));
  return 0;
});
