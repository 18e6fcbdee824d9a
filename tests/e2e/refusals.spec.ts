// What the page cannot do: each refusal is tested on the running program.
import { expect, test } from '@playwright/test';
import { contract, type HostBridge } from '../../core/ipc/contract.ts';
import { expectForeignPlacesRefused } from '../support/foreign-places.ts';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { readProcess } from '../support/processes.ts';

type TrustedTypes = { createPolicy(name: string, rules: object): unknown };

let program: Program;
test.beforeAll(async () => {
  program = await launchWithLibrary();
});
test.afterAll(async () => program.close());

test('The page has no Node, no Electron and only the calls of the contract', async () => {
  const seen = await program.page.evaluate(() => ({
    process: typeof (globalThis as Record<string, unknown>)['process'],
    require: typeof (globalThis as Record<string, unknown>)['require'],
    groups: Object.keys((globalThis as unknown as { host: object }).host).sort(),
    isFrozen: (() => {
      try {
        (globalThis as unknown as { host: Record<string, unknown> }).host['kits'] = undefined;
        return (globalThis as unknown as { host: Record<string, unknown> }).host['kits'] !== undefined;
      } catch {
        return true;
      }
    })(),
  }));
  expect(seen).toEqual({
    process: 'undefined',
    require: 'undefined',
    groups: Object.keys(contract).sort(),
    isFrozen: true,
  });
});

test('Every window is sandboxed and context-isolated', async () => {
  const preferences = await program.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const found = (
        contents as never as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences();
      return {
        sandbox: found['sandbox'],
        contextIsolation: found['contextIsolation'],
        nodeIntegration: found['nodeIntegration'],
      };
    }),
  );
  expect(preferences.length).toBeGreaterThan(0);
  for (const found of preferences)
    expect(found).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false });
});

test('The network code of Chromium runs in a process of its own', async () => {
  const processes = await program.app.evaluate(({ app }) =>
    app.getAppMetrics().map(({ type, serviceName }) => serviceName ?? type),
  );
  expect(processes).toContain('network.mojom.NetworkService');
});

test('GTK brings no OpenGL into the process it draws dialogs in, and a program started from here is told nothing', async () => {
  test.skip(process.platform !== 'linux', 'GTK draws dialogs on Linux only');
  const main = program.app.process().pid ?? 0;
  const libraries = readProcess(main, 'maps') ?? '';
  expect(libraries).toContain('/libgdk-3.so');
  expect(libraries).not.toContain('/libGL.so');
  expect(await program.app.evaluate(() => process.env['GDK_GL'])).toBeUndefined();
});

test('Every permission but lasting storage and the whole screen is denied', async () => {
  const outcome = await program.page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
      'background-sync',
      'accelerometer',
    ];
    const states = await Promise.all(
      names.map(async (name) => {
        const status = await navigator.permissions
          .query({ name: name as PermissionName })
          .catch(() => ({ state: 'denied' }));
        return status.state;
      }),
    );
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      () => 'denied',
    );
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      () => 'denied',
    );
    const isPersistent = await navigator.storage.persist();
    return { states: [...new Set(states)], media, camera, isPersistent };
  });
  expect(outcome).toEqual({ states: ['denied'], media: 'denied', camera: 'denied', isPersistent: true });
});

