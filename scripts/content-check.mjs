// `npm run content:check`: checks all rules about content, with one line for each finding; `--json` for programs.
import { loadSource } from './lib/load-source.mjs';
import { at } from './lib/places.mjs';
import { PlainError, runScript, say } from './lib/say.mjs';

await runScript(async () => {
  const words = process.argv.slice(2);
  const folders = words.filter((word) => !word.startsWith('--'));
  const unknown = words.find((word) => word.startsWith('--') && word !== '--json');
  if (unknown !== undefined || folders.length > 1)
    throw new PlainError('Use: npm run content:check -- [--json] [<content>]');
  const [folder = at('resources', 'content')] = folders;
  const { readContent } = await loadSource('main/disk/drafts/read-content.ts');
  const { checkContent } = await loadSource('content-rules/check-content.ts');
  const { findingLine } = await loadSource('content-rules/finding.ts');

  const read = await readContent(folder);
  const problems = [...read.problems, ...read.misnamed];
  if (problems.length > 0) throw new PlainError(`The content could not be read: ${JSON.stringify(problems)}`);
  const findings = checkContent(read.folder);
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const warnings = findings.length - errors;
  if (words.includes('--json')) {
    process.stdout.write(
      `${JSON.stringify({ isGood: errors === 0, errors, warnings, findings }, undefined, 2)}\n`,
    );
  } else {
    for (const finding of findings) say(findingLine(finding));
    say(`Content: ${read.folder.texts.size} texts, ${errors} errors, ${warnings} warnings.`);
  }
  return errors === 0 ? 0 : 1;
});
