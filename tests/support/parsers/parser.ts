// A row of the table of parsers, and the outcome of a reading as one line.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a parser reads. */
export type Input = string | Uint8Array;

/** A parser of text or bytes from outside. */
export type Parser = {
  /** Names its file in tests/corpus. */
  readonly name: string;
  /** The exports that this row runs, as `file#name`. */
  readonly functions: readonly string[];
  /** Inputs that it reads well; broken inputs are made from them. */
  readonly samples: readonly [Input, ...Input[]];
  readonly read: (input: never) => unknown;
  /** Writes what was read; reading that again must give the same. */
  readonly write?: (value: never) => Input | undefined;
  /** It does more for each character than others: short runs give it shorter inputs. */
  readonly isHeavy?: true;
  /** The row whose reader reads this one's inputs first; short runs measure the time of that one only. */
  readonly readsLike?: string;
  /** Inputs of a length that took more than their share of time once. */
  readonly slowOnce?: readonly ((length: number) => Input)[];
  /** Whether an error is one that the parser's comment promises. */
  readonly mayThrow?: (error: unknown) => boolean;
};

/** Declares a parser of text. */
export function textParser<T>(
  row: Omit<Parser, 'read' | 'write' | 'samples'> & {
    readonly samples: readonly [string, ...string[]];
    readonly read: (text: string) => T;
    readonly write?: (value: Exclude<Awaited<T>, undefined>) => string | undefined;
  },
): Parser {
  return row as Parser;
}

/** Declares a parser of bytes. */
export function bytesParser<T>(
  row: Omit<Parser, 'read' | 'write' | 'samples'> & {
    readonly samples: readonly [Uint8Array, ...Uint8Array[]];
    readonly read: (bytes: Uint8Array) => T;
    readonly write?: (value: Exclude<Awaited<T>, undefined>) => Uint8Array | undefined;
  },
): Parser {
  return row as Parser;
}

/** The bytes of a text in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The bytes of a file in tests/frozen, whose content never changes. */
export function frozenBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, '../../frozen', path)));
}

/** The text of a file in tests/frozen. */
export function frozenText(path: string): string {
  return new TextDecoder().decode(frozenBytes(path));
}

/** Runs a parser; the outcome as one line: `refused` with the reason, or `read` with the value or its hash. */
export async function outcomeOf({ read, mayThrow }: Parser, input: Input): Promise<string> {
  try {
    return lineOf(await read(input as never));
  } catch (error) {
    if (mayThrow?.(error) !== true) throw error;
    return `refused ${reasonIn(error)}`;
  }
}

const longestValue = 160;

function lineOf(value: unknown): string {
  const reason = refusalIn(value);
  if (reason !== undefined) return `refused ${reason}`.trim();
  const text = JSON.stringify(plain(value));
  if (text.length <= longestValue) return `read ${text}`;
  return `read ${createHash('sha256').update(text).digest('hex').slice(0, 16)} of ${text.length} characters`;
}

/** Why nothing was read: a missing value, a problem, a fault, or a word instead of a value. */
function refusalIn(value: unknown): string | undefined {
  if (value === undefined) return '';
  if (typeof value !== 'object' || value === null) return undefined;
  if ('ok' in value && value.ok === false && 'problem' in value) return reasonIn(value);
  if ('fault' in value && value.fault !== undefined) return reasonOf(value.fault);
  if ('refusal' in value) return reasonOf(value.refusal);
  return undefined;
}

function reasonIn(error: unknown): string {
  const { problem } = error as { readonly problem?: Readonly<Record<string, unknown>> };
  // The words of an error are those of the engine; its name stays.
  if (problem === undefined) return (error as Error).name;
  return [problem['code'], problem['field'], problem['reason']].filter(Boolean).map(String).join(' ');
}

function reasonOf(fault: unknown): string {
  return typeof fault === 'string' ? fault : JSON.stringify(plain(fault));
}

/** A value with maps, sets, bytes and undefined in a form that JSON has. */
function plain(value: unknown): unknown {
  if (value === undefined || typeof value === 'function') return null;
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString('base64')}`;
  if (value instanceof Map) return [...value].map(plain);
  if (value instanceof Set) return [...value].map(plain);
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}
