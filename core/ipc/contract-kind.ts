// Kinds of IPC channels (calls and events), from which the types of all sides derive.
import type { Result } from '../base/result.ts';
import { z } from '../base/zod.ts';

/** A call from the page to main. Main checks `argument` at run time; the answer is always a Result. */
type Call<Argument, Answer> = {
  readonly kind: 'call';
  readonly argument: z.ZodType<Argument>;
  /** Type only; never present at run time. */
  readonly answer?: Answer;
};

/** A file that a person gave to the page (dropped, or chosen in a field); structurally the DOM's `File`. */
type GivenFile = { readonly name: string; readonly size: number; readonly lastModified: number };

/** What main receives for a call with files: preload replaces each by its path; '' for a file without one. */
type WithPaths<Argument> = { readonly argument: Argument; readonly paths: readonly string[] };

/** A call about files of the machine. The page passes the files themselves and never learns their paths. */
type FileCall<Argument, Answer> = {
  readonly kind: 'file-call';
  readonly argument: z.ZodType<WithPaths<Argument>>;
  /** Type only; never present at run time. */
  readonly answer?: Answer;
  /** Type only; never present at run time. */
  readonly rest?: Argument;
};

/** An event from main to the page. */
type Event<Payload> = { readonly kind: 'event'; readonly payload?: Payload };

/** Declares a call that answers with `Answer`; give the schema of its argument. */
export function call<Answer>(): <Argument>(argument: z.ZodType<Argument>) => Call<Argument, Answer> {
  return (argument) => ({ kind: 'call', argument });
}

const maxFiles = 5000;
const maxPathLength = 32_768;

/**
 * Declares a call with files that answers with `Answer`; give the schema of what comes with them. Files of another computer of the
 * network are refused before any call: `file-elsewhere`.
 */
export function fileCall<Answer>(): <Argument>(argument: z.ZodType<Argument>) => FileCall<Argument, Answer> {
  return (argument) => ({
    kind: 'file-call',
    argument: z.strictObject({ argument, paths: z.array(z.string().max(maxPathLength)).max(maxFiles) }),
  });
}

/** Declares an event. */
export function event<Payload>(): Event<Payload> {
  return { kind: 'event' };
}

type Kind = 'call' | 'file-call' | 'event';
/** Groups of calls and events by their names. */
export type Groups = Readonly<Record<string, Readonly<Record<string, { readonly kind: Kind }>>>>;
type Asked<Argument> = [Argument] extends [undefined] ? [] : [argument: Argument];
type CallNames<Group> = {
  [Name in keyof Group]: Group[Name] extends { readonly kind: 'call' | 'file-call' } ? Name : never;
}[keyof Group];

/** The page's side: calls as functions, events as subscriptions that return their unsubscribe function. */
export type Bridge<Contract> = {
  readonly [Group in keyof Contract]: {
    readonly [Name in keyof Contract[Group]]: Contract[Group][Name] extends Call<infer Argument, infer Answer>
      ? (...argument: Asked<Argument>) => Promise<Result<Answer>>
      : Contract[Group][Name] extends FileCall<infer Argument, infer Answer>
        ? (files: readonly GivenFile[], ...argument: Asked<Argument>) => Promise<Result<Answer>>
        : Contract[Group][Name] extends Event<infer Payload>
          ? (listener: (payload: Payload) => void) => () => void
          : never;
  };
};

/** Main's side: one handler for every call. The compiler reports missing ones. */
export type Handlers<Contract> = {
  readonly [Group in keyof Contract]: {
    readonly [Name in CallNames<Contract[Group]>]: Contract[Group][Name] extends Call<
      infer Argument,
      infer Answer
    >
      ? (argument: Argument) => Promise<Result<Answer>>
      : Contract[Group][Name] extends FileCall<infer Argument, infer Answer>
        ? (given: WithPaths<Argument>) => Promise<Result<Answer>>
        : never;
  };
};

/** The name of the IPC channel of a call or event. */
export function channelName(group: string, name: string): string {
  return `${group}.${name}`;
}

/** One call or event of a contract. */
export type Channel = { readonly group: string; readonly name: string; readonly kind: Kind };

/** All channels of a contract with their kind. */
export function channelsOf(contract: Groups): Channel[] {
  return Object.entries(contract).flatMap(([group, members]) =>
    Object.entries(members).map(([name, member]) => ({ group, name, kind: member.kind })),
  );
}
