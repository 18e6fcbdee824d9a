// The bench of a large directory: 50,000 services composed, signed, verified and installed as one kit, and one of them found.
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeYaml } from '../../../core/compose/yaml-edit.ts';
import { writeContactTable } from '../../../core/workshop/table/write-contact-table.ts';
import { installKit } from '../../support/kit-calls.ts';
import { launchProgram, newUserData } from '../../support/launch.ts';
import { passFirstRun, waitForLibrary } from '../../support/library.ts';
import { madeDirectory } from '../../support/made-directory.ts';
import { makePublisher, writeKeys } from '../../support/make-kit.ts';
import { goTo } from '../../support/screens.ts';
import { Screen } from '../viewer/screen.ts';

/** A step: how long it took, and the most memory that one of its processes had. */
type Step = { readonly what: string; readonly seconds: number; readonly peakMB: number };

const root = process.cwd();
const count = Number(process.argv.slice(2).find((word) => Number(word) > 0) ?? 50_000);
const batch = 1000;
const lookMs = 200;
const sizeGoal = 3;
const longestMs = 1_800_000;

const place = mkdtempSync(join(tmpdir(), 'bench-directory-'));
const screen = await Screen.start();
try {
  await bench();
} finally {
  screen.end();
  rmSync(place, { recursive: true, force: true });
}

async function bench(): Promise<void> {
  const [content, kit] = [join(place, 'content'), join(place, 'kit')];
  const tableBytes = writeContent(content);
  const publisher = await makePublisher('Bench');
  const key = await writeKeys(join(place, 'key'), publisher);
  const steps = [
    await command('compose', 'compose', content, kit),
    await command('sign (which verifies first)', 'sign', kit, '--key', key),
    await command('verify', 'verify', kit, '--key', join(place, 'key', 'test.pub')),
  ];
  steps.push(...(await inProgram({ folder: kit, publisher })));
  const kitBytes = sizeOf(kit);
  const sourceBytes = statSync(join(content, 'contacts.yaml')).size;
  const toTable = kitBytes / tableBytes;
  if (toTable > sizeGoal) process.exitCode = 1;
  const mb = (bytes: number): string => (bytes / 1e6).toFixed(1);
  const report = [
    `# A directory of ${count} services`,
    '',
    `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores.`,
    '',
    '| step | seconds | most memory of a process, MB |',
    '|---|---:|---:|',
    ...steps.map(({ what, seconds, peakMB }) => `| ${what} | ${seconds.toFixed(1)} | ${peakMB.toFixed(0)} |`),
    '',
    `The whole kit has ${mb(kitBytes)} MB: ${toTable.toFixed(2)} of the same table as CSV (${mb(tableBytes)} MB, goal ≤ ${sizeGoal}), ${(kitBytes / sourceBytes).toFixed(2)} of contacts.yaml (${mb(sourceBytes)} MB).`,
    '',
  ].join('\n');
  mkdirSync(join(root, 'out/bench'), { recursive: true });
  writeFileSync(join(root, 'out/bench/directory.md'), report);
  console.log(report);
}

/** Writes the content folder; answers the bytes of the same services as a table. */
function writeContent(folder: string): number {
  mkdirSync(folder, { recursive: true });
  const facts = {
    ...{ id: 'org.example.directory', version: '2026.1', title: { en: 'Directory' }, issued: '2026-03-01' },
    publisher: { name: 'Bench' },
    ...{ languages: ['en'], countries: ['EU', 'GR', 'IT', 'CY', 'PT'], changes: [] },
  };
  writeFileSync(join(folder, 'kit.yaml'), writeYaml(facts));
  const contacts = madeDirectory(count).map((contact) => ({
    ...contact,
    ship: 'ship-after-test-call' as const,
  }));
  const list = join(folder, 'contacts.yaml');
  writeFileSync(list, 'contacts:\n');
  for (let from = 0; from < contacts.length; from += batch)
    appendFileSync(
      list,
      writeYaml({ contacts: contacts.slice(from, from + batch) }).replace('contacts:\n', ''),
    );
  return Buffer.byteLength(writeContactTable(contacts));
}

/** Runs a command of the kit. */
async function command(what: string, ...words: readonly string[]): Promise<Step> {
  const from = performance.now();
  const child = spawn(process.execPath, [join(root, 'out/app/cli/kit.js'), ...words], {
    env: { ...process.env, DISPLAY: screen.display },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const peak = watchMemory(child.pid ?? 0);
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${what} ended with ${code}`);
  return { what, seconds: (performance.now() - from) / 1000, peakMB: peak() };
}

/** Installs the kit in the program, then finds one service by a word and by its number. */
async function inProgram(kit: Parameters<typeof installKit>[1]): Promise<Step[]> {
  const userData = newUserData();
  const program = await launchProgram({ userData, build: 'development', env: { DISPLAY: screen.display } });
  const { page } = program;
  page.setDefaultTimeout(longestMs);
  const steps: Step[] = [];
  const step = async (what: string, act: () => Promise<unknown>): Promise<void> => {
    const peak = watchMemory(program.app.process().pid ?? 0);
    const from = performance.now();
    await act();
    steps.push({ what, seconds: (performance.now() - from) / 1000, peakMB: peak() });
  };
  try {
    await passFirstRun(page, 'en', 'GR');
    await waitForLibrary(page);
    await step('install', async () => {
      const problem = await installKit(program, kit);
      if (problem !== undefined) throw new Error(`the kit was not installed: ${problem}`);
    });
    const number = madeDirectory(count).at(-1)?.phones[0]?.number ?? '';
    for (const query of [`${count}`, number])
      await step(
        `find one service by ${query === number ? 'its number' : 'a word of its name'}`,
        async () => {
          await goTo(page, '/kits');
          await page.evaluate((words) => {
            location.hash = `#/search?q=${words}`;
          }, query);
          await page.locator(`[data-search-row*="made-${count}"]`).first().waitFor();
        },
      );
  } finally {
    await program.close();
    rmSync(userData, { recursive: true, force: true });
  }
  return steps;
}

/** Looks at a process and all that it started until the answer is asked for: the most memory that one of them had, in MB. */
function watchMemory(pid: number): () => number {
  let peak = 0;
  const look = (): void => {
    const parents = new Map<number, number>();
    const memory = new Map<number, number>();
    for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]));
        memory.set(Number(name), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
      } catch {
        // It ended meanwhile.
      }
    }
    const isOwn = (one: number | undefined): boolean =>
      one !== undefined && one > 1 && (one === pid || isOwn(parents.get(one)));
    for (const [one, size] of memory) if (isOwn(one)) peak = Math.max(peak, size);
  };
  const timer = setInterval(look, lookMs);
  return () => {
    look();
    clearInterval(timer);
    return peak;
  };
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
