// The bench of sticks: copy and verify a kit with this program and with public tools, in turns.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBenchKit } from './bench-kit.ts';
import { type Case, goalsOf, measure } from './measure.ts';
import { writeReport } from './report.ts';
import { benchVolumes } from './volumes.ts';

const rounds = 5;
const root = process.cwd();
const place = mkdtempSync(join(tmpdir(), 'sticks-bench-'));
try {
  const kit = await makeBenchKit(join(place, 'kit'));
  const cases: Case[] = [];
  for (const volume of benchVolumes(place)) {
    if ('reason' in volume) {
      console.log(`SKIPPED: ${volume.what}: ${volume.reason}.`);
      continue;
    }
    try {
      console.log(`Measuring ${volume.what}.`);
      cases.push(await measure(volume, kit, rounds));
    } finally {
      volume.remove();
    }
  }
  const report = writeReport(cases, {
    kit: `${kit.fileCount} files, ${(kit.sizeBytes / 1e6).toFixed(0)} MB`,
    machine: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}`,
    rounds,
  });
  mkdirSync(join(root, 'out/bench'), { recursive: true });
  writeFileSync(join(root, 'out/bench/sticks.md'), report);
  console.log(report);
  if (goalsOf(cases).some(({ stand }) => stand === 'missed')) process.exitCode = 1;
} finally {
  rmSync(place, { recursive: true, force: true });
}
