// Every call of both contracts with hostile arguments: a problem answers, and no handler sees what its schema refuses.
import type { IpcMainInvokeEvent } from 'electron';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ok } from '../../../core/base/result.ts';
import { contract, type HostHandlers } from '../../../core/ipc/contract.ts';
import { channelName, type Groups } from '../../../core/ipc/contract-kind.ts';
import { type PickerHandlers, pickerContract } from '../../../core/ipc/picker-contract.ts';
import { isPageAddress, pickerAddress } from '../../../main/app-origin.ts';
import { serveContract } from '../../../main/ipc/serve.ts';
import { isNetworkPath } from '../../../main/network-path.ts';
import { callArguments } from '../../support/call-arguments.ts';
import { sampled } from '../../support/sample.ts';
import { pick, seededRandom } from '../../support/seeded.ts';

type Listener = (event: IpcMainInvokeEvent, argument: unknown) => Promise<unknown>;
const channels = vi.hoisted(() => new Map<string, Listener>());
vi.mock('electron', () => ({
  ipcMain: {
    removeHandler: (channel: string) => channels.delete(channel),
    handle: (channel: string, listener: Listener) => channels.set(channel, listener),
  },
}));

type Schema = { safeParse(value: unknown): { readonly success: boolean; readonly data?: unknown } };
type Call = {
  readonly group: string;
  readonly name: string;
  readonly channel: string;
  readonly schema: Schema;
};
const calls = [...callsOf(contract), ...callsOf(pickerContract)];
const pages = { host: 'app://impact-kit/#/kits', picker: pickerAddress };
const frameOf = ({ group }: Pick<Call, 'group'>) => ({
  url: group === 'picker' ? pages.picker : pages.host,
  parent: null,
});

function callsOf(groups: Groups): Call[] {
  return Object.entries(groups).flatMap(([group, members]) =>
    Object.entries(members).flatMap(([name, member]) =>
      'argument' in member
        ? [{ group, name, channel: channelName(group, name), schema: member.argument as Schema }]
        : [],
    ),
  );
}

/** What reached a handler, and what the next one does. */
const reached: { readonly channel: string; readonly argument: unknown }[] = [];
const logged: string[] = [];
let answer: () => Promise<unknown> = async () => ok(undefined);

beforeAll(() => {
  const handlers = Object.fromEntries(
    Object.keys(callArguments).map((group) => [
      group,
      Object.fromEntries(
        calls
          .filter((call) => call.group === group)
          .map(({ name, channel }) => [
            name,
            async (argument: unknown) => {
              reached.push({ channel, argument });
              return await answer();
            },
          ]),
      ),
    ]),
  );
  const log = (_level: string, line: string): void => void logged.push(line);
  serveContract(
    { contract, isPage: isPageAddress, handlersOf: () => handlers as unknown as HostHandlers },
    log,
  );
  const isPicker = (address: string): boolean => address === pickerAddress;
  serveContract(
    { contract: pickerContract, isPage: isPicker, handlersOf: () => handlers as unknown as PickerHandlers },
    log,
  );
});

/** Asks as a page does: what no copy can carry never arrives. */
async function ask(call: Call, argument: unknown, frame: unknown = frameOf(call)): Promise<unknown> {
  reached.length = 0;
  const event = { senderFrame: frame, sender: {} } as IpcMainInvokeEvent;
  return await channels.get(call.channel)?.(event, structuredClone(argument));
}

describe('The table of arguments', () => {
  it('has those of every call, and each is accepted', async () => {
    const listed = Object.entries(callArguments).flatMap(([group, of]) =>
      Object.keys(of).map((name) => `${group}.${name}`),
    );
    expect(listed.sort()).toEqual(calls.map(({ channel }) => channel).sort());
    for (const call of calls)
      for (const argument of callArguments[call.group]?.[call.name] ?? []) {
        expect(await ask(call, argument), call.channel).toEqual({ ok: true });
        expect(reached, call.channel).toEqual([
          { channel: call.channel, argument: call.schema.safeParse(argument).data },
        ]);
      }
  });
});

describe.each(calls)('$channel', (call) => {
  const good = callArguments[call.group]?.[call.name] ?? [];

  it('is answered with a problem for what it does not take, and its handler sees nothing of it', async () => {
    for (const hostile of hostileArguments(call, good)) await expectJudged(call, hostile);
  });

  it('is refused to every page but its own', async () => {
    const others = [
      call.group === 'picker' ? pages.host : pages.picker,
      'app://impact-kit/compose.html',
      `app://impact-kit/object/${'ab'.repeat(32)}`,
      'https://impact-kit/',
      'about:blank',
      '',
    ];
    const frames = [
      null,
      { ...frameOf(call), parent: frameOf(call) },
      ...others.map((url) => ({ url, parent: null })),
    ];
    for (const frame of frames) {
      expect(await ask(call, good[0], frame)).toEqual({
        ok: false,
        problem: { code: 'call-refused', reason: 'sender' },
      });
      expect(reached).toEqual([]);
    }
  });

  it('tells nothing of an error of its handler but where the log has it', async () => {
    answer = () => Promise.reject(new Error('ENOENT: no such file, open /home/maria/secret'));
    const answered = await ask(call, good[0]);
    answer = async () => ok(undefined);
    expect(answered).toEqual({
      ok: false,
      problem: { code: 'internal', logId: expect.stringMatching(/^[0-9a-f]{8}$/) },
    });
    expect(logged.at(-1)).toContain('/home/maria/secret');
  });
});

