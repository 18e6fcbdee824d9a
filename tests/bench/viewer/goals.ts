// Goals of the viewer's bench.

import { median } from '../median.ts';
import type { DocumentName } from './documents.ts';
import { type Goal, ratioOf } from './figures.ts';
import type { Composed } from './measure-composing.ts';
import type { Extracted } from './measure-extraction.ts';
import type { OpenedDocument } from './measure-opening.ts';
import { type Left, type Turned, turns } from './measure-reading.ts';
import type { Slices } from './measure-slices.ts';

/** Everything that was measured; what is undefined could not be. */
export type Measured = {
  readonly opened: readonly OpenedDocument[];
  readonly turned: readonly Turned[];
  readonly left: Left;
  readonly slices: Slices;
  readonly extracted: readonly Extracted[] | undefined;
  readonly composed: Composed | undefined;
};

/** Bytes before page 1: at most this, or the share of the file. */
const mostReadBytes = 4e6;
const mostReadShare = 0.05;

/** The goals. */
export function goalsOf(measured: Measured): Goal[] {
  return [
    ...openingGoals(measured),
    ...readGoals(measured),
    ...readingGoals(measured),
    ...memoryGoals(measured),
    ...sliceGoals(measured),
    ...extractionGoals(measured.extracted ?? [], measured.composed),
  ];
}

/** What was measured of one document. */
function openedOf({ opened }: Pick<Measured, 'opened'>, name: DocumentName): OpenedDocument {
  const found = opened.find(({ document }) => document.name === name);
  if (!found) throw new Error(`${name} was not opened`);
  return found;
}

function openingGoals(measured: Measured): Goal[] {
  const firstPage = (name: DocumentName, peer: 'PV' | 'evince' | 'mutool'): number | undefined => {
    const { readers, mutoolMs } = openedOf(measured, name);
    const theirs = peer === 'mutool' ? mutoolMs : readers[peer]?.firstPageMs;
    return ratioOf(readers.own?.firstPageMs ?? [], theirs);
  };
  return [
    { id: 'P1', what: 'first page, manual : mutool draw', goal: 1.3, value: firstPage('manual', 'mutool') },
    { id: 'P1', what: 'first page, manual : PV', goal: 0.5, value: firstPage('manual', 'PV') },
    { id: 'P2', what: 'first page, collection : PV', goal: 0.3, value: firstPage('collection', 'PV') },
    {
      id: 'P2',
      what: 'first page, collection : evince',
      goal: 0.7,
      value: firstPage('collection', 'evince'),
    },
    { id: 'P3', what: 'first page, scan : PV', goal: 0.3, value: firstPage('scan', 'PV') },
    { id: 'P3', what: 'first page, scan : evince', goal: 2, value: firstPage('scan', 'evince') },
  ];
}

function readGoals({ opened }: Measured): Goal[] {
  return opened.map(({ document, read }) => {
    const most = Math.max(mostReadBytes, document.sizeBytes * mostReadShare) / 1e6;
    return {
      id: 'P4',
      what: `read before page 1, ${document.name}, MB`,
      goal: Number(most.toFixed(1)),
      value: read.bytes / 1e6,
    };
  });
}

function readingGoals(measured: Measured): Goal[] {
  const turned = (name: DocumentName): Turned | undefined =>
    measured.turned.find(({ document }) => document.name === name);
  const [manual, scan] = [turned('manual'), turned('scan')];
  const { readers, jumpMs } = openedOf(measured, 'manual');
  return [
    { id: 'P5', what: 'page turn, manual, median, ms', goal: 50, value: median(manual?.turnMs ?? []) },
    {
      id: 'P5',
      what: `page turn, manual, slowest of ${turns}, ms`,
      goal: 100,
      value: median(manual?.slowestMs ?? []),
    },
    {
      id: 'P5',
      what: 'page turn, scan : mutool draw',
      goal: 1.5,
      value: ratioOf(scan?.turnMs ?? [], scan?.mutoolMs),
    },
    {
      id: 'P6',
      what: 'jump to page 900 : first page, manual',
      goal: 0.5,
      value: ratioOf(jumpMs, readers.own?.firstPageMs),
    },
  ];
}

