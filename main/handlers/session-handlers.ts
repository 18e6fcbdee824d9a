// Decides how the page learns where own data is kept, and how a person's answer to that question is carried out.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostHandlers } from '../../core/ipc/contract.ts';
import type { Keeping, SessionFacts, StickQuestion } from '../../core/ipc/session-group.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { folderOnComputer, myDataOn } from '../data-folder.ts';
import { writeFileAtomically } from '../disk/atomic-write.ts';
import { writeProblem } from '../disk/disk-problem.ts';
import { openVault } from '../disk/vault.ts';
import { myDataMark } from '../portable/decide-start.ts';
import type { MovableVault } from '../portable/movable-vault.ts';
import type { Services } from '../services.ts';

const answers: Readonly<Record<StickQuestion, readonly Keeping[]>> = {
  first: ['stick', 'nothing'],
  'first-or-computer': ['stick', 'computer', 'nothing'],
  'in-use-elsewhere': ['stick', 'nothing'],
  'in-use-here': ['nothing'],
  'read-only': ['nothing'],
};

/** Handlers of the group `session`. */
export function sessionHandlers(services: Services, vault: MovableVault): HostHandlers['session'] {
  const { folder } = services;
  let facts: SessionFacts = {
    keeps: folder.keeps,
    ...(folder.question === undefined ? {} : { question: folder.question }),
  };
  const keep = async (keeps: Keeping): Promise<Result<SessionFacts>> => {
    if (facts.question === undefined || !answers[facts.question].includes(keeps)) {
      return fail({ code: 'call-refused', reason: 'answer' });
    }
    const moved = await moveTo(keeps, folder.stick, vault);
    if (!moved.ok) return moved;
    facts = { keeps };
    return ok(facts);
  };
  return { facts: async () => ok(facts), keep };
}

async function moveTo(keeps: Keeping, stick: string | undefined, vault: MovableVault): Promise<Result<void>> {
  if (keeps === 'nothing') return ok(undefined);
  const root = keeps === 'stick' && stick !== undefined ? myDataOn(stick) : folderOnComputer();
  try {
    await mkdir(root, { recursive: true, mode: 0o700 });
  } catch (error) {
    return fail(writeProblem(error, 'my-data'));
  }
  const next = await openVault(join(root, 'vault'));
  if (!next.ok) return next;
  const moved = await vault.moveTo(next.value);
  if (!moved.ok || keeps !== 'stick') return moved;
  // The mark is last: only with it the next start looks for own data here.
  const mark = { schema: 'impact-kit/my-data', format: 1 };
  return await writeFileAtomically(join(root, myDataMark), `${JSON.stringify(mark, undefined, 1)}\n`);
}
