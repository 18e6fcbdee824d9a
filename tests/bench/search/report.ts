// Report of the search bench: a table for each size, then the goals with their results.
import { type Goal, goalPages, goalsOf, standOf } from './goals.ts';
import type { EngineName, Figures, Measured } from './measure.ts';
import { queryKinds } from './queries.ts';

const names: readonly EngineName[] = ['own', 'FTS5', 'MiniSearch'];

/** What the report says about the run itself. */
type RunFacts = {
  readonly corpus: string;
  readonly machine: string;
  readonly fts5: string;
  readonly rounds: number;
  readonly queries: number;
};

/** The report as Markdown. */
export function writeReport(measured: readonly Measured[], facts: RunFacts): string {
  return [
    '# Search, measured against named peers',
    '',
    `Pages: ${facts.corpus}. Machine: ${facts.machine}. FTS5: ${facts.fts5}.`,
    `${facts.queries} queries of each kind, ${facts.rounds} rounds after one to warm up, all engines asked in turns; medians of the rounds.`,
    'Trust the ratios inside one run, not the milliseconds.',
    ...measured.flatMap((one) => ['', ...sizeTable(one)]),
    '',
    ...goalTable(goalsOf(measured)),
    '',
  ].join('\n');
}

function sizeTable({ pages, textBytes, figures }: Measured): string[] {
  const columns = names.filter((name) => figures[name]);
  const line = (what: string, cell: (figures: Figures) => string): string =>
    `| ${what} | ${columns.map((name) => cell(figures[name] as Figures)).join(' | ')} |`;
  return [
    `## ${pages} pages, ${megabytes(textBytes)} MB of text`,
    '',
    `| | ${columns.join(' | ')} |`,
    `|---|${columns.map(() => '---:|').join('')}`,
    line('building, s', ({ buildMs }) => (buildMs / 1000).toFixed(1)),
    line('size, MB', ({ sizeBytes }) => megabytes(sizeBytes)),
    line('opening, ms', ({ openMs }) => openMs.toFixed(1)),
    line('memory added, MB', ({ memoryBytes }) => megabytes(memoryBytes)),
    ...queryKinds.map((kind) =>
      line(`${kind}, ms p50 / p95`, ({ latency }) => {
        const found = latency[kind];
        return found ? `${found.p50.toFixed(2)} / ${found.p95.toFixed(2)}` : '–';
      }),
    ),
    line('misspellings found', ({ latency }) =>
      latency.misspelling ? `${(latency.misspelling.found * 100).toFixed(0)} %` : '–',
    ),
  ];
}

function goalTable(goals: readonly Goal[]): string[] {
  if (goals.length === 0) return [`The goals are set for ${goalPages} pages and more.`];
  return [
    '## Goals, at the largest size',
    '',
    '| goal | what | wanted | measured | |',
    '|---|---|---:|---:|---|',
    ...goals.map((goal) => {
      const word = standOf(goal) ?? 'peer not measured';
      const wanted = `${goal.isAtLeast === true ? '≥' : '≤'} ${goal.goal}`;
      return `| ${goal.id} | ${goal.what} | ${wanted} | ${goal.value?.toFixed(2) ?? '–'} | ${word} |`;
    }),
  ];
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
