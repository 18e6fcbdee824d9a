// No packet can leave the program. Windows without the refusals show that the count works.
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import {
  countPackets,
  makeNamespaces,
  noNamespaceReason,
  removeNamespaces,
} from '../support/network-namespace.ts';
import { playwrightCli } from '../support/playwright-cli.ts';

const config = join(import.meta.dirname, '..', 'support', 'namespace', 'playwright.config.ts');
/** Sixteen bare windows with the hostile page send more; fewer would mean that the count is broken. */
const fewestControlPackets = 500;

test.describe('The network', () => {
  test.beforeAll(() => {
    const reason = noNamespaceReason();
    test.skip(reason !== undefined, reason);
    makeNamespaces();
  });
  test.afterAll(removeNamespaces);

  test('gets not one packet from three sessions of the program, hostile, read in and idle', {
    tag: '@packaged-only',
  }, async () => {
    test.setTimeout(300_000);
    const sealed = await countPackets(
      process.execPath,
      [playwrightCli, 'test', '-c', config],
      sessionEnvironment('0'),
    );
    expect(sealed.exitCode, sealed.output).toBe(0);
    expect(sealed.packets).toEqual([]);
  });

  test('gets hundreds of packets from windows without the refusals, so the count can be trusted', {
    tag: '@packaged-only',
  }, async () => {
    test.setTimeout(300_000);
    const unsealed = await countPackets(
      process.execPath,
      [playwrightCli, 'test', '-c', config],
      sessionEnvironment('1'),
    );
    expect(unsealed.exitCode, unsealed.output).toBe(0);
    expect(unsealed.packets.length).toBeGreaterThan(fewestControlPackets);
  });
});

function sessionEnvironment(unsealed: '0' | '1'): NodeJS.ProcessEnv {
  return { ...process.env, IMPACT_KIT_UNSEALED: unsealed, IMPACT_KIT_BUILD: test.info().project.name };
}
