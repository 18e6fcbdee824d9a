// Make a kit while it is measured: on some cores, in turns with other work, from its first PDF to its last.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  type ComposeOptions,
  composeSwitch,
  readComposeLine,
} from '../../../core/compose/compose-protocol.ts';
import { runtimePath, sandboxSwitches } from '../../support/launch.ts';
import { InTurns, type TurnPlan } from './in-turns.ts';

/** Where a kit is made of what, and how it takes turns. `cores` as `taskset` understands them; it is started on these. */
type KitPlan = {
  readonly root: string;
  /** Holds the folder `content`; kits and what is needed for them come beside it. */
  readonly folder: string;
  readonly display: string;
  readonly cores: string;
  readonly turns: TurnPlan;
};

/** A kit whose PDFs are being read. */
type KitInTheMaking = {
  readonly turns: InTurns;
  /** Settles when the last PDF was read: up to when the search is made. Seconds it worked since the first one was begun. */
  readonly seconds: Promise<number>;
  /** Lets it make the rest. Throws when no kit came of it. */
  finish(): Promise<void>;
};

/** Starts to make a kit; it stands still where the first PDF is begun. */
export async function startKit(plan: KitPlan): Promise<KitInTheMaking> {
  const { cores, display, root } = plan;
  const work = mkdtempSync(join(plan.folder, 'work-'));
  const options: ComposeOptions = {
    content: join(plan.folder, 'content'),
    out: `${work}-kit`,
    work,
    skipDamaged: false,
    force: true,
  };
  const words = [root, ...sandboxSwitches(), composeSwitch, JSON.stringify(options)];
  const child = spawn('taskset', ['-c', cores, runtimePath(), ...words], {
    env: { ...process.env, DISPLAY: display },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  await once(child, 'spawn');
  const closed = once(child, 'close');
  const turns = new InTurns(child.pid as number, plan.turns);
  const lines = createInterface(child.stdout);
  let isMade = false;
  lines.on('line', (line) => {
    const message = readComposeLine(line);
    if (message?.kind === 'answer') isMade = message.answer.ok;
  });
  const whenAt = (step: 'extracting' | 'indexing'): Promise<number> =>
    new Promise((resolve, reject) => {
      lines.on('line', (line) => {
        const message = readComposeLine(line);
        if (message?.kind === 'progress' && message.progress.step === step) resolve(turns.workedMs);
      });
      void closed.then(() => reject(new Error(`making a kit ended before ${step}`)));
    });
  const [begun, ended] = [whenAt('extracting'), whenAt('indexing')];
  const seconds = Promise.all([begun, ended]).then(([fromMs, toMs]) => (toMs - fromMs) / 1000);
  seconds.catch(() => undefined);
  await begun;
  turns.pause();
  return {
    turns,
    seconds,
    async finish() {
      turns.goOn();
      await closed;
      for (const folder of [work, options.out])
        rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
      if (!isMade) throw new Error('no kit was made');
    },
  };
}
