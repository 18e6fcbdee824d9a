// Which calls reach a handler: those of the page itself, with an argument of the contract and with files of this computer.
import type { IpcMainInvokeEvent } from 'electron';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ok } from '../../../core/base/result.ts';
import { contract, type HostHandlers } from '../../../core/ipc/contract.ts';
import { isPageAddress } from '../../../main/app-origin.ts';
import { serveContract } from '../../../main/ipc/serve.ts';

type Listener = (event: IpcMainInvokeEvent, argument: unknown) => Promise<unknown>;
const channels = vi.hoisted(() => new Map<string, Listener>());
vi.mock('electron', () => ({
  ipcMain: {
    handle: (channel: string, listener: Listener) => channels.set(channel, listener),
    removeHandler: (channel: string) => channels.delete(channel),
  },
}));

const handled: unknown[] = [];
beforeAll(() => {
  const handle = async (argument: unknown) => {
    handled.push(argument);
    return ok(undefined);
  };
  const handlers = { kits: { dropped: handle, installed: handle } } as unknown as HostHandlers;
  serveContract({ contract, isPage: isPageAddress, handlersOf: () => handlers }, () => undefined);
});

async function ask(channel: string, argument: unknown, frame: unknown): Promise<unknown> {
  handled.length = 0;
  return await channels.get(channel)?.({ senderFrame: frame, sender: {} } as IpcMainInvokeEvent, argument);
}

const page = { url: 'app://impact-kit/#/kits', parent: null };

describe('A call reaches its handler', () => {
  it('from the page, with a file of this computer', async () => {
    const argument = { argument: undefined, paths: ['/media/stick/kit.impactkit'] };
    expect(await ask('kits.dropped', argument, page)).toEqual({ ok: true });
    expect(handled).toEqual([argument]);
  });

  it.each([
    ['no frame', null],
    ['a frame in the page', { ...page, parent: page }],
    ['an object of a kit', { ...page, url: `app://impact-kit/object/${'ab'.repeat(32)}` }],
    ['the page of the file picker', { ...page, url: 'app://impact-kit/picker.html' }],
    ['the hidden page', { ...page, url: 'app://impact-kit/compose.html' }],
    ['a page from elsewhere', { ...page, url: 'https://example.org/' }],
    ['an empty page', { ...page, url: 'about:blank' }],
  ])('never from %s', async (_title, frame) => {
    expect(await ask('kits.installed', undefined, frame)).toEqual({
      ok: false,
      problem: { code: 'call-refused', reason: 'sender' },
    });
    expect(handled).toEqual([]);
  });

  it('never with a file of another computer', async () => {
    const paths = ['/media/a', '\\\\host\\share\\kit.impactkit'];
    expect(await ask('kits.dropped', { argument: undefined, paths }, page)).toEqual({
      ok: false,
      problem: { code: 'file-elsewhere', file: 'kit.impactkit' },
    });
    expect(handled).toEqual([]);
  });

  it('never with an argument that the contract does not allow', async () => {
    expect(await ask('kits.installed', 'something', page)).toEqual({
      ok: false,
      problem: { code: 'call-refused', reason: 'argument of kits.installed' },
    });
    expect(handled).toEqual([]);
  });
});
