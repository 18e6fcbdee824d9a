// Report of the viewer's bench: opening, reading, words, then the goals with their results.
import { median } from '../median.ts';
import { goalLines } from './figures.ts';
import { goalsOf, type Measured, pagesPerSecond } from './goals.ts';
import { copiesOfEach } from './measure-composing.ts';
import { farPage, type OpenedDocument } from './measure-opening.ts';
import { turns } from './measure-reading.ts';
import type { ReaderName } from './readers.ts';

/** What the report says about the run itself. */
type RunFacts = {
  readonly machine: string;
  readonly runtime: string;
  readonly rounds: number;
  readonly missing: readonly string[];
};

const names: readonly ReaderName[] = ['own', 'PV', 'plain pdf.js', 'evince'];

/** The report as Markdown. */
export function writeReport(measured: Measured, facts: RunFacts): string {
  return [
    '# The viewer, measured against named peers',
    '',
    `Machine: ${facts.machine}. Runtime: ${facts.runtime}. Not here: ${facts.missing.join(', ') || 'nothing'}.`,
    `${facts.rounds} rounds after one to warm up, all viewers in turns; medians. Times are from the click to the moment from which the`,
    'screen stays as it is. PV is the viewer of Chromium (PDFium) in the same Electron, the plain pdf.js is `PDFViewer` with the whole',
    'file in memory. Trust the ratios inside one run, not the milliseconds.',
    '',
    ...measured.opened.map(({ document: { name, pages, sizeBytes, what } }) => {
      return `- ${name}: ${pages} pages, ${megabytes(sizeBytes)} MB, ${what}.`;
    }),
    '',
    ...openingTable(measured.opened),
    '',
    ...readingTable(measured),
    '',
    ...extractionTable(measured),
    '',
    '## Goals',
    '',
    ...goalLines(goalsOf(measured)),
    '',
  ].join('\n');
}

function openingTable(opened: readonly OpenedDocument[]): string[] {
  const columns = names.filter((name) => opened.some(({ readers }) => readers[name]));
  return [
    `| first page, ms / memory with it open, MB | ${columns.join(' | ')} | mutool draw | read, MB / pieces | far page, ms |`,
    `|---|${columns.map(() => '---:|').join('')}---:|---:|---:|`,
    ...opened.map(({ document, readers, mutoolMs, read, jumpMs }) => {
      const cells = columns.map((name) => {
        const { firstPageMs = [], memoryBytes = [] } = readers[name] ?? {};
        return `${whole(median(firstPageMs))} / ${megabytes(median(memoryBytes))}`;
      });
      const last = [
        whole(median(mutoolMs)),
        `${megabytes(read.bytes)} / ${read.pieces}`,
        `${whole(median(jumpMs))} (p. ${farPage(document)})`,
      ];
      return `| ${document.name} | ${[...cells, ...last].join(' | ')} |`;
    }),
  ];
}

function readingTable({ turned, left, slices }: Measured): string[] {
  return [
    '| | |',
    '|---|---:|',
    ...turned.map(({ document, turnMs, slowestMs, mutoolMs }) => {
      const slowest = whole(median(slowestMs));
      return `| page turn, ${document.name}, median / slowest of ${turns}; mutool draw, ms | ${whole(median(turnMs))} / ${slowest}; ${whole(median(mutoolMs))} |`;
    }),
    `| own memory before / after ${left.times} documents opened and closed, MB | ${megabytes(left.beforeBytes)} / ${megabytes(left.afterBytes)} |`,
    `| slice of 64 KiB, smallest / largest file; part of a blob alone, median ms | ${hundredths(slices.smallMs)} / ${hundredths(slices.largeMs)}; ${hundredths(slices.bareMs)} |`,
  ];
}

function extractionTable({ extracted, composed }: Measured): string[] {
  if (!extracted || extracted.length === 0) return ['Extraction was not measured.'];
  const line = (
    what: string,
    pages: number,
    rates: readonly (number | undefined)[],
    shared?: number,
  ): string => `| ${what} | ${pages} | ${rates.map(whole).join(' | ')} | ${shared?.toFixed(3) ?? ''} |`;
  const keys = ['own', 'peer'] as const;
  return [
    '| words | pages | pages/s, one core | pdftotext, one core | words shared |',
    '|---|---:|---:|---:|---:|',
    ...extracted.map((one) =>
      line(
        one.document.name,
        one.document.pages,
        keys.map((key) => median(one[key])),
        one.sharedWords,
      ),
    ),
    line(
      'all',
      extracted.reduce((sum, one) => sum + one.document.pages, 0),
      keys.map((key) => pagesPerSecond(extracted, key)),
    ),
    '',
    `A kit is made of all of them, ${copiesOfEach} times over, in ${seconds(composed?.oneCore)} s on one core, in ${seconds(composed?.allCores)} s on all; pdftotext on all cores at once does ${median(composed?.gains ?? [])?.toFixed(2) ?? '–'} times the work of one.`,
  ];
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? '–' : (bytes / 1e6).toFixed(1);
}

function seconds(values: readonly number[] | undefined): string {
  return median(values ?? [])?.toFixed(1) ?? '–';
}

function hundredths(times: readonly number[]): string {
  return median(times)?.toFixed(2) ?? '–';
}

function whole(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(0);
}
