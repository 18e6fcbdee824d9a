// Handlers for where user data is kept, and for the person's choice of that place.
import { join } from 'node:path';
import { fail, ok, type Result } from '../../core/base/result.ts';
import type { HostHandlers } from '../../core/ipc/contract.ts';
import type { Keeping, SessionFacts, StickQuestion } from '../../core/ipc/session-group.ts';
import type { UserEvent } from '../../core/user-data/user-event.ts';
import { folderOnComputer, myDataOn } from '../data-folder.ts';
import { writeFileAtomically } from '../disk/fs/atomic-file.ts';
import { ownerOnlyFolder, realDisk } from '../disk/fs/ops.ts';
import { writeProblem } from '../disk/fs/problem.ts';
import { keepUserDataIn } from '../portable/carry-user-data.ts';
import { myDataMark, myDataName } from '../portable/decide-start.ts';
import { withoutTrace } from '../portable/own-switches.ts';
import { startAgain } from '../portable/wipe-at-end.ts';
import type { Ports } from '../ports.ts';
import { quickExit } from '../quick-exit.ts';

const answers: Readonly<Record<StickQuestion, readonly Keeping[]>> = {
  first: ['stick', 'nothing'],
  'first-or-computer': ['stick', 'computer', 'nothing'],
  'in-use-elsewhere': ['stick', 'nothing'],
  'in-use-here': ['nothing'],
  'read-only': ['nothing'],
};

/** Handlers of the group `session`. */
export function sessionHandlers(
  ports: Pick<Ports, 'folder' | 'vault' | 'setEnding' | 'closeAnyway'>,
): HostHandlers['session'] {
  const { folder, vault } = ports;
  let facts: SessionFacts = {
    keeps: folder.keeps,
    ...(folder.question === undefined ? {} : { question: folder.question }),
  };
  return {
    facts: async () => ok(facts),
    answer: async ({ keeps, language, country }) => {
      if (facts.question === undefined || !answers[facts.question].includes(keeps)) {
        return fail({ code: 'call-refused', reason: 'answer' });
      }
      const chosen = { kind: 'settings-changed', version: 1, settings: { language, country } } as const;
      if (keeps === 'nothing') {
        facts = { keeps };
        await vault.append(chosen);
        return ok('goes-on');
      }
      const kept = await keepIn(keeps === 'stick' ? folder.stick : undefined, vault.snapshot, chosen);
      if (!kept.ok) return kept;
      startAgain();
      return ok('starts-again');
    },
    quickExit: async () => {
      quickExit(ports);
      return ok(undefined);
    },
    leaveNoTrace: async () => {
      if (folder.keeps === 'nothing')
        return fail({ code: 'call-refused', reason: 'leaves no trace already' });
      startAgain(withoutTrace);
      return ok(undefined);
    },
  };
}

type Chosen = Extract<UserEvent, { kind: 'settings-changed' }>;

/** Everything of a session has its place from its start on: what is kept begins with the next one. */
async function keepIn(
  stick: string | undefined,
  snapshot: Ports['vault']['snapshot'],
  chosen: Chosen,
): Promise<Result<void>> {
  const root = stick === undefined ? folderOnComputer() : myDataOn(stick);
  try {
    await realDisk.makeFolder(root, { mode: ownerOnlyFolder });
  } catch (error) {
    return fail(writeProblem(error, myDataName));
  }
  const carried = await keepUserDataIn(root, snapshot(), chosen);
  if (!carried.ok || stick === undefined) return carried;
  // The mark is last: only with it the next start looks for user data here.
  const mark = { schema: 'impact-kit/my-data', format: 1 };
  return await writeFileAtomically(join(root, myDataMark), `${JSON.stringify(mark, undefined, 1)}\n`);
}
