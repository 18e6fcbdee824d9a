// `npm run content:count`: counts what is open, cited, dated and defined in the content; `--facts 20 --seed 7` draws facts with their sources.
import { parseArgs } from 'node:util';
import { loadSource } from './lib/load-source.mjs';
import { at } from './lib/places.mjs';
import { PlainError, runScript, say } from './lib/say.mjs';

const usage =
  'Use: npm run content:count -- [--facts <count>] [--seed <number>] [--language <en|el|it|pt>] [<content>]';

await runScript(async () => {
  const { folder: place, facts, seed, language } = readWords();
  const { readContent } = await loadSource('main/disk/drafts/read-content.ts');
  const { planContent } = await loadSource('core/compose/plan-content.ts');
  const { countContent, drawFacts } = await loadSource('content-rules/count-content.ts');
  const { folder, problems } = await readContent(place);
  if (problems.length > 0) throw new PlainError(`The content could not be read: ${JSON.stringify(problems)}`);
  const outcome = planContent(folder);
  if (!outcome.ok) throw new PlainError('The content has faults. npm run content:check names them.');

  sayCounts(countContent(outcome.plan, folder, Date.now()));
  for (const fact of drawFacts(outcome.plan, folder, { count: facts, seed, language })) {
    say(`${fact.file}:${fact.line}: ${fact.text}`);
    for (const source of fact.sources) say(`    ${source}`);
  }
  return 0;
});

function readWords() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { facts: { type: 'string' }, seed: { type: 'string' }, language: { type: 'string' } },
    });
    const { facts = '0', seed = '1', language = 'en' } = values;
    const numbers = [facts, seed].map(Number);
    const isKnown = ['en', 'el', 'it', 'pt'].includes(language);
    if (
      positionals.length > 1 ||
      !isKnown ||
      !numbers.every((number) => Number.isInteger(number) && number >= 0)
    )
      throw new Error(usage);
    const [folder = at('resources', 'content')] = positionals;
    return { folder, facts: numbers[0], seed: numbers[1], language };
  } catch {
    throw new PlainError(usage);
  }
}

function sayCounts(counts) {
  const each = (numbers) =>
    Object.entries(numbers)
      .map(([language, number]) => `${language} ${number}`)
      .join(', ');
  const totals = {};
  say('Boxes to be confirmed, by text:');
  for (const [text, numbers] of [...counts.boxes].sort()) {
    say(`    ${text}: ${each(numbers)}`);
    for (const [language, number] of Object.entries(numbers))
      totals[language] = (totals[language] ?? 0) + number;
  }
  say(`    in all: ${each(totals) || 0}`);
  say(`Claims (citations): ${each(counts.citations)}`);
  say(`Paragraphs, entries and rows with a claim: ${each(counts.citedPieces)}`);
  say(`Sources: ${each(counts.sources)}`);
  say(`Sources without a full address or a date: ${each(counts.incompleteSources)}`);
  say(
    `Terms: ${counts.terms}; definitions: ${each(counts.definitions)}; with sources of their own: ${counts.sourcedDefinitions}`,
  );
  say('Signs, by section of the decision aid (entries, with a source):');
  for (const [section, { entries, cited }] of counts.signs) say(`    ${section}: ${entries}, ${cited}`);
  const { recent, old, undated, none, confirmed } = counts.contacts;
  say(
    `Contacts by age: recent ${recent}, old ${old}, undated ${undated}, fixed by law ${none}; confirmed ${confirmed}`,
  );
}
