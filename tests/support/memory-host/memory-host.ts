// In-memory host: answers a page without the main process, for tests of single screens.

import { fail, type Result } from '../../../core/base/result.ts';
import { contract, type HostBridge } from '../../../core/ipc/contract.ts';
import { memoryHandlers } from './memory-handlers.ts';
import type { HostRecord, Tell } from './record.ts';
import type { HostAround, HostStart } from './start.ts';

/** A host that forgets everything with its page. */
export type MemoryHost = { readonly bridge: HostBridge; readonly record: HostRecord; readonly tell: Tell };

type Member = {
  readonly kind: 'call' | 'file-call' | 'event';
  readonly argument?: { safeParse(value: unknown): { readonly success: boolean; readonly data?: unknown } };
};
type Handler = (argument: unknown) => Promise<Result<unknown>>;
type Listener = (payload: unknown) => void;

/** Makes a host. Arguments are checked and everything is copied on its way, as between two processes. */
export function memoryHost(start: HostStart, around: HostAround): MemoryHost {
  const record: HostRecord = {
    saved: [],
    copied: [],
    printed: 0,
    lookedInto: [],
    logged: [],
    consents: [],
    answers: [],
    endings: [],
  };
  const listeners = new Map<string, Set<Listener>>();
  const tell: Tell = (group, name, payload) => {
    for (const listener of listeners.get(`${group}.${name}`) ?? []) listener(structuredClone(payload));
  };
  const handlers = memoryHandlers({ start, around, record, tell });
  const groups = contract as unknown as Record<string, Record<string, Member>>;
  const bridge = Object.fromEntries(
    Object.entries(groups).map(([group, members]) => {
      const own = (handlers as unknown as Record<string, Record<string, Handler>>)[group];
      return [
        group,
        Object.fromEntries(
          Object.entries(members).map(([name, member]) => {
            if (member.kind === 'event') return [name, subscription(listeners, `${group}.${name}`)];
            const handler = own?.[name];
            if (!handler) throw new Error(`no handler for ${group}.${name}`);
            return [name, callOf(`${group}.${name}`, member, handler)];
          }),
        ),
      ];
    }),
  );
  return { bridge: bridge as unknown as HostBridge, record, tell };
}

function callOf(channel: string, member: Member, handler: Handler): unknown {
  const ask = async (argument: unknown): Promise<Result<unknown>> => {
    const parsed = member.argument?.safeParse(structuredClone(argument));
    if (!parsed?.success) return fail({ code: 'call-refused', reason: `argument of ${channel}` });
    try {
      return structuredClone(await handler(parsed.data));
    } catch (error) {
      console.error(channel, error);
      return fail({ code: 'internal', logId: '00000000' });
    }
  };
  if (member.kind === 'call') return ask;
  // In memory a file has no path; its name stands for it.
  return (files: readonly { readonly name: string }[], argument?: unknown) =>
    ask({ argument, paths: files.map(({ name }) => name) });
}

function subscription(listeners: Map<string, Set<Listener>>, channel: string): unknown {
  return (listener: Listener) => {
    const own = listeners.get(channel) ?? new Set();
    listeners.set(channel, own.add(listener));
    return () => own.delete(listener);
  };
}
