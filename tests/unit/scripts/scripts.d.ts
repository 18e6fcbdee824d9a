// Decides the types under which tests see the plain scripts they try.
type Counts = { passed: number; failed: number; skipped: number };

declare module '*/scripts/lib/counts.mjs' {
  export function addCounts(all: readonly Counts[]): Counts;
  export function countVitest(report: unknown): Counts;
  export function countPlaywright(report: unknown): Counts;
  export function countReport(path: string, count: (report: unknown) => Counts): Counts;
  export function finalLine(counts: Counts): string;
  export function isGood(counts: Counts): boolean;
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

declare module '*/scripts/lib/stick-programs.mjs' {
  export function layOutPrograms(folder: string): readonly string[];
  export function writeHashes(folder: string): Promise<void>;
}

declare module '*/scripts/lib/pdf/edit.mjs' {
  export function editPdfDrawing(code: string): string;
  export function editPdfViewer(code: string): string;
  export function editPdfWorker(code: string): string;
}

declare module '*/scripts/lib/pdf/styles.mjs' {
  export function editPdfStyles(css: string): string;
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
  export function importersOf(target: string, sources: readonly { path: string; text: string }[]): string[];
}