it('Anything that goes wrong before a handler is reached is answered in the same way', async () => {
  const call = calls.find(({ channel }) => channel === 'kits.installed') as Call;
  const frame = {
    parent: null,
    get url(): string {
      throw new Error('Render frame was disposed at /opt/impact-kit/main.js:1');
    },
  };
  const answered = await ask(call, undefined, frame);
  expect(answered).toEqual({ ok: false, problem: { code: 'internal', logId: expect.any(String) } });
});

/** The answer to an argument: what its schema says, without a word of what was in it. */
async function expectJudged(call: Call, hostile: unknown): Promise<void> {
  const { success, data } = call.schema.safeParse(structuredClone(hostile));
  const answered = await ask(call, hostile);
  const paths = success ? ((data as { readonly paths?: readonly string[] } | undefined)?.paths ?? []) : [];
  if (!success) {
    const reason = `argument of ${call.channel}`;
    expect(answered).toEqual({ ok: false, problem: { code: 'call-refused', reason } });
    expect(reached).toEqual([]);
  } else if (paths.some((path) => isNetworkPath(path))) {
    expect(answered).toMatchObject({ ok: false, problem: { code: 'file-elsewhere' } });
    expect(reached).toEqual([]);
  } else {
    expect(answered).toEqual({ ok: true });
    expect(reached).toEqual([{ channel: call.channel, argument: data }]);
  }
}

const cyclic: { self?: unknown } = {};
cyclic.self = cyclic;
const deep = JSON.parse(`${'{"a":['.repeat(300)}1${']}'.repeat(300)}`) as unknown;
const withProto = JSON.parse(
  '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}},"toString":1}',
) as unknown;

/** Values of every kind that a page can send. */
const strange: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  -0,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  10n,
  '',
  ' ',
  '\0',
  '\ud800',
  '../../etc/passwd',
  '\\\\host\\share',
  'file:///etc/passwd',
  'x'.repeat(100_000),
  'a1'.repeat(16),
  'a1'.repeat(8),
  [],
  [[]],
  Array.from({ length: 9 }),
  new Array(3),
  {},
  withProto,
  cyclic,
  deep,
  new Date(0),
  new Date(Number.NaN),
  /a+$/,
  new Map([['token', 1]]),
  new Set(['en']),
  new ArrayBuffer(8),
  new Uint8Array(8),
  new Uint16Array(2),
  new Error('en'),
  { length: 3 },
  { paths: ['\\\\host\\share\\a'], argument: undefined },
  { argument: {}, paths: 'a' },
];

function anyStrange(random: () => number): unknown {
  return strange[Math.floor(random() * strange.length)];
}

/** Every strange value alone, then good arguments in which one part is another or strange. */
function* hostileArguments(call: Call, good: readonly unknown[]): Generator<unknown> {
  yield* strange;
  if (good.every((argument) => argument === undefined)) return;
  const random = seededRandom(call.channel);
  for (let round = 0; round < sampled(2000, 30); round += 1)
    yield changed(good[Math.floor(random() * good.length)], random);
}

/** A copy with one change somewhere in it. */
function changed(value: unknown, random: () => number): unknown {
  const isBranch = typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
  if (!isBranch || random() < 0.15)
    return typeof value === 'string' && random() < 0.5 ? changedText(value, random) : anyStrange(random);
  if (Array.isArray(value)) {
    const list: unknown[] = [...value];
    const at = Math.floor(random() * (list.length + 1));
    list.splice(at, 1, changed(list[at], random));
    return random() < 0.1 ? Array.from({ length: 6000 }, () => value[0]) : list;
  }
  const keys = Object.keys(value);
  const key = pick([...keys, 'more', '__proto__'], random);
  const entries = Object.entries(value).filter(([name]) => name !== key);
  if (keys.includes(key) && random() < 0.2) return Object.fromEntries(entries);
  return Object.fromEntries([...entries, [key, changed((value as Record<string, unknown>)[key], random)]]);
}

function changedText(text: string, random: () => number): string {
  const at = Math.floor(random() * (text.length + 1));
  const added = pick(['', '\0', '/', '..', '\u202e', '\n', 'G', '0', text, 'x'.repeat(50_000)], random);
  return text.slice(0, at) + added + text.slice(at + (random() < 0.5 ? 1 : 0));
}
