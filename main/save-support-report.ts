// Saves the report for support where the person chooses.
import { readFileSync } from 'node:fs';
import { arch, platform, release, totalmem } from 'node:os';
import { basename, join } from 'node:path';
import { app } from 'electron';
import { ok, type Result } from '../core/base/result.ts';
import type { LibraryRecord } from '../core/library/installed-kit.ts';
import { writeFileAtomically } from './disk/fs/atomic-file.ts';
import { logNames } from './log-file.ts';
import { menuLabels } from './menu-labels.ts';
import { pickSavePath } from './pick-path.ts';
import type { DialogPorts, Ports } from './ports.ts';
import { supportReport } from './support-report.ts';
import { today } from './today.ts';

/** What the report is gathered from. */
export type SupportPorts = DialogPorts &
  Pick<Ports, 'shelf' | 'vault' | 'isShared'> & {
    /** The complete libraries. */
    libraries(): Promise<readonly LibraryRecord[]>;
  };

/** Asks where to save, and writes the report; the name of the file, undefined when the person changed their mind. */
export async function saveSupportReport(
  ports: SupportPorts,
  runtime: string,
): Promise<Result<string | undefined>> {
  const path = await pickSavePath(ports, {
    title: menuLabels[ports.language()].saveSupport,
    suggestedName: `impact-kit-support-${today()}.txt`,
    filter: { name: 'Text', extensions: ['txt'] },
  });
  if (path === undefined) return ok(undefined);
  const shelf = ports.shelf();
  const report = supportReport({
    day: today(),
    versions: {
      program: app.getVersion(),
      electron: process.versions.electron ?? '',
      chromium: process.versions.chrome ?? '',
      node: process.versions.node,
    },
    system: { platform: platform(), arch: arch(), release: release() },
    runtime,
    memoryBytes: totalmem(),
    keeps: ports.folder.keeps,
    isShared: ports.isShared(),
    protection: ports.vault.access.protection(),
    settings: ports.vault.snapshot().settings,
    kits: shelf.installed(),
    sizes: shelf.sizes(),
    libraries: (await ports.libraries()).map(({ counts }) => counts),
    log:
      ports.folder.keeps === 'nothing'
        ? []
        : logNames.flatMap((name) => linesOf(join(ports.folder.logs, name))),
  });
  const written = await writeFileAtomically(path, report);
  return written.ok ? ok(basename(path)) : written;
}

/** The lines of a file of the log; none where there is no such file. */
function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return [];
  }
}
