// The Debian package in a copy of the system: an ordinary user works with the installed program, with the sandbox on.
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { makeDebianPackage } from '../../scripts/lib/debian-package.mjs';
import { reader, readerHome } from '../support/installed/reader.ts';
import { newUserData, packagedPrograms } from '../support/launch.ts';
import { needPrograms } from '../support/needed-programs.ts';
import {
  countPackets,
  makeNamespaces,
  noNamespaceReason,
  removeNamespaces,
} from '../support/network-namespace.ts';
import { playwrightCli } from '../support/playwright-cli.ts';
import { makeTrialSystem, type TrialSystem } from '../support/trial-system.ts';

const config = join(import.meta.dirname, '..', 'support', 'installed', 'playwright.config.ts');
const profile = '/etc/apparmor.d/impact-kit';
const kinds = ['impactkit', 'impactdelta'];
/** What dpkg notes of its own work. */
const dpkgOwn = /^\/var\/(lib\/dpkg|log)\//;
/** Files that belong to the system and list what all packages brought. */
const caches = /^\/usr\/share\/(mime\/|applications\/mimeinfo\.cache$|icons\/hicolor\/icon-theme\.cache$)/;
/** Commands that stand in for those of AppArmor, which the kernel of a test machine may lack, and the list of their calls. */
const standIns = '/usr/local/sbin';
const appArmorCalls = '/root/apparmor-calls';

test.describe.configure({ mode: 'serial' });

test.describe('The Debian package', { tag: '@packaged-only' }, () => {
  let system: TrialSystem;
  let before: ReadonlySet<string>;

  test.beforeAll(async () => {
    const reason = noNamespaceReason();
    test.skip(reason !== undefined, reason);
    needPrograms('dpkg-deb', 'useradd', 'setpriv', 'apparmor_parser', 'update-mime-database');
    system = await makeTrialSystem();
    system.run('useradd', '--create-home', '--shell', '/bin/sh', reader);
    pretendAppArmor(system);
    before = new Set(system.changedFiles());
  });
  test.afterAll(async () => {
    removeNamespaces();
    await system?.end();
  });

  test('installs the program with its menu entry, its file types and its AppArmor profile', async () => {
    needPrograms('desktop-file-validate');
    const built = await makeDebianPackage(dirname(packagedPrograms().test), newUserData(), {
      compression: 'none',
    });
    dpkg(system, '--force-unsafe-io', '--install', built);
    expect(system.run('dpkg', '--verify', 'impact-kit')).toBe('');
    expect(system.run('desktop-file-validate', '/usr/share/applications/impact-kit.desktop')).toBe('');
    const types = system.run('cat', '/usr/share/mime/globs2');
    const programs = system.run('cat', '/usr/share/applications/mimeinfo.cache');
    for (const kind of kinds) {
      expect(types).toContain(`:application/vnd.${kind}+zip:*.${kind}\n`);
      expect(programs).toContain(`application/vnd.${kind}+zip=impact-kit.desktop;`);
    }
    system.run('/usr/sbin/apparmor_parser', '--skip-kernel-load', '--skip-cache', profile);
    expect(system.run('cat', appArmorCalls)).toContain(`--replace ${profile}\n`);
    const unsafe = ['(', '-not', '-user', 'root', '-or', '-perm', '/022', ')', '-not', '-type', 'l'];
    expect(system.run('find', '/usr/lib/impact-kit', ...unsafe)).toBe('');
    const helpers = ['-perm', '/6000', '-printf', '%f %m\n'];
    expect(system.run('find', '/usr/lib/impact-kit', ...helpers)).toBe('chrome-sandbox 4755\n');
  });

  test('serves an ordinary user with the sandbox on, and sends not one packet', async () => {
    test.setTimeout(300_000);
    makeNamespaces();
    const [command = '', ...words] = [...system.enter, process.execPath, playwrightCli, 'test', '-c', config];
    const session = await countPackets(command, words, process.env);
    expect(session.exitCode, session.output).toBe(0);
    expect(session.packets).toEqual([]);
  });

  test('is removed with all that it brought, and leaves what the person keeps', () => {
    dpkg(system, '--remove', 'impact-kit');
    expect(system.run('cat', appArmorCalls)).toContain(`--remove ${profile}\n`);
    const isExpected = (path: string): boolean => before.has(path) || dpkgOwn.test(path) || caches.test(path);
    const left = system.changedFiles().filter((path) => !isExpected(path));
    expect(left.filter((path) => !path.startsWith(`${readerHome}/`))).toEqual([]);
    expect(system.run('cat', '/usr/share/mime/globs2')).not.toContain('impact');
    expect(system.run('cat', '/usr/share/applications/mimeinfo.cache')).not.toContain('impact');
    system.run('test', '-f', `${readerHome}/letter.pdf`);
    system.run('test', '-d', `${readerHome}/.config/IMPACT Kit/vault`);
  });
});

/** As on Ubuntu: AppArmor is on. Its own parser still judges whether it can read the profile. */
function pretendAppArmor(system: TrialSystem): void {
  system.run('touch', appArmorCalls);
  const scripts = {
    'aa-enabled': 'exit 0',
    apparmor_parser: `echo "$*" >>${appArmorCalls}
case "$1" in --skip-kernel-load) exec /usr/sbin/apparmor_parser "$@" ;; esac`,
  };
  for (const [name, text] of Object.entries(scripts)) {
    const words = ['sh', `${standIns}/${name}`, `#!/bin/sh\n${text}\n`];
    system.run('sh', '-c', 'printf %s "$2" >"$1" && chmod 755 "$1"', ...words);
  }
}

function dpkg(system: TrialSystem, ...args: readonly string[]): void {
  system.run('env', `PATH=${standIns}:/usr/sbin:/usr/bin:/sbin:/bin`, 'dpkg', ...args);
}
