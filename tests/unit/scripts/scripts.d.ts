// Types of the plain scripts for the tests.
type Counts = { passed: number; failed: number; skipped: number };

declare module '*/scripts/lib/counts.mjs' {
  export function addCounts(all: readonly Counts[]): Counts;
  export function countVitest(report: unknown): Counts;
  export function countPlaywright(report: unknown): Counts;
  export function countReport(path: string, count: (report: unknown) => Counts): Counts;
  export function finalLine(counts: Counts): string;
  export function isGood(counts: Counts): boolean;
}

declare module '*/scripts/lib/fonts.mjs' {
  type Face = { style: string; weight: string; file: string; display: string; subsets: readonly string[] };
  export const fonts: Readonly<Record<string, { family: string; from: string; faces: readonly Face[] }>>;
  export function writeFonts(css: string): string;
}

declare module '*/scripts/lib/narrow-letters.mjs' {
  export function narrowLetters(code: string): string;
}

declare module '*/scripts/lib/node-version.mjs' {
  export function isNodeNewEnough(version: string): boolean;
}

declare module '*/scripts/lib/run.mjs' {
  export function hasProgram(name: string): boolean;
}

declare module '*/scripts/lib/system-packages.mjs' {
  export function packageOf(program: string): string | undefined;
}

declare module '*/scripts/lib/stages.mjs' {
  export class Stages {
    failed: string[];
    timed: { name: string; seconds: number }[];
    run(name: string, work: () => unknown, options?: { needs?: boolean }): Promise<boolean>;
  }
}

declare module '*/scripts/lib/timing.mjs' {
  type Timed = { file: string; seconds: number };
  type Timing = {
    seconds: number;
    stages: { name: string; seconds: number }[];
    slowestFiles: Timed[];
    programStarts: number;
  };
  export function filesOfVitest(report: unknown, root: string): Timed[];
  export function filesOfPlaywright(report: unknown): Timed[];
  export function readFiles(path: string, filesOf: (report: unknown) => Timed[]): Timed[];
  export function timingOf(run: {
    stages: readonly { name: string; seconds: number }[];
    files: readonly Timed[];
    programStarts: number;
  }): Timing;
  export function timingLines(timing: Timing): string[];
}

declare module '*/scripts/lib/run-in-memory.mjs' {
  export function memoryPlace(
    named: string | undefined,
    found: { mounts: string; freeBytes: number },
  ): string | undefined;
}

declare module '*/scripts/lib/related.mjs' {
  export function changedFiles(since?: string): string[] | undefined;
  export function unitTestFiles(): string[];
  export function unitTestArgs(changed: readonly string[] | undefined, tests: readonly string[]): string[];
}

declare module '*/scripts/lib/atomic.mjs' {
  export function makeFolder(folder: string, fill: (fresh: string) => Promise<void> | void): Promise<void>;
}

declare module '*/scripts/lib/keys.mjs' {
  export function toTrustedKey(
    publicKeyFile: string,
    publisher: string,
  ): { keyId: string; publicKey: string; publisher: string };
}

declare module '*/scripts/check-size.mjs' {
  export function tooLong(
    paths: readonly string[],
    read: (path: string) => string,
  ): { path: string; lines: number }[];
}

declare module '*/scripts/lib/failures.mjs' {
  export function failuresOfVitest(report: unknown, root: string): string[];
  export function failuresOfPlaywright(report: unknown): string[];
  export function readFailures(path: string, failuresOf: (report: never) => string[]): string[];
}

declare module '*/scripts/lib/debian-package.mjs' {
  export function makeDebianPackage(
    unpacked: string,
    output: string,
    options?: { compression?: 'xz' | 'none' },
  ): Promise<string>;
}

declare module '*/scripts/lib/stick-programs.mjs' {
  export function layOutPrograms(folder: string): readonly string[];
  export function writeHashes(folder: string): Promise<void>;
}

declare module '*/scripts/lib/pdf/apply-patch.mjs' {
  export type Hunk = {
    readonly line: number;
    readonly before: readonly string[];
    readonly after: readonly string[];
  };
  export type Patch = {
    readonly description: string;
    readonly file: string;
    readonly hunks: readonly Hunk[];
  };
  export function parsePatch(text: string): Patch;
  export function findHunk(lines: readonly string[], hunk: Pick<Hunk, 'before'>): number[];
  export function applyPatch(text: string, patch: Pick<Patch, 'file' | 'hunks'>): string;
}

