// Measures search against MiniSearch on the same pages in the same run: building, size, opening, and each kind of query.
import MiniSearch from 'minisearch';
import { languages } from '../../../core/kit/catalogue.ts';
import { buildSegment } from '../../../core/search/build-segment.ts';
import { search } from '../../../core/search/search.ts';
import { openSegment, type Segment } from '../../../core/search/segment.ts';
import type { SearchUnit } from '../../../core/search/units.ts';
import { splitWords } from '../../../core/search/words.ts';
import { grow, guidePages, madePages } from './corpus.ts';
import { drawQueries, type QueryKind, queryKinds } from './queries.ts';

/** One measured thing. Milliseconds, or bytes for sizes; ratios are own to peer, below 1 where we are quicker or smaller. */
export type BenchRow = {
  readonly name: string;
  readonly pages: number;
  readonly unit: 'ms' | 'bytes' | 'share';
  readonly own: { readonly median: number; readonly p95: number };
  readonly peer?: { readonly name: string; readonly median: number; readonly p95: number };
  readonly ratio?: { readonly median: number; readonly p95: number };
};

/** What to measure. `folder` holds the public guides; without them made words are used. */
export type BenchOptions = {
  readonly folder: string;
  readonly pages: readonly number[];
  readonly queries?: number;
  /** Above this many pages the peer is left out: it would not fit or take minutes. */
  readonly peerLimit?: number;
};

type Peer = MiniSearch<{ id: number; text: string }>;

/** Measures every size asked for. */
export function run(options: BenchOptions): BenchRow[] {
  const base = guidePages(options.folder) ?? madePages(1000);
  return options.pages.flatMap((count) => measure(grow(base, count), base, options));
}

function measure(
  units: readonly SearchUnit[],
  base: readonly SearchUnit[],
  options: BenchOptions,
): BenchRow[] {
  const pages = units.length;
  const ownBuild = timed(() => buildAll(units));
  const hasPeer = pages <= (options.peerLimit ?? 6000);
  const peerBuild = hasPeer ? timed(() => buildPeer(units)) : undefined;
  const stored = peerBuild && JSON.stringify(peerBuild.value);
  const ownOpen = timed(() => openAll(ownBuild.value));
  const peerOpen = stored === undefined ? undefined : timed(() => loadPeer(stored));
  const size = ownBuild.value.reduce((sum, bytes) => sum + bytes.length, 0);
  const rows = [
    row('build', pages, 'ms', [ownBuild.ms], peerBuild && [peerBuild.ms]),
    row('size', pages, 'bytes', [size], stored === undefined ? undefined : [Buffer.byteLength(stored)]),
    row('open', pages, 'ms', [ownOpen.ms], peerOpen && [peerOpen.ms]),
  ];
  const queries = drawQueries(base, options.queries ?? 100);
  for (const kind of queryKinds)
    rows.push(...measureKind(kind, queries[kind], pages, ownOpen.value, peerOpen?.value));
  return rows;
}

function measureKind(
  kind: QueryKind,
  queries: readonly string[],
  pages: number,
  segments: readonly Segment[],
  peer: Peer | undefined,
): BenchRow[] {
  const own: number[] = [];
  const others: number[] = [];
  let found = 0;
  // The first round warms up and is not counted; then both take turns, query by query.
  for (const isCounted of [false, true]) {
    for (const query of queries) {
      const mine = timed(() => askOwn(segments, kind, query));
      const theirs = peer && kind !== 'phrase' ? timed(() => askPeer(peer, kind, query)) : undefined;
      if (!isCounted) continue;
      own.push(mine.ms);
      if (mine.value > 0) found += 1;
      if (theirs) others.push(theirs.ms);
    }
  }
  const share = found / queries.length;
  return [
    row(kind, pages, 'ms', own, others.length > 0 ? others : undefined),
    row(`${kind} found`, pages, 'share', [share], undefined),
  ];
}

function askOwn(segments: readonly Segment[], kind: QueryKind, query: string): number {
  const line = kind === 'phrase' ? `"${query}"` : query;
  return search(segments, line, { isTyping: kind === 'prefix' }).total;
}

function askPeer(peer: Peer, kind: QueryKind, query: string): number {
  const options = {
    prefix: kind === 'prefix',
    fuzzy: kind === 'misspelling' ? 0.2 : false,
    combineWith: 'AND',
  } as const;
  return peer.search(query, options).slice(0, 20).length;
}

function buildAll(units: readonly SearchUnit[]): Uint8Array[] {
  return languages.map((language) =>
    buildSegment(
      units.filter((unit) => unit.language === language),
      language,
    ),
  );
}

function openAll(stored: readonly Uint8Array[]): Segment[] {
  return stored.map((bytes) => {
    const opened = openSegment(bytes);
    if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
    return opened.value;
  });
}

const peerOptions = {
  fields: ['text'],
  tokenize: (text: string): string[] => splitWords(text).map((word) => word.form),
  processTerm: (term: string): string => term,
};

function buildPeer(units: readonly SearchUnit[]): Peer {
  const peer: Peer = new MiniSearch(peerOptions);
  peer.addAll(units.map((unit, id) => ({ id, text: unit.text })));
  return peer;
}

function loadPeer(stored: string): Peer {
  return MiniSearch.loadJSON(stored, peerOptions);
}

function timed<T>(task: () => T): { value: T; ms: number } {
  const start = performance.now();
  const value = task();
  return { value, ms: performance.now() - start };
}

function row(
  name: string,
  pages: number,
  unit: BenchRow['unit'],
  own: readonly number[],
  peer: readonly number[] | undefined,
): BenchRow {
  const mine = { median: percentile(own, 0.5), p95: percentile(own, 0.95) };
  if (!peer) return { name, pages, unit, own: mine };
  const theirs = { name: 'MiniSearch', median: percentile(peer, 0.5), p95: percentile(peer, 0.95) };
  const ratio = { median: mine.median / theirs.median, p95: mine.p95 / theirs.p95 };
  return { name, pages, unit, own: mine, peer: theirs, ratio };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