function memoryGoals(measured: Measured): Goal[] {
  const memory = (name: DocumentName, reader: 'own' | 'PV'): number[] =>
    openedOf(measured, name).readers[reader]?.memoryBytes ?? [];
  const { left } = measured;
  return [
    ...(['manual', 'collection', 'scan'] as const).map((name) => ({
      id: 'P7',
      what: `memory with page 1 open, ${name} : PV`,
      goal: 0.9,
      value: ratioOf(memory(name, 'own'), memory(name, 'PV')),
    })),
    {
      id: 'P7',
      what: 'memory with page 1 open, collection : manual',
      goal: 1.15,
      value: ratioOf(memory('collection', 'own'), memory('manual', 'own')),
    },
    {
      id: 'P8',
      what: `left in memory after ${left.times} documents, MB`,
      goal: 30,
      value: (left.afterBytes - left.beforeBytes) / 1e6,
    },
  ];
}

function sliceGoals({ slices: { smallMs, largeMs, bareMs } }: Measured): Goal[] {
  return [
    // On the machine where the goal was set, the goal was 1.5 ms and the part of a blob alone took 0.8 ms.
    {
      id: 'B4',
      what: 'slice, largest file : part of a blob alone',
      goal: 1.9,
      value: ratioOf(largeMs, bareMs),
    },
    { id: 'B4', what: 'slice of 64 KiB of the largest file, median, ms', goal: 1.5, value: median(largeMs) },
    { id: 'B4', what: 'slice, largest : smallest file', goal: 1.25, value: ratioOf(largeMs, smallMs) },
  ];
}

function extractionGoals(extracted: readonly Extracted[], composed: Composed | undefined): Goal[] {
  if (extracted.length === 0) return [];
  const sum = (key: 'own' | 'peer'): number => pagesPerSecond(extracted, key);
  const languages = [...new Set(extracted.map(({ document }) => document.language))];
  return [
    {
      id: 'S6',
      what: 'extraction, one core : pdftotext',
      goal: 0.3,
      isAtLeast: true,
      value: sum('own') / sum('peer'),
    },
    {
      id: 'S6',
      what: 'extraction, all cores : one core',
      goal: 1.8,
      isAtLeast: true,
      value: composed && median(gainsOf(composed)),
    },
    {
      id: 'S6',
      what: 'the same, of what pdftotext gains',
      goal: 0.9,
      isAtLeast: true,
      value: composed && shareOfGain(composed),
    },
    ...languages.map((language) => ({
      id: 'S7',
      what: `words as pdftotext sees them, ${language}`,
      goal: 0.97,
      isAtLeast: true,
      value: sharedWords(extracted.filter(({ document }) => document.language === language)),
    })),
  ];
}

/** What all cores bring, round by round: only what was measured in the same seconds can be compared. */
function gainsOf({ oneCore, allCores }: Composed): number[] {
  return oneCore.map((seconds, round) => seconds / (allCores[round] ?? Number.NaN));
}

function shareOfGain(composed: Composed): number | undefined {
  return median(gainsOf(composed).map((gain, round) => gain / (composed.gains[round] ?? Number.NaN)));
}

/** Pages a second over all documents, of medians. */
export function pagesPerSecond(extracted: readonly Extracted[], key: 'own' | 'peer'): number {
  const seconds = extracted.reduce((sum, one) => sum + one.document.pages / (median(one[key]) ?? 1), 0);
  return extracted.reduce((sum, one) => sum + one.document.pages, 0) / seconds;
}

function sharedWords(extracted: readonly Extracted[]): number | undefined {
  const known = extracted.flatMap(({ document, sharedWords: share }) =>
    share === undefined ? [] : [{ pages: document.pages, share }],
  );
  const pages = known.reduce((sum, one) => sum + one.pages, 0);
  return pages === 0 ? undefined : known.reduce((sum, one) => sum + one.share * one.pages, 0) / pages;
}
