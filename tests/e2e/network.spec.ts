// Decides whether a packet can leave: none may, and the same session unsealed shows that the count works.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { countPackets, makeNamespaces, removeNamespaces } from '../support/network-namespace.ts';

const cli = join(createRequire(import.meta.url).resolve('@playwright/test/package.json'), '..', 'cli.js');
const config = join(import.meta.dirname, '..', 'support', 'namespace', 'playwright.config.ts');
/** A bare window with the hostile page sends several hundred; far fewer would mean that the count is broken. */
const fewestControlPackets = 20;

test.describe('The network', () => {
  test.skip(
    process.getuid?.() !== 0 || process.platform !== 'linux',
    'needs root on Linux to make a network namespace',
  );
  test.beforeAll(makeNamespaces);
  test.afterAll(removeNamespaces);

  test('gets not one packet from the program, whatever a page tries', { tag: '@packaged' }, async () => {
    test.setTimeout(240_000);
    const sealed = await countPackets(process.execPath, [cli, 'test', '-c', config], sessionEnvironment('0'));
    expect(sealed.exitCode, sealed.output).toBe(0);
    expect(sealed.packets).toEqual([]);
  });

  test('gets packets from a window without the refusals, so the count can be trusted', {
    tag: '@packaged',
  }, async () => {
    test.setTimeout(240_000);
    const unsealed = await countPackets(
      process.execPath,
      [cli, 'test', '-c', config],
      sessionEnvironment('1'),
    );
    expect(unsealed.exitCode, unsealed.output).toBe(0);
    expect(unsealed.packets.length).toBeGreaterThan(fewestControlPackets);
  });
});

function sessionEnvironment(unsealed: '0' | '1'): NodeJS.ProcessEnv {
  return { ...process.env, IMPACT_KIT_UNSEALED: unsealed, IMPACT_KIT_BUILD: test.info().project.name };
}
