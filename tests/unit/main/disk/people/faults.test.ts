// Adding and removing people on a disk that fails, is cut off, or loses what was not synced.
// @module-tag slow
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok, type Result } from '../../../../../core/base/result.ts';
import { openPeople } from '../../../../../main/disk/people/folder-people.ts';
import { writeRegistry } from '../../../../../main/disk/people/registry-file.ts';
import { type FaultSubject, runFaults } from '../../../../support/fault-runs.ts';
import { contentOf } from '../../../../support/whole-content.ts';

const maria = 'ab'.repeat(8);
const nikos = 'cd'.repeat(8);

function layOut(root: string, ids: Readonly<Record<string, string>>): void {
  for (const id of Object.keys(ids)) {
    const vault = join(root, 'people', id, 'vault');
    mkdirSync(vault, { recursive: true });
    writeFileSync(join(vault, 'keys-a'), `keys of ${id}`);
    writeFileSync(join(vault, 'journal-1'), `notes of ${id}`);
  }
  const rows = Object.entries(ids).map(([id, name]) => ({ id, name }));
  writeFileSync(join(root, 'people.json'), writeRegistry([{ id: 'first', name: 'Eleni' }, ...rows]));
}

/** Who is there for the next start, after it put things right. */
async function namesAfterTidying(root: string): Promise<string> {
  const people = openPeople(root);
  await people.tidy();
  const { people: found, problem } = await people.list();
  return problem ? problem.code : found.map(({ name }) => name ?? '?').join();
}

/** Either a person has all they had, or there is nothing of them. */
function isWholeOrGone(root: string, id: string): boolean {
  const folder = join(root, 'people', id);
  if (!existsSync(folder)) return true;
  const content = contentOf(folder);
  return content.includes(`keys of ${id}`) && content.includes(`notes of ${id}`);
}

async function outcome(root: string, old: string, next: string): Promise<string> {
  const names = await namesAfterTidying(root);
  if (![maria, nikos].every((id) => isWholeOrGone(root, id))) return 'not whole';
  if (names === old) return 'old';
  return names === next ? 'new' : names;
}

/** A change that was done in spite of a fault is refused when it is made again. */
async function unlessDone(change: Promise<Result<unknown>>, reason: string): Promise<Result<unknown>> {
  const changed = await change;
  const { problem } = { problem: undefined, ...changed };
  return problem?.code === 'call-refused' && problem.reason === reason ? ok(undefined) : changed;
}

const addition: FaultSubject = {
  name: 'the people of one place, of whom one is added',
  prepare: async (root) => layOut(root, { [nikos]: 'Nikos' }),
  change: (root, disk) => unlessDone(openPeople(root, disk).add('Maria'), 'name'),
  find: (root) => outcome(root, 'Eleni,Nikos', 'Eleni,Nikos,Maria'),
  isTakenBack: false,
  isTidy: false,
};

const removal: FaultSubject = {
  name: 'the people of one place, of whom one is removed',
  prepare: async (root) => layOut(root, { [maria]: 'Maria', [nikos]: 'Nikos' }),
  change: (root, disk) => unlessDone(openPeople(root, disk).remove(maria), 'person'),
  find: async (root) => {
    const found = await outcome(root, 'Eleni,Maria,Nikos', 'Eleni,Nikos');
    const left = readdirSync(join(root, 'people')).filter((name) => name.includes(maria));
    return found === 'new' && left.length > 0 ? `left: ${left.join()}` : found;
  },
  isTakenBack: false,
  isTidy: false,
};

const lastRemoval: FaultSubject = {
  name: 'the people of one place, of whom the only other one is removed',
  prepare: async (root) => layOut(root, { [maria]: 'Maria' }),
  change: (root, disk) => unlessDone(openPeople(root, disk).remove(maria), 'person'),
  find: async (root) => {
    const found = await outcome(root, 'Eleni,Maria', '?');
    const left = readdirSync(root).filter((name) => name.includes('people'));
    return found === 'new' && left.length > 0 ? `left: ${left.join()}` : found;
  },
  isTakenBack: false,
  isTidy: false,
};

runFaults([addition, removal, lastRemoval]);
