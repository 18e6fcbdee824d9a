// The in-memory host answers as main does, and serves every call and event of the contract.
import { describe, expect, it } from 'vitest';
import type { FileHash } from '../../../core/base/ids.ts';
import { contract } from '../../../core/ipc/contract.ts';
import { channelsOf } from '../../../core/ipc/contract-kind.ts';
import type { ActiveKit, LibraryRecord } from '../../../core/library/installed-kit.ts';
import { type Ask, hostChecks } from '../../agree/host.ts';
import { type MemoryHost, memoryHost } from '../../support/memory-host/memory-host.ts';

const treeHash = 'a'.repeat(64) as FileHash;
const active: ActiveKit = {
  kitId: 'org.impact-kit.starter',
  suffix: '',
  version: '2026.1',
  issued: '2026-03-01',
  treeHash,
  files: { 'data/catalogue.json': { hash: 'b'.repeat(64) as FileHash, sizeBytes: 7 } },
  trust: { kind: 'development', publisher: 'Development build' },
  installedAt: '2026-03-02T08:00:00Z',
};
const library: LibraryRecord = {
  kitId: active.kitId,
  generation: 'c'.repeat(16),
  treeHash,
  counts: {},
  seals: {},
};

function open(): MemoryHost {
  const nothing = (): void => undefined;
  return memoryHost(
    { kits: [active], libraries: [library], userEvents: [], keeps: 'computer' },
    { onLibraries: nothing, onLanguage: nothing, onTheme: nothing, onPaper: async () => undefined },
  );
}

const asking =
  ({ bridge }: MemoryHost): Ask =>
  async (group, name, argument) => {
    const call = (bridge[group] as unknown as Record<string, (argument: unknown) => ReturnType<Ask>>)[name];
    if (!call) throw new Error(`no call ${group}.${name}`);
    return await call(argument);
  };

describe('The host in memory, like main,', () => {
  const ask = asking(open());
  for (const check of hostChecks)
    it(`${check.title}.`, async () => {
      expect(JSON.parse(JSON.stringify(await check.ask(ask)))).toMatchObject(
        JSON.parse(JSON.stringify(check.expected)) as object,
      );
    });
});

describe('The host in memory', () => {
  it('has every call and event of the contract, and nothing else.', () => {
    const { bridge } = open();
    const served = Object.entries(bridge).flatMap(([group, members]) =>
      Object.keys(members).map((name) => `${group}.${name}`),
    );
    expect(served).toEqual(channelsOf(contract).map(({ group, name }) => `${group}.${name}`));
  });

  it('gives away copies, never what it keeps.', async () => {
    const { bridge } = open();
    const first = await bridge.kits.installed();
    const second = await bridge.kits.installed();
    expect(first).toEqual(second);
    expect(first.ok && second.ok && first.value !== second.value).toBe(true);
  });

  it('keeps what was saved under the offered name, or as the test decides.', async () => {
    const { bridge, record } = open();
    record.answers.push('cancelled', { code: 'disk-full', file: 'x.txt' }, { name: 'mine.txt' });
    expect(await bridge.requests.save('one')).toEqual({ ok: true, value: undefined });
    expect(await bridge.requests.save('two')).toMatchObject({ ok: false, problem: { code: 'disk-full' } });
    expect(await bridge.requests.save('three')).toEqual({ ok: true, value: 'mine.txt' });
    expect(await bridge.requests.save('four')).toMatchObject({ ok: true });
    expect(record.saved.map(({ content }) => content)).toEqual(['three', 'four']);
  });

  it('tells listeners of events until they stop listening.', async () => {
    const { bridge, tell } = open();
    const heard: unknown[] = [];
    const stop = bridge.app.menuChosen((command) => heard.push(command));
    tell('app', 'menuChosen', 'search');
    stop();
    tell('app', 'menuChosen', 'find');
    expect(heard).toEqual(['search']);
  });
});
