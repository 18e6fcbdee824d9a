// The question who is working, in a window that comes before user data is opened.
import { app, type BrowserWindow, screen } from 'electron';
import type { Language } from '../../core/base/language.ts';
import { fail, ok } from '../../core/base/result.ts';
import { contract, type HostHandlers } from '../../core/ipc/contract.ts';
import type { PeopleList, PersonId } from '../../core/user-data/people.ts';
import { appOrigin, isPageAddress } from '../app-origin.ts';
import { type DataFolder, folderOf } from '../data-folder.ts';
import { openPeople } from '../disk/people/folder-people.ts';
import { appHandlers } from '../handlers/app-handlers.ts';
import { refusedGroups } from '../ipc/lazy-group.ts';
import { serveContract } from '../ipc/serve.ts';
import { type Log, openLog } from '../log-file.ts';
import { personSwitch, withoutTrace } from '../portable/own-switches.ts';
import { startAgain } from '../portable/wipe-at-end.ts';
import { quickExit } from '../quick-exit.ts';
import { makeProgramWindow } from '../window.ts';
import { placeWindow } from '../window-bounds.ts';
import { decidePerson } from './decide-person.ts';

/** The folders of the person who works, and what becomes of the window that asked. */
type PersonFolder = {
  readonly folder: DataFolder;
  /** Closes the window that asked once the next one is shown; nothing where nobody was asked. */
  replaceWith(next: BrowserWindow | undefined): void;
};

/** Finds out whose session this is; asks where several people share the folder. `onEnded` is called if the program ends meanwhile. */
export async function folderOfPerson(folder: DataFolder, onEnded: () => void): Promise<PersonFolder> {
  const own = (person: PersonId): DataFolder => folderOf(folder, person);
  if (folder.person === undefined) return { folder, replaceWith: () => undefined };
  const people = openPeople(folder.root);
  await people.tidy();
  const list = await people.list();
  const decided = decidePerson(list.people, app.commandLine.getSwitchValue(personSwitch));
  if (decided !== 'ask') return { folder: own(decided), replaceWith: () => undefined };
  app.once('will-quit', onEnded);
  const { window, person } = ask(folder, list);
  const chosen = own(await person);
  app.off('will-quit', onEnded);
  return {
    folder: chosen,
    replaceWith: (next) => {
      const close = (): void => window.destroy();
      next?.once('show', close);
      if (!next || next.isDestroyed()) close();
    },
  };
}

type Asked = { readonly window: BrowserWindow; readonly person: Promise<PersonId> };

function ask(folder: DataFolder, list: PeopleList): Asked {
  const log = openLog(folder.logs);
  const window = openWindow(log);
  const person = new Promise<PersonId>((choose) => {
    const handlers = askingHandlers({ folder, list, log, window, choose });
    const handlersOf = (page: unknown): HostHandlers | undefined =>
      page === window.webContents ? handlers : undefined;
    serveContract({ contract, isPage: isPageAddress, handlersOf }, log);
  });
  void window.loadURL(`${appOrigin}/`);
  return { window, person };
}

/** Not where the window of any person was: that is kept with their data. */
function openWindow(log: Log): BrowserWindow {
  const { bounds } = placeWindow(
    undefined,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  return makeProgramWindow(bounds, log);
}

type Asking = {
  readonly folder: DataFolder;
  readonly list: PeopleList;
  readonly log: Log;
  readonly window: BrowserWindow;
  choose(person: PersonId): void;
};

/** What the page may ask meanwhile: who there is, and what any window needs. All else is refused. */
function askingHandlers({ folder, list, log, window, choose }: Asking): HostHandlers {
  const refused = refusedGroups({ code: 'call-refused', reason: 'nobody was chosen' });
  const ending = { setEnding: () => undefined, closeAnyway: () => window.close() };
  let language: Language = 'en';
  const own = appHandlers({
    ...ending,
    window: () => (window.isDestroyed() ? undefined : window),
    log,
    folder,
    isShared: () => false,
    language: () => language,
    setLanguage: (next) => {
      language = next;
    },
  });
  const { about, setLanguage, setTheme, shown } = own;
  return {
    ...refused,
    app: { ...refused.app, about, log: own.log, setLanguage, setTheme, shown },
    vault: { ...refused.vault, protection: async () => ok({ protection: 'none', canProtect: false }) },
    people: {
      ...refused.people,
      facts: async () => ok(list),
      choose: async (id) => {
        if (!list.people.some((person) => person.id === id))
          return fail({ code: 'call-refused', reason: 'person' });
        choose(id);
        return ok(undefined);
      },
    },
    session: {
      ...refused.session,
      quickExit: async () => {
        quickExit(ending);
        return ok(undefined);
      },
      leaveNoTrace: async () => {
        startAgain(withoutTrace);
        return ok(undefined);
      },
    },
  };
}
