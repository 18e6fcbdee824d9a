// Export signed corrections, into a file where the person chooses or onto a stick.
import { basename } from 'node:path';
import { fail, ok, type Result } from '../../core/base/result.ts';
import { mergeCorrections } from '../../core/corrections/merge.ts';
import { readSealed, type SealedCorrection } from '../../core/corrections/sealed.ts';
import type { HostHandlers } from '../../core/ipc/contract.ts';
import type { SavedCorrections } from '../../core/ipc/corrections-group.ts';
import { setCameraGate } from '../camera-gate.ts';
import { fromCode, toCode } from '../disk/corrections/code.ts';
import { openCopyKey } from '../disk/corrections/copy-key.ts';
import {
  correctionsEnding,
  correctionsFolder,
  correctionsName,
  putOnStick,
} from '../disk/corrections/put-on-stick.ts';
import { seal } from '../disk/corrections/seal.ts';
import { writeFileAtomically } from '../disk/fs/atomic-file.ts';
import { keyIdOf } from '../disk/minisign/key-bytes.ts';
import { minisignChecker } from '../disk/minisign/signature-file.ts';
import { listDrives } from '../drives/list-drives.ts';
import { menuLabels } from '../menu-labels.ts';
import { pickSavePath } from '../pick-path.ts';
import type { DialogPorts, Ports } from '../ports.ts';
import { StickPlaces } from '../sticks/stick-places.ts';
import { today } from '../today.ts';

type Chosen = { readonly own: readonly string[]; readonly received: readonly string[] };
type Written = { readonly text: string; readonly keyId: string; readonly name: string };

/** Handlers of the group `corrections`. */
export function correctionsHandlers(
  ports: DialogPorts & Pick<Ports, 'vault' | 'personal'>,
): HostHandlers['corrections'] {
  const { folder, personal } = ports;
  const copyKey = openCopyKey(folder.keeps === 'nothing' ? undefined : personal.own);
  // Also the stick the program runs from: a file beside the others takes nothing away.
  const places = new StickPlaces({ drives: listDrives, ownFolder: undefined });
  const write = async (chosen: Chosen): Promise<Result<Written>> => {
    const key = await copyKey();
    if (!key.ok) return key;
    const { corrections, received } = ports.vault.snapshot();
    const own = corrections
      .filter(({ id }) => chosen.own.includes(id))
      .map(({ sequence: _, ...correction }) => seal(correction, key.value));
    const others = received
      .filter(({ id }) => chosen.received.includes(id))
      .flatMap((one) => (one.received.kind === 'correction' ? sealedIn(one.received.text) : []));
    const all = mergeCorrections(own, others);
    if (all.length === 0) return fail({ code: 'call-refused', reason: 'no corrections' });
    const keyId = keyIdOf(key.value.keyNumber);
    const day = today();
    return ok({ text: all.map(({ text }) => text).join(''), keyId, name: correctionsName(day, keyId) });
  };
  return {
    save: async (chosen) => {
      const written = await write(chosen);
      if (!written.ok) return written;
      const { text, keyId, name } = written.value;
      const path = await pickSavePath(ports, {
        title: menuLabels[ports.language()].saveCorrections,
        suggestedName: `${name}.${correctionsEnding}`,
        filter: { name: 'IMPACT Kit', extensions: [correctionsEnding] },
      });
      if (path === undefined) return ok(undefined);
      const saved = await writeFileAtomically(path, text);
      return saved.ok ? ok({ name: basename(path), keyId }) : saved;
    },
    code: async ({ kind, id }) => {
      const snapshot = ports.vault.snapshot();
      const gone = fail({ code: 'call-refused', reason: 'no such correction' });
      if (kind === 'received') {
        const one = snapshot.received.find((received) => received.id === id)?.received;
        if (one?.kind === 'card') return ok(one.text);
        const [sealed] = one === undefined ? [] : sealedIn(one.text);
        return sealed === undefined ? gone : ok(toCode(sealed));
      }
      const own = snapshot.corrections.find((correction) => correction.id === id);
      if (own === undefined) return gone;
      const key = await copyKey();
      if (!key.ok) return key;
      const { sequence: _, ...correction } = own;
      return ok(toCode(seal(correction, key.value)));
    },
    readCode: async (code) => {
      const sealed = fromCode(code);
      if (sealed === undefined) return fail({ code: 'correction-invalid' });
      const { text, correction, keyId } = sealed;
      return ok({ text, correction, keyId });
    },
    camera: async (isOpen) => {
      const contents = ports.window()?.webContents;
      if (contents) setCameraGate(contents, isOpen);
      return ok(undefined);
    },
    sticks: async () =>
      ok(
        (await places.list()).map(({ token, name, refusal }) => ({
          token,
          name,
          isReadOnly: refusal === 'read-only',
        })),
      ),
    saveOnStick: async ({ stick, ...chosen }): Promise<Result<SavedCorrections>> => {
      const there = (await places.list()).find(({ token }) => token === stick);
      const path = places.pathOf(stick);
      if (there === undefined || path === undefined)
        return fail({ code: 'stick-gone', file: correctionsFolder });
      const written = await write(chosen);
      if (!written.ok) return written;
      const { text, keyId, name } = written.value;
      const put = await putOnStick(path, name, text);
      return put.ok ? ok({ name: put.value, keyId }) : put;
    },
  };
}

/** What was kept was read once; should it be damaged since, it is left out. */
function sealedIn(text: string): SealedCorrection[] {
  const reading = readSealed(text, minisignChecker);
  return reading.kind === 'good' ? [reading.sealed] : [];
}