declare module '*/scripts/lib/pdf/patches.mjs' {
  type Hunk = {
    readonly line: number;
    readonly before: readonly string[];
    readonly after: readonly string[];
  };
  type NamedPatch = {
    readonly name: string;
    readonly description: string;
    readonly file: string;
    readonly hunks: readonly Hunk[];
  };
  export function installedVersion(): string;
  export function patchedVersion(): string;
  export function readPatches(): NamedPatch[];
  export function patchPdfFile(file: string, text: string, patches?: readonly NamedPatch[]): string;
}

declare module '*/scripts/lib/pdf/check-patches.mjs' {
  type Checked = {
    readonly name: string;
    readonly file: string;
    readonly applies: boolean;
    readonly result: string;
  };
  export function checkPatches(
    folder: string,
    patches: readonly { name: string; file: string; hunks: readonly object[] }[],
  ): Checked[];
}

declare module '*/scripts/check-patches.mjs' {
  export function readVersion(args: readonly string[]): string | undefined;
}

declare module '*/scripts/lib/pdf/styles.mjs' {
  export const styleSheet: string;
  export function selectPdfStyles(css: string): string;
}

declare module '*/scripts/lib/outcomes.mjs' {
  type Outcome = { file: string; project?: string; title: string; isFailed: boolean; reason?: string };
  export function outcomesOfVitest(report: unknown, root: string): Outcome[];
  export function outcomesOfPlaywright(report: unknown): Outcome[];
}

declare module '*/scripts/lib/soak.mjs' {
  type SoakCount = { runs: number; failures: number; reason?: string };
  type SoakCounts = Record<string, Record<string, SoakCount>>;
  type Outcome = { file: string; project?: string; title: string; isFailed: boolean; reason?: string };
  export function readSoakArgs(args: readonly string[]): { times: number; files: string[] };
  export function addOutcomes(counts: SoakCounts, outcomes: readonly Outcome[]): SoakCounts;
  export function readCounts(path: string): SoakCounts;
  export function soakLines(counts: SoakCounts): string[];
}

declare module '*/scripts/lib/test-files.mjs' {
  export function listTestFiles(): string[];
  export function shareOut(files: readonly string[]): { unit: string[]; endToEnd: string[] };
  export function sampledTestFiles(): string[];
  export function countedTestFiles(): string[];
  export function importersOf(target: string, sources: readonly { path: string; text: string }[]): string[];
}

declare module '*/scripts/lib/mutate/operators.mjs' {
  export type Mutation = {
    readonly operator: string;
    readonly line: number;
    readonly start: number;
    readonly end: number;
    readonly replacement: string;
  };
  export const operatorNames: readonly string[];
  export function mutationsOf(path: string, text: string): Mutation[];
  export function mutate(text: string, mutation: Mutation): string;
}

declare module '*/scripts/lib/mutate/report.mjs' {
  export type Change = {
    readonly path: string;
    readonly operator: string;
    readonly before: string;
    readonly after: string;
  };
  export type Argued = Change & { readonly reason: string };
  type Verdict = { readonly verdict: string };
  export function changeOf(
    text: string,
    mutation: { readonly start: number; readonly end: number; readonly replacement: string },
  ): Pick<Change, 'before' | 'after'>;
  export function reasonFor(mutation: Change, equivalents: readonly Argued[]): string | undefined;
  export function countLine(results: readonly Verdict[]): string;
  export function isProved(results: readonly Verdict[]): boolean;
}

declare module '*/scripts/lib/mutate/sample.mjs' {
  type Line = { readonly path: string; readonly line: number };
  export const rooms: readonly string[];
  export function roomOf(path: string): string | undefined;
  export function randomFrom(seed: number): () => number;
  export function sharesOf(sizes: Readonly<Record<string, number>>, count: number): Record<string, number>;
  export function drawLines<T extends Line>(mutations: readonly T[], random: () => number): Generator<T>;
}

declare module '*/scripts/lib/mutate/specs.mjs' {
  export const namedSpecs: readonly string[];
  export const namedSources: readonly string[];
  export function specsFor(path: string): string[];
}

