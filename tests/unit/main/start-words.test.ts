// Which switches a release may be started with; every other one ends it.
import { describe, expect, it } from 'vitest';
import { refusedSwitch } from '../../../main/start-words.ts';

/** Switches of Chromium and Electron that open a debugger, weaken a wall, reach a network, run a program or leave a record. */
const dangerous = [
  'remote-debugging-port=0',
  'remote-debugging-pipe',
  'remote-debugging-address=0.0.0.0',
  'remote-allow-origins=*',
  'inspect=0',
  'inspect-brk=0',
  'js-flags=--expose-gc',
  'no-sandbox',
  'disable-setuid-sandbox',
  'disable-namespace-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-gpu-sandbox',
  'no-zygote',
  'no-zygote-sandbox',
  'allow-sandbox-debugging',
  'single-process',
  'in-process-gpu',
  'disable-site-isolation-trials',
  'disable-web-security',
  'allow-running-insecure-content',
  'allow-file-access-from-files',
  'unsafely-treat-insecure-origin-as-secure=http://a.example',
  'disable-blink-features=TrustedDOMTypes',
  'enable-blink-features=MojoJS',
  'enable-experimental-web-platform-features',
  'enable-features=NetworkServiceInProcess',
  'disable-features=IsolateOrigins',
  'load-extension=/tmp/a',
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list=a',
  'allow-insecure-localhost',
  'host-rules=MAP * a.example',
  'host-resolver-rules=MAP * a.example',
  'proxy-server=a.example:80',
  'proxy-pac-url=http://a.example/',
  'proxy-auto-detect',
  'auth-server-allowlist=*',
  'use-fake-ui-for-media-stream',
  'use-fake-device-for-media-stream',
  'auto-select-desktop-capture-source=Screen',
  'gpu-launcher=/tmp/a',
  'renderer-cmd-prefix=/tmp/a',
  'utility-cmd-prefix=/tmp/a',
  'browser-subprocess-path=/tmp/a',
  'user-data-dir=/tmp/a',
  'disk-cache-dir=/tmp/a',
  'log-net-log=/tmp/a',
  'ssl-key-log-file=/tmp/a',
  'enable-logging=file',
] as const;

const usual = { platform: 'linux', isRoot: false } as const;
const root = { platform: 'linux', isRoot: true } as const;
const windows = { platform: 'win32', isRoot: false } as const;
const mac = { platform: 'darwin', isRoot: false } as const;

describe('A release', () => {
  it.each(dangerous)('does not start with --%s', (word) => {
    const name = word.split('=')[0];
    for (const machine of [usual, windows, mac]) expect(refusedSwitch([`--${word}`], machine)).toBe(name);
  });

  it('has 49 of them tried', () => {
    expect(new Set(dangerous).size).toBe(49);
  });

  it.each([
    [[], usual],
    [['--no-trace'], usual],
    [['--person=first'], usual],
    [['--person=0123456789abcdef', '--no-trace'], windows],
    [['--sweep', '--no-sandbox'], root],
    [['--kit-compose', '{"content":"--no-sandbox"}'], usual],
    [['/media/stick/kit.impactkit', '--no-trace'], usual],
    [['--force-device-scale-factor=1.5', '--lang=pt-PT', '--force-renderer-accessibility'], usual],
    [['--ozone-platform-hint=auto', '--enable-features=UseOzonePlatform,WaylandWindowDecorations'], usual],
    [['--ozone-platform=wayland', '--enable-wayland-ime', '--gtk-version=4', '--class=impact-kit'], usual],
    [['--disable-gpu', '--password-store=basic', '--display=:0'], usual],
    [['-', '--', '--a-file-of-this-name'], usual],
    [['--original-process-start-time=13370000000000000', 'C:\\kits\\one.impactkit'], windows],
    [['//host/share/one.impactkit'], windows],
    [['-psn_0_12345', '-AppleLanguages', '(el)'], mac],
  ] as const)('starts with %j', (words, machine) => {
    expect(refusedSwitch(words, machine)).toBeUndefined();
  });

  it.each([
    ['a switch nobody knows', ['--shut-the-door'], usual, 'shut-the-door'],
    ['one dash', ['-remote-debugging-port=0'], usual, 'remote-debugging-port'],
    ['a slash, on Windows', ['/remote-debugging-port=0'], windows, 'remote-debugging-port'],
    ['capitals, on Windows', ['--REMOTE-DEBUGGING-PORT=0'], windows, 'remote-debugging-port'],
    ['spaces around it', [' --single-process\t'], usual, 'single-process'],
    ['a place behind others', ['--no-trace', 'kit.impactkit', '--log-net-log=a'], usual, 'log-net-log'],
    ['a value that an allowed switch does not take', ['--no-trace=1'], usual, 'no-trace'],
    ['a person who is no id', ['--person=../vault'], usual, 'person'],
    ['one feature among harmless ones', ['--enable-features=UseOzonePlatform,A'], usual, 'enable-features'],
    ['the name of a property of every object', ['--constructor'], usual, 'constructor'],
    ['what another system adds', ['-psn_0_12345'], usual, 'psn_0_12345'],
    ['no sandbox, for root elsewhere', ['--no-sandbox'], { ...mac, isRoot: true }, 'no-sandbox'],
  ] as const)('does not start with %s', (_title, words, machine, name) => {
    expect(refusedSwitch(words, machine)).toBe(name);
  });

  it('takes a path that begins with a slash for a file where slashes begin paths', () => {
    expect(refusedSwitch(['/remote-debugging-port=0'], usual)).toBeUndefined();
  });
});
