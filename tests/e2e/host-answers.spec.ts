// Main answers a page as the in-memory host of component tests does, including the codes of problems.
import { expect, test } from '@playwright/test';
import { type Ask, hostChecks } from '../agree/host.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';

test('Main answers every check that the host in memory answers', { tag: '@check' }, async () => {
  const program = await launchWithLibrary();
  const ask: Ask = async (group, name, argument) =>
    (await program.page.evaluate(
      ([wantedGroup, wantedName, given]) => {
        const { host } = globalThis as unknown as {
          host: Record<string, Record<string, (argument: unknown) => Promise<unknown>>>;
        };
        return host[wantedGroup]?.[wantedName]?.(given);
      },
      [group, name, argument] as const,
    )) as Awaited<ReturnType<Ask>>;
  try {
    for (const { title, ask: check, expected } of hostChecks) {
      const answers = JSON.parse(JSON.stringify(await check(ask))) as object;
      expect.soft(answers, title).toMatchObject(JSON.parse(JSON.stringify(expected)) as unknown[]);
    }
  } finally {
    await program.close();
  }
});