declare module '*/scripts/lib/mutate/near-tests.mjs' {
  type Imports = ReadonlyMap<string, ReadonlySet<string>>;
  export function importsOf(files: readonly string[], read: (path: string) => string): Imports;
  export function nearTests(path: string, imports: Imports, most: number): string[][];
}

declare module '*/scripts/lib/wall-faults.mjs' {
  export function importFault(
    from: string,
    target: { readonly path: string } | { readonly name: string },
  ): string | undefined;
}

declare module '*/scripts/lib/walls-written.mjs' {
  export function biomeWalls(): string;
  export function withRooms(text: string): string;
}

declare module '*/scripts/check-prose.mjs' {
  type LongSentence = { path: string; line: number; words: number; sentence: string };
  export function longSentences(path: string, text: string): LongSentence[];
}

declare module '*/scripts/lib/prose/sentences.mjs' {
  export function splitSentences(text: string): string[];
  export function countWords(sentence: string): number;
}

declare module '*/scripts/lib/prose/blocks.mjs' {
  export function proseBlocks(path: string, text: string): { line: number; text: string }[];
}

declare module '*/scripts/lib/prose/comments.mjs' {
  export function commentsOf(path: string, text: string): { line: number; lines: string[] }[];
}

declare module '*/scripts/lib/exports.mjs' {
  type Read = (path: string) => string;
  export function unusedExports(paths: readonly string[], read: Read): { path: string; name: string }[];
  export function fragments(
    paths: readonly string[],
    read: Read,
    mostLines?: number,
  ): { path: string; importer: string; lines: number }[];
}

declare module '*/scripts/lib/project-files.mjs' {
  export function projectFiles(...folders: readonly string[]): string[];
}

declare module '*/scripts/lib/faults.mjs' {
  type FaultReport = {
    seed: number;
    goals: Record<string, { wanted: number; counted: number; hits: Record<string, number> }>;
  };
  export const faultsName: string;
  export const faultGoals: Readonly<Record<string, number>>;
  export function readFaultArgs(args: readonly string[]): {
    seed: number;
    isCounted: boolean;
    files: string[];
  };
  export function faultReport(text: string, seed: number): FaultReport;
  export function faultLines(report: FaultReport): string[];
  export function missedGoals(report: FaultReport, run: { readonly isWhole: boolean }): string[];
}

declare module '*/scripts/lib/bundled.mjs' {
  type Bundled = { name: string; version: string; licence: string; integrity: string };
  type Lock = { packages: Record<string, { name?: string; version?: string; integrity?: string }> };
  export function bundledPackages(licences: string, lock: Lock): Bundled[];
}

declare module '*/scripts/lib/sbom.mjs' {
  export function sbomText(release: {
    program: { name: string; version: string; licence: string };
    packages: readonly { name: string; version: string; licence: string; integrity: string }[];
    electron: { version: string; kind: string; integrity?: string; parts: Record<string, string> };
    time: Date;
  }): string;
}

declare module '*/scripts/lib/audit.mjs' {
  type Advisory = { name: string; severity: string; range: string; title: string; url: string };
  type AuditResult =
    | { state: 'clean' }
    | { state: 'found'; advisories: Advisory[] }
    | { state: 'no-answer'; reason: string };
  export function auditPackages(
    packages: readonly { name: string; version: string; integrity?: string }[],
  ): Promise<AuditResult>;
  export function auditLines(result: AuditResult, count: number): string[];
}

declare module '*/scripts/lib/compare-trees.mjs' {
  export function differencesOf(one: string, other: string): string[];
}

declare module '*/scripts/lib/windows/provide.mjs' {
  export type Windows = { readonly prefix: string; readonly node: string };
  export function noWindowsReason(): string | undefined;
  export function provideWindows(): Promise<Windows>;
  export function copyWindows(windows: Windows): Promise<Windows>;
  export function removeWindows(windows: Windows): Promise<void>;
}

declare module '*/scripts/lib/windows/run.mjs' {
  type Ended = { readonly code: number; readonly out: string; readonly error: string };
  export function windowsPath(path: string): string;
  export function runInWindows(
    windows: { readonly prefix: string },
    command: readonly string[],
    options?: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> },
  ): Promise<Ended>;
}
