// Handlers for writing kits to sticks and checking them again.
import { app } from 'electron';
import { ok } from '../../core/base/result.ts';
import type { HostHandlers } from '../../core/ipc/contract.ts';
import { listDrives } from '../drives/list-drives.ts';
import { sendEvent } from '../ipc/serve.ts';
import { menuLabels } from '../menu-labels.ts';
import { pickPath, pickSavePath } from '../pick-path.ts';
import type { DialogPorts, Ports } from '../ports.ts';
import { shareOf } from '../running-work.ts';
import { StickPlaces } from '../sticks/stick-places.ts';
import { StickPrograms } from '../sticks/stick-programs.ts';
import { StickService } from '../sticks/stick-service.ts';
import { today } from '../today.ts';
import { WorkByName } from '../work-by-name.ts';

/** Sticks as the page sees them, and how work on them ends. */
export type ServedSticks = {
  readonly handlers: HostHandlers['sticks'];
  /** Stops what runs and waits until nothing is written any more. */
  close(): Promise<void>;
};

/** Opens the group `sticks`. */
export function openSticks(ports: DialogPorts & Pick<Ports, 'shelf' | 'work' | 'personal'>): ServedSticks {
  const places = new StickPlaces({ drives: listDrives, ownFolder: ports.folder.stick });
  const programs = new StickPrograms(app.isPackaged ? process.execPath : undefined);
  const work = new WorkByName(ports.work);
  const service = new StickService({
    shelf: () => ports.shelf(),
    places,
    programs,
    programVersion: app.getVersion(),
    files: ports.folder.keeps === 'nothing' ? undefined : ports.personal.sticks,
    onKitProgress: (progress) => sendEvent(ports.window(), 'sticks', 'kitProgressed', progress),
    onProgress: (moved) => {
      work.report(moved.token, shareOf({ done: moved.doneBytes, total: moved.totalBytes }));
      sendEvent(ports.window(), 'sticks', 'progressed', moved);
    },
  });
  const labels = () => menuLabels[ports.language()];
  const askForFolder = async (title: string): Promise<string | undefined> =>
    (await pickPath(ports, { kind: 'folder', title }))[0];
  const handlers: HostHandlers['sticks'] = {
    places: async () => ok(await places.list()),
    chooseFolder: async () => {
      const folder = await askForFolder(labels().chooseStick);
      return ok(folder === undefined ? undefined : await places.choose(folder));
    },
    programs: async () => ok(await programs.list()),
    chooseProgram: async () => {
      const folder = await askForFolder(labels().chooseProgram);
      return folder === undefined ? ok(await programs.list()) : await programs.choose(folder);
    },
    write: (request) => work.during('sticks', tokensOf(request), () => service.write(request)),
    recheck: (request) => work.during('check', tokensOf(request), () => service.recheck(request)),
    stop: async (token) => ok(await service.stop(token)),
    register: () => service.register(),
    saveRegister: async () => {
      const day = today();
      const path = await pickSavePath(ports, {
        title: labels().saveRegister,
        suggestedName: `impact-kit-sticks-${day}.csv`,
        filter: { name: 'CSV', extensions: ['csv'] },
      });
      return path === undefined ? ok(undefined) : await service.saveRegister(path);
    },
  };
  return { handlers, close: () => service.stop() };
}

function tokensOf({ sticks }: { readonly sticks: readonly { readonly token: string }[] }): readonly string[] {
  return sticks.map(({ token }) => token);
}
