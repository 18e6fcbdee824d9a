// Drafts on a disk that fails, or is cut off, while they are encrypted, decrypted or edited: nothing lost, nothing half.
// @module-tag slow
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ok, type Result } from '../../../../../core/base/result.ts';
import { applyChanges, finishChanges } from '../../../../../main/disk/drafts/apply-changes.ts';
import { removeWaiting } from '../../../../../main/disk/drafts/copy-file.ts';
import { type DiskOps, realDisk } from '../../../../../main/disk/fs/ops.ts';
import { overwritingDisk } from '../../../../../main/disk/fs/overwriting-disk.ts';
import { writeProblem } from '../../../../../main/disk/fs/problem.ts';
import { DraftsFolder } from '../../../../../main/disk/personal/drafts-folder.ts';
import { isPieceFile } from '../../../../../main/disk/personal/piece-file.ts';
import { pieceBytes } from '../../../../../main/disk/user-data/passphrase/pieces.ts';
import { type FaultSubject, runFaults } from '../../../../support/fault-runs.ts';

const key = Buffer.alloc(32, 7);
const draft = '0123456789abcdef';
const texts: Readonly<Record<string, string>> = {
  'draft.json': '{"schema":"impact-kit/draft"}',
  'content/kit.yaml': 'title: A kit',
  'content/reports/a.en.pdf': 'x'.repeat(pieceBytes + 100),
};

function draftsIn(folder: string, disk: DiskOps = realDisk): DraftsFolder {
  const drafts = new DraftsFolder(join(folder, 'workshop'), overwritingDisk(disk));
  drafts.open(Buffer.from(key));
  return drafts;
}

const pathIn = (folder: string, name: string): string => join(folder, 'workshop', draft, name);

function writeReadable(folder: string): void {
  for (const [name, text] of Object.entries(texts)) {
    mkdirSync(dirname(pathIn(folder, name)), { recursive: true });
    writeFileSync(pathIn(folder, name), text);
  }
}

/** How each file is found: gone, readable, or in encrypted form. */
function formsIn(folder: string): ReadonlySet<string> {
  return new Set(
    Object.keys(texts).map((name) => {
      const path = pathIn(folder, name);
      if (!existsSync(path)) return 'gone';
      return isPieceFile(readFileSync(path)) ? 'encrypted' : 'readable';
    }),
  );
}

async function areWhole(drafts: DraftsFolder, folder: string): Promise<boolean> {
  for (const [name, text] of Object.entries(texts)) {
    const bytes = await drafts.disk.read(pathIn(folder, name)).catch(() => undefined);
    if (bytes?.toString() !== text) return false;
  }
  return true;
}

async function tried(work: Promise<void>): Promise<Result<void>> {
  return await work.then(
    () => ok(undefined),
    (error: unknown) => ({ ok: false, problem: writeProblem(error, 'drafts') }) as const,
  );
}

/** Every name below the draft, hidden ones too. */
function namesIn(folder: string): string {
  const found = readdirSync(join(folder, 'workshop', draft), { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(pathIn(folder, '.').length + 1))
    .sort()
    .join();
}

const encrypted: FaultSubject = {
  name: 'drafts that are encrypted',
  prepare: async (folder) => writeReadable(folder),
  change: async (folder, disk) => await tried(draftsIn(folder, disk).seal()),
  find: async (folder) => {
    if ([...formsIn(folder)].join() === 'readable') return 'old';
    const drafts = draftsIn(folder);
    // As the next unlock does: whatever a kill left is finished.
    await drafts.seal();
    if ([...formsIn(folder)].join() !== 'encrypted' || !(await areWhole(drafts, folder))) return 'lost';
    return namesIn(folder) === Object.keys(texts).sort().join() ? 'new' : `untidy: ${namesIn(folder)}`;
  },
  isTakenBack: false,
  step: 8,
  isDear: true,
};

const decrypted: FaultSubject = {
  name: 'drafts that are made readable again',
  prepare: async (folder) => {
    writeReadable(folder);
    await draftsIn(folder).seal();
  },
  change: async (folder, disk) => await tried(draftsIn(folder, disk).unseal()),
  find: async (folder) => {
    const forms = [...formsIn(folder)].join();
    if (!(await areWhole(draftsIn(folder), folder))) return 'lost';
    return forms === 'readable' ? 'new' : 'old';
  },
  isTakenBack: false,
  isTidy: false,
  step: 8,
  isDear: true,
};

const edited: FaultSubject = {
  name: 'an encrypted draft whose edit changes several files',
  prepare: async (folder) => {
    writeReadable(folder);
    await draftsIn(folder).seal();
  },
  change: async (folder, disk) =>
    await applyChanges(placeIn(folder, disk), [
      { kind: 'write', file: 'kit.yaml', text: 'title: Another' },
      { kind: 'move', from: 'reports/a.en.pdf', to: 'slides/b.en.pdf' },
    ]),
  find: async (folder) => {
    const place = placeIn(folder);
    const finished = await finishChanges(place);
    if (!finished.ok) return finished.problem.code;
    await removeWaiting(place.content, place.disk);
    const title = (await place.disk.read(join(place.content, 'kit.yaml'))).toString();
    const [before, after] = ['reports/a.en.pdf', 'slides/b.en.pdf'].map((path) => join(place.content, path));
    if (title === texts['content/kit.yaml'] && existsSync(`${before}`)) return 'old';
    const moved = await place.disk.read(`${after}`).catch(() => undefined);
    return title === 'title: Another' && moved?.toString() === texts['content/reports/a.en.pdf']
      ? 'new'
      : 'half an edit';
  },
  isTakenBack: false,
  isTidy: false,
  step: 8,
  isDear: true,
};

function placeIn(folder: string, disk: DiskOps = realDisk) {
  const place = join(folder, 'workshop', draft);
  return { folder: place, content: join(place, 'content'), disk: draftsIn(folder, disk).disk };
}

runFaults([encrypted, decrypted, edited]);
