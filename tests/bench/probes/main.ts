// Run the language probes: put the same queries to every engine, write a table, and fail where this search is below its floor.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languages } from '../../../core/base/language.ts';
import { hasProgram } from '../../../scripts/lib/run.mjs';
import { engines } from './engines.ts';
import { type Noise, type Reached, reachedBy, type Share } from './measure.ts';

const root = process.cwd();
/** Snowball's own tool says what is a form of a word. */
const hasStemwords = hasProgram('stemwords');
const rows = engines.map((engine) => ({ name: engine.name, reached: reachedBy(engine, root, hasStemwords) }));
const report = [
  '# The search, probed in four languages',
  '',
  ...shareTable('Other forms of a word', ({ forms }) => forms),
  '',
  ...shareTable('Misspelt words', ({ misspelt }) => misspelt),
  '',
  ...shareTable('Names that stand nowhere, and bring nothing', (reached) => reached.names),
  '',
  ...noiseTable(),
  '',
].join('\n');
mkdirSync(join(root, 'out/bench'), { recursive: true });
writeFileSync(join(root, 'out/bench/probes.md'), report);
console.log(report);
if (!hasStemwords) console.log('SKIPPED: no stemwords here, so nothing says which hits are noise.');
if (rows.slice(0, 2).some(({ reached }) => isBelowFloor(reached))) process.exitCode = 1;

function shareTable(title: string, of: (reached: Reached) => Readonly<Record<Language, Share>>): string[] {
  return [
    `## ${title}`,
    '',
    `| | ${languages.join(' | ')} | all |`,
    `|---|${'---:|'.repeat(languages.length + 1)}`,
    ...rows.map(({ name, reached }) => {
      const shares = languages.map((language) => of(reached)[language]);
      const all = shares.reduce((sum, share) => ({
        found: sum.found + share.found,
        total: sum.total + share.total,
      }));
      return `| ${name} | ${shares.map(({ found }) => found).join(' | ')} | ${all.found} of ${all.total} |`;
    }),
  ];
}

function noiseTable(): string[] {
  return [
    '## Everyday words over the lessons',
    '',
    'Hits for nothing in each language; then over all languages.',
    '',
    `| | ${languages.join(' | ')} | hits | right | longer words | for nothing | missed |`,
    `|---|${'---:|'.repeat(languages.length + 5)}`,
    ...rows.flatMap(({ name, reached: { noise } }) => {
      if (!noise) return [];
      const own = languages.map((language) => noise[language]);
      const sum = (key: keyof Noise): number => own.reduce((total, one) => total + one[key], 0);
      const sums = (['hits', 'right', 'longer', 'wrong', 'missed'] as const).map(sum);
      return [`| ${name} | ${[...own.map(({ wrong }) => wrong), ...sums].join(' | ')} |`];
    }),
  ];
}

/** At least 58 of 60 other forms, all misspellings, nothing for nothing and nothing missed. */
function isBelowFloor({ forms, misspelt, noise }: Reached): boolean {
  const lost = (shares: Readonly<Record<Language, Share>>): number =>
    languages.reduce((sum, language) => sum + shares[language].total - shares[language].found, 0);
  const isNoisy = languages.some((language) => noise && noise[language].wrong + noise[language].missed > 0);
  return lost(forms) > 2 || lost(misspelt) > 0 || isNoisy;
}
