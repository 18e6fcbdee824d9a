// Decides how the program runs without a window when the command line asks it to make a kit.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { z } from '../core/zod.ts';
import { serveApp } from './app-scheme.ts';
import { runCompose } from './compose/run-compose.ts';

const optionsSchema = z.strictObject({
  content: z.string().min(1),
  out: z.string().min(1),
  skipDamaged: z.boolean(),
  force: z.boolean(),
  json: z.boolean(),
});
/** What the command line asks for; `content` and `out` are absolute folders. */
export type ComposeOptions = z.infer<typeof optionsSchema>;

const switchName = '--kit-compose';
const exitCodeUsage = 2;

/** The options when the program was started to make a kit, else undefined. Bad options end the program. */
export function composeOptionsFrom(words: readonly string[]): ComposeOptions | undefined {
  const at = words.indexOf(switchName);
  if (at === -1) return undefined;
  const parsed = optionsSchema.safeParse(parseJson(words[at + 1]));
  if (parsed.success) return parsed.data;
  process.stderr.write(`${switchName} needs its options as JSON.\n`);
  process.exit(exitCodeUsage);
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/** Makes the kit in a profile of its own that is thrown away, then ends the program with the outcome's exit code. */
export async function startCompose(options: ComposeOptions): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'impact-kit-compose-'));
  app.setPath('userData', profile);
  app.setPath('sessionData', profile);
  app.on('window-all-closed', () => undefined);
  app.on('quit', () => rmSync(profile, { recursive: true, force: true }));
  await app.whenReady();
  serveApp();
  app.exit(await runCompose(options));
}
