// User data leaves as a file and comes back. What takes the place of user data is asked about by main.
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok, type Result } from '../../core/base/result.ts';
import type { HostHandlers } from '../../core/ipc/contract.ts';
import { fromOpenData, toOpenData } from '../../core/user-data/open-data.ts';
import { countParts, type UserData } from '../../core/user-data/user-data.ts';
import type { UserEvent } from '../../core/user-data/user-event.ts';
import type { ConsentQuestion } from '../consent-words.ts';
import {
  backupEnding,
  type ChosenBackup,
  chooseBackup,
  keysFor,
  saveBackup,
} from '../disk/backup/backup-store.ts';
import { writeFileAtomically } from '../disk/fs/atomic-file.ts';
import { readProblem } from '../disk/fs/problem.ts';
import type { CostOf } from '../disk/user-data/vault-access.ts';
import { menuLabels } from '../menu-labels.ts';
import { pickPath, pickSavePath } from '../pick-path.ts';
import type { DialogPorts, Ports } from '../ports.ts';
import { today } from '../today.ts';
import { slowedAttempts } from './attempts.ts';
import { oneQuestion } from './one-question.ts';

const openEnding = 'json';
/** No person has as many notes. */
const longestOpenFile = 64 * 1024 * 1024;

type OwnPorts = DialogPorts &
  Pick<Ports, 'vault' | 'vaultProblem' | 'backupKeys' | 'personal'> & {
    /** Asks the person where the page cannot answer. */
    askForConsent(question: ConsentQuestion): Promise<boolean>;
    /** What a new passphrase costs to try; tests take less. */
    readonly costOf?: CostOf;
  };

type Chosen =
  | { readonly kind: 'backup'; readonly backup: ChosenBackup }
  | { readonly kind: 'open'; readonly events: readonly UserEvent[] };

/** Handlers of the group `backup`. */
export function backupHandlers(ports: OwnPorts): HostHandlers['backup'] {
  const { vault, folder } = ports;
  const personal =
    folder.keeps === 'nothing' ? undefined : { folder: folder.personal, files: ports.personal };
  const slowly = slowedAttempts();
  const labels = () => menuLabels[ports.language()];
  let chosen: Chosen | undefined;
  const askOnce = oneQuestion();

  /** Why nothing can be saved or brought back: user data did not open, and this session only forgets. */
  const refusal = () =>
    folder.keeps === 'nothing' || vault.access.canProtect ? undefined : ports.vaultProblem();
  const restore = async (data: UserData, madeAt: string): Promise<Result<boolean>> => {
    const counts = countParts(data);
    if (!(await ports.askForConsent({ kind: 'restore', madeAt, counts }))) return ok(false);
    const copied = await vault.copies.make();
    if (!copied.ok) return copied;
    const replaced = await vault.replace(data);
    return replaced.ok ? ok(true) : replaced;
  };
  return {
    save: async ({ passphrase }) => {
      const problem = refusal();
      if (problem) return fail(problem);
      const own = ports.backupKeys();
      const keys = own ? ok(own) : await keysFor(passphrase ?? '', ports.language(), ports.costOf);
      if (!keys.ok) return keys;
      const path = await pickSavePath(ports, {
        title: labels().saveBackup,
        suggestedName: `impact-kit-my-data-${today()}.${backupEnding}`,
        filter: { name: 'IMPACT Kit', extensions: [backupEnding] },
      });
      if (path === undefined) return ok(undefined);
      const saved = await saveBackup(path, { data: vault.snapshot(), personal, keys: keys.value });
      return saved.ok ? ok(basename(path)) : saved;
    },
    saveOpen: async () => {
      const problem = refusal();
      if (problem) return fail(problem);
      const path = await pickSavePath(ports, {
        title: labels().saveOpenData,
        suggestedName: `impact-kit-notes-and-progress-${today()}.${openEnding}`,
        filter: { name: 'JSON', extensions: [openEnding] },
      });
      if (path === undefined) return ok(undefined);
      const saved = await writeFileAtomically(path, toOpenData(vault.snapshot()));
      return saved.ok ? ok(basename(path)) : saved;
    },
    choose: async () => {
      const problem = refusal();
      if (problem) return fail(problem);
      const [path] = await pickPath(ports, {
        kind: 'file',
        title: labels().bringBack,
        filter: { name: 'IMPACT Kit', extensions: [backupEnding, openEnding] },
      });
      if (path === undefined) return ok(undefined);
      chosen = undefined;
      if (path.toLowerCase().endsWith(`.${openEnding}`)) {
        const open = await readOpen(path, vault.snapshot());
        if (!open.ok) return open;
        chosen = { kind: 'open', events: open.value.events };
        return ok({ kind: 'open', name: basename(path), counts: open.value.counts });
      }
      const backup = await chooseBackup(path, personal);
      if (!backup.ok) return backup;
      chosen = { kind: 'backup', backup: backup.value };
      const { name, madeAt } = backup.value;
      return ok({ kind: 'backup', name, madeAt });
    },
    add: async () => {
      if (chosen?.kind !== 'open') return fail({ code: 'call-refused', reason: 'no open file' });
      const { events } = chosen;
      const added = await Promise.all(events.map((event) => vault.append(event)));
      const refused = added.find((one) => !one.ok);
      if (refused) return refused;
      chosen = undefined;
      return ok(undefined);
    },
    // Drafts that are brought back take the form that drafts have when it begins: no passphrase is set or removed meanwhile.
    restore: async ({ secret }) =>
      await ports.personal.drafts.during(() =>
        askOnce(async () => {
          if (chosen?.kind !== 'backup') return fail({ code: 'call-refused', reason: 'no backup' });
          const { backup } = chosen;
          const opened = await slowly(secret, () => backup.open(secret));
          if (!opened.ok) return opened;
          try {
            const restored = await restore(opened.value.data, backup.madeAt);
            if (!restored.ok || !restored.value) return restored;
            chosen = undefined;
            const put = await opened.value.putFiles();
            return put.ok ? restored : put;
          } finally {
            await opened.value.close();
          }
        }),
      ),
    copies: async () =>
      ok(
        (await vault.copies.list()).map(({ name, madeAt, data }) => ({
          name,
          madeAt,
          counts: Object.fromEntries(countParts(data)),
        })),
      ),
    restoreCopy: async (name) =>
      await askOnce(async () => {
        const copy = (await vault.copies.list()).find((one) => one.name === name);
        if (!copy) return fail({ code: 'backup-invalid', file: name });
        return await restore(copy.data, copy.madeAt);
      }),
  };
}

async function readOpen(
  path: string,
  present: UserData,
): Promise<Result<Exclude<ReturnType<typeof fromOpenData>, string>>> {
  const file = basename(path);
  try {
    const facts = await stat(path);
    if (!facts.isFile() || facts.size > longestOpenFile) return fail({ code: 'backup-invalid', file });
    const read = fromOpenData(await readFile(path, 'utf8'), present);
    if (read === 'too-new') return fail({ code: 'backup-too-new', file });
    return read === 'damaged' ? fail({ code: 'backup-invalid', file }) : ok(read);
  } catch (error) {
    return fail(readProblem(error, file));
  }
}