test('Text is never run as a program and the policy names no place outside', async () => {
  const outcome = await program.page.evaluate(async () => {
    const response = await fetch('/index.html');
    const refusedBy = (work: () => unknown) => {
      try {
        work();
        return 'nothing';
      } catch (error) {
        return (error as Error).name;
      }
    };
    const script = document.createElement('script');
    const types = [
      refusedBy(() => (script.textContent = 'globalThis.wasRun = true')),
      refusedBy(() => script.append('globalThis.wasRun = true')),
      refusedBy(() => script.setAttribute('onload', 'globalThis.wasRun = true')),
      refusedBy(() => (document.createElement('div').innerHTML = '<b>bold</b>')),
      refusedBy(() => new Worker('/object/abc')),
      refusedBy(() => new Worker('data:text/javascript,1')),
      refusedBy(() =>
        (globalThis as never as { trustedTypes: TrustedTypes }).trustedTypes.createPolicy('b', {}),
      ),
      refusedBy(() => (document.createElement('div').innerHTML = '')),
    ];
    document.head.append(script);
    let evaluated = 'ran';
    try {
      // biome-ignore lint/security/noGlobalEval: the test proves that it is refused
      globalThis.eval('1');
    } catch {
      evaluated = 'refused';
    }
    return {
      policy: response.headers.get('content-security-policy') ?? '',
      evaluated,
      inline: (globalThis as Record<string, unknown>)['wasRun'] === undefined ? 'refused' : 'ran',
      types,
    };
  });
  expect(outcome.evaluated).toBe('refused');
  expect(outcome.inline).toBe('refused');
  expect(outcome.types).toEqual([...Array(7).fill('TypeError'), 'nothing']);
  expect(outcome.policy).toContain("default-src 'none'");
  expect(outcome.policy).not.toMatch(/unsafe-eval'(?<!wasm-unsafe-eval')|unsafe-inline|https?:|\*/);
});

test('Windows, foreign pages, frames and files are refused', async () => {
  await expectForeignPlacesRefused(program);
});

test('An object of a kit is a part of the page and never a page itself', async () => {
  const before = program.page.url();
  const object = await program.page.evaluate(async () => {
    const { host } = globalThis as unknown as { host: HostBridge };
    const kits = await host.kits.installed();
    const [active] = kits.ok ? kits.value : [];
    if (!active) throw new Error('there is no kit');
    const [picture] = Object.entries(active.files).filter(([path]) => path.endsWith('.svg'));
    const address = `/object/${picture?.[1].hash}`;
    const answer = await fetch(address);
    const image = new Image();
    image.src = address;
    await image.decode();
    const isFramed = await new Promise((settle) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      frame.addEventListener('load', () => settle(frame.contentDocument?.URL.includes('/object/') ?? false));
      document.body.append(frame);
    });
    for (const other of [address, '/compose.html', '/index.html?again']) window.location.assign(other);
    return { address, status: answer.status, kind: answer.headers.get('content-disposition'), isFramed };
  });
  expect(object).toMatchObject({ status: 200, kind: 'attachment', isFramed: false });
  expect(program.page.url()).toBe(before);
  // Not even main gets one into a window.
  const loaded = await program.app.evaluate(async ({ BrowserWindow }, path) => {
    const window = new BrowserWindow({ show: false });
    const outcome = await window.loadURL(`app://impact-kit${path}`).then(
      () => 'loaded',
      (error: { code: string }) => error.code,
    );
    window.destroy();
    return outcome;
  }, object.address);
  expect(loaded).toBe('ERR_BLOCKED_BY_CLIENT');
  expect(await program.page.evaluate(() => document.querySelector('#root')?.childElementCount)).toBe(1);
});

test('A window that a page emptied shows the page again', async () => {
  await program.page.evaluate(() => window.location.assign('about:blank'));
  await program.page.locator('#root > *').first().waitFor();
  expect(new URL(program.page.url()).pathname).toBe('/');
});

test('Paths that leave the built page answer nothing', async () => {
  const statuses = await program.page.evaluate(async () => {
    const tries = [
      '/..%2f..%2fpackage.json',
      '/%2e%2e/main/main.js',
      '/object/../../secret',
      '/object/abc',
      '/..\\main\\main.js',
      '/object/%00',
    ];
    return await Promise.all(tries.map(async (path) => (await fetch(path)).status));
  });
  expect([...new Set(statuses)]).toEqual([404]);
});

test('A call with a wrong argument is refused as a value', async () => {
  const answers = await program.page.evaluate(async () => {
    const { host } = globalThis as unknown as {
      host: Record<string, Record<string, (argument?: unknown) => Promise<unknown>>>;
    };
    return [
      await host['app']?.['setTheme']?.('pink'),
      await host['kits']?.['check']?.('../../etc'),
      await host['kits']?.['install']?.({}),
    ];
  });
  for (const answer of answers)
    expect(answer).toMatchObject({ ok: false, problem: { code: 'call-refused' } });
});
