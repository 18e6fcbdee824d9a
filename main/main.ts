// Start of the program, in order. Each step has a file of its own.
import { app } from 'electron';
import { registerAppScheme, serveApp } from './app-scheme.ts';
import { composeOptionsFrom, startCompose } from './compose-mode.ts';
import { type DataFolder, folderOnComputer, prepareDataFolder } from './data-folder.ts';
import { isErasing, removeProfile } from './erase-everything.ts';
import { GivenKit, kitFileAmong } from './given-kit.ts';
import { keepGtkFromOpenGl } from './gtk.ts';
import { folderOfPerson } from './people/ask-person.ts';
import { decideStart } from './portable/decide-start.ts';
import { holdLocalFolder } from './portable/local-folder.ts';
import { readStartFacts } from './portable/start-facts.ts';
import { hasOnlySwept, prepareEnd } from './portable/wipe-at-end.ts';
import { refuseUnknownSwitches, sealCommandLine, sealWebContents } from './security.ts';
import { openServices } from './services.ts';
import { openSession } from './session-mark.ts';
import { shutDownInOrder } from './shutdown.ts';
import { claimSingleInstance } from './single-instance.ts';
import { endUnstarted } from './start-problem.ts';
import { allowSystemVoices } from './system-voices.ts';
import { openMainWindow } from './window.ts';

refuseUnknownSwitches();
if (!hasOnlySwept()) start();

function start(): void {
  sealCommandLine();
  const composeOptions = composeOptionsFrom(process.argv);
  keepGtkFromOpenGl();
  registerAppScheme();
  sealWebContents();
  // Electron becomes ready only when this module has been run to its end: what waits for that must not be waited for here.
  void (composeOptions ? startCompose(composeOptions) : startProgram().catch(endUnstarted));
}

async function startProgram(): Promise<void> {
  const given = new GivenKit();
  const giveFrom = (words: readonly string[], folder: string): void =>
    given.give(kitFileAmong(words, folder));
  // macOS names a file before it calls the program ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    giveFrom([path], '/');
  });
  const dataFolder = claimDataFolder(giveFrom);
  if (!dataFolder) return;
  giveFrom(process.argv.slice(1), process.cwd());
  if (isErasing(dataFolder)) removeProfile(dataFolder);
  const closeSession = openSession(dataFolder);
  await app.whenReady();
  serveApp();
  const { folder, replaceWith } = await folderOfPerson(dataFolder, closeSession);
  const services = await openServices(folder);
  shutDownInOrder(services, closeSession);
  openMainWindow(services);
  replaceWith(services.window());
  given.onGiven((path) => {
    openMainWindow(services);
    services.giveKit(path);
  });
  app.on('activate', () => openMainWindow(services));
}

/** The folders of this session; undefined when another copy of the program shows its window instead of this one. */
function claimDataFolder(
  giveFrom: (words: readonly string[], folder: string) => void,
): DataFolder | undefined {
  const start = decideStart(readStartFacts(folderOnComputer()));
  const folder = prepareDataFolder(start);
  const claim = claimSingleInstance(folder, giveFrom);
  if (claim === 'other-shown') return undefined;
  const { stick } = folder;
  const used =
    claim === 'alone'
      ? folder
      : prepareDataFolder({
          mode: 'guest',
          ...(stick === undefined ? {} : { stick }),
          question: 'in-use-here',
          isApart: true,
        });
  if (used.local !== undefined) holdLocalFolder(used.local);
  prepareEnd(used.local);
  allowSystemVoices(used.keeps === 'computer');
  return used;
}
