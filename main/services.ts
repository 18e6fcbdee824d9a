// Services that live as long as the program: log, vault, kit store, and the window they send events to.
import { join } from 'node:path';
import type { BrowserWindow, WebContents } from 'electron';
import type { Language } from '../core/base/language.ts';
import type { Problem } from '../core/base/problem.ts';
import type { Result } from '../core/base/result.ts';
import { contract, type HostHandlers } from '../core/ipc/contract.ts';
import { pickerContract } from '../core/ipc/picker-contract.ts';
import type { Settings } from '../core/user-data/events/settings.ts';
import { memoryVault } from '../core/user-data/memory-vault.ts';
import type { Vault } from '../core/user-data/vault.ts';
import { isPageAddress, pickerAddress } from './app-origin.ts';
import { consentAsker } from './ask-for-consent.ts';
import type { DataFolder } from './data-folder.ts';
import { removeTemporariesOf } from './disk/fs/atomic-file.ts';
import { PersonalFiles } from './disk/personal/personal-files.ts';
import { type DiskVault, openVault } from './disk/user-data/vault.ts';
import { listDrives } from './drives/list-drives.ts';
import { finishErasing, isErasing, makeEraser } from './erase-everything.ts';
import { appHandlers } from './handlers/app-handlers.ts';
import type { backupHandlers } from './handlers/backup-handlers.ts';
import { contactsHandlers } from './handlers/contacts-handlers.ts';
import { copiesHandlers } from './handlers/copies-handlers.ts';
import { documentsHandlers } from './handlers/documents-handlers.ts';
import { KitService } from './handlers/kit-service.ts';
import { requestsHandlers } from './handlers/requests-handlers.ts';
import { sessionHandlers } from './handlers/session-handlers.ts';
import { sheetsHandlers } from './handlers/sheets-handlers.ts';
import type { ServedSticks } from './handlers/sticks-handlers.ts';
import { vaultHandlers } from './handlers/vault-handlers.ts';
import type { ServedWorkshop } from './handlers/workshop-handlers.ts';
import { libraryHandlers } from './installation/library-handlers.ts';
import { libraryFile } from './installation/library-record.ts';
import { lazyGroup } from './ipc/lazy-group.ts';
import { sendEvent, serveContract } from './ipc/serve.ts';
import { keepAwake } from './keep-awake.ts';
import { lockByItself, lockedHandlers, lockWindow } from './lock.ts';
import { type Log, openLog } from './log-file.ts';
import { openPeopleGroup } from './people/people-group.ts';
import { makePicker } from './picker/picker.ts';
import { openPickerWindow } from './picker/picker-window.ts';
import type { Ports } from './ports.ts';
import { quickExit } from './quick-exit.ts';
import { RunningWork } from './running-work.ts';
import type { SupportPorts } from './save-support-report.ts';
import { vaultProblemOf, wasUsedBefore } from './vault-problem.ts';
import { moveToKeptPlace } from './window.ts';
import { WindowPlaceKeeper } from './window-bounds.ts';

/** Opens everything and serves the contract. A vault that does not open is replaced by one that forgets, and the page is notified. */
export async function openServices(folder: DataFolder): Promise<Ports> {
  const log = openLog(folder.keeps === 'nothing' ? undefined : folder.logs);
  await removeTemporariesOf([libraryFile(folder)]);
  const userData = await openUserData(folder, log);
  const { vault } = userData;
  let window: BrowserWindow | undefined;
  // One that is gone has not said so to everybody yet.
  const openWindow = (): BrowserWindow | undefined => (window?.isDestroyed() ? undefined : window);
  let isEnding = false;
  const eraser = makeEraser(folder, log);
  let isReplacingWindow = false;
  let isCloseAgreed = false;
  const work = runningWorkOf(openWindow);
  let language: Language = 'en';
  const picker = pickerOver({
    folder,
    log,
    vault,
    window: openWindow,
    language: () => language,
    quickExit: () => quickExit(services),
  });
  const services = {
    folder,
    log,
    ...userData,
    window: openWindow,
    setWindow: (next: BrowserWindow | undefined) => {
      window = next;
      isCloseAgreed = false;
      if (next) return;
      picker.giveUp();
      kits.installation.windowClosed();
      // Behind the lock sticks are written and kits are made as before.
      if (isReplacingWindow) return workshop?.preview.close();
      // Hidden pages at work would keep a program alive that nobody sees.
      void workshop?.close();
      void sticks?.close();
    },
    isReplacingWindow: () => isReplacingWindow,
    lock: async () => {
      if (isReplacingWindow || isEnding) return;
      isReplacingWindow = true;
      await lockWindow(services).finally(() => {
        isReplacingWindow = false;
      });
    },
    isEnding: () => isEnding,
    setEnding: (next: boolean) => {
      isEnding = next;
      // Whoever stays, whatever the question was, is asked about work again.
      if (!next) isCloseAgreed = false;
    },
    work,
    mayClose: () => {
      const question = work.closeQuestion;
      if (question === undefined || isCloseAgreed || openWindow()?.webContents.isCrashed()) return true;
      return !sendEvent(openWindow(), 'app', 'closeAsked', question);
    },
    closeAnyway: () => {
      isCloseAgreed = true;
      openWindow()?.close();
    },
    picker,
    isShared: () => people.isShared(),
    language: () => language,
    setLanguage: (next: Language) => {
      language = next;
    },
    eraseEverything: () => eraser.begin(services),
    giveKit: (path: string) => void kits.give(path),
    shelf: () => kits.shelf,
    close: async () => {
      for (const part of [workshop, sticks, kits, vault]) await part?.close();
      await userData.personal.settled();
      await eraser.end();
      // Last, so that nothing is written behind it.
      await people.close();
    },
  };
  const people = openPeopleGroup(services);
  const kits = await KitService.open(services);
  let workshop: ServedWorkshop | undefined;
  let sticks: ServedSticks | undefined;
  const asking = { ...services, askForConsent: consentAsker(services) };
  const [app, session] = [appHandlers(services, supportPorts(services, kits)), sessionHandlers(services)];
  const own: HostHandlers = {
    app,
    kits: kits.handlers({ ...app, ...session }),
    library: libraryHandlers(kits.installation),
    vault: vaultHandlers({ ...asking, onUnlocked: () => void moveToKeptPlace(services) }),
    backup: lazyBackup(asking),
    ...lazySigning(services),
    ...fileGroups(services),
    workshop: lazyGroup('workshop', async () => {
      const { openWorkshop } = await import('./handlers/workshop-handlers.ts');
      workshop = openWorkshop(services, { ...app, ...session });
      return workshop.handlers;
    }),
    sticks: lazyGroup('sticks', async () => {
      const { openSticks } = await import('./handlers/sticks-handlers.ts');
      sticks = openSticks(services);
      return sticks.handlers;
    }),
    session,
    people: people.handlers,
  };
  servePages(services, {
    own,
    ofPreview: (page) => workshop?.preview.handlersOf(page) ?? kits.previewHandlersOf(page),
    ofPicker: picker.handlersOf,
  });
  lockByItself(services);
  return services;
}

/** The groups that save what a person chose or put together. */
function fileGroups(ports: Ports) {
  return {
    documents: documentsHandlers(ports),
    contacts: contactsHandlers(ports),
    notes: copiesHandlers(ports, { title: 'saveNotes', name: 'impact-kit-notes' }),
    answerSheet: copiesHandlers(ports, { title: 'saveAnswers', name: 'impact-kit-answer-sheet' }),
    cards: lazyGroup('cards', async () => {
      const { cardsHandlers } = await import('./handlers/cards-handlers.ts');
      return cardsHandlers(ports);
    }),
    sheets: sheetsHandlers(ports),
    requests: requestsHandlers(ports),
  };
}

/** What a report for support is gathered from. */
function supportPorts(ports: Ports, { installation }: KitService): SupportPorts {
  return { ...ports, libraries: () => installation.records() };
}

function lazyBackup(ports: Parameters<typeof backupHandlers>[0]): HostHandlers['backup'] {
  return lazyGroup('backup', async () => {
    const { backupHandlers } = await import('./handlers/backup-handlers.ts');
    return backupHandlers(ports);
  });
}

/** What signs with keys of its own. */
function lazySigning(ports: Ports): Pick<HostHandlers, 'corrections' | 'certificate' | 'publisherKeys'> {
  return {
    corrections: lazyGroup('corrections', async () => {
      const { correctionsHandlers } = await import('./handlers/corrections-handlers.ts');
      return correctionsHandlers(ports);
    }),
    certificate: lazyGroup('certificate', async () => {
      const { certificateHandlers } = await import('./handlers/certificate-handlers.ts');
      return certificateHandlers(ports);
    }),
    publisherKeys: lazyGroup('publisherKeys', async () => {
      const { publisherKeysHandlers } = await import('./handlers/publisher-keys-handlers.ts');
      return publisherKeysHandlers(ports);
    }),
  };
}

/** Long work: the computer stays awake, and the window shows the progress. */
function runningWorkOf(window: () => BrowserWindow | undefined): RunningWork {
  return new RunningWork({
    setAwake: keepAwake(),
    showProgress: (share) => window()?.setProgressBar(share ?? -1),
  });
}

/** Opens the vault and the files beside it. A vault that does not open is replaced by one that forgets. */
async function openUserData(
  folder: DataFolder,
  log: Log,
): Promise<Pick<Ports, 'vault' | 'vaultProblem' | 'backupKeys' | 'personal' | 'windowPlace'>> {
  const erased = isErasing(folder) ? await finishErasing(folder) : undefined;
  const personal = new PersonalFiles(folder.personal);
  const wasUsed = erased === undefined && wasUsedBefore(folder);
  const opened = erased?.ok === false ? erased : await openKept(folder, personal);
  const vault = opened?.ok ? opened.value : memoryVault();
  const vaultProblem = (): Problem | undefined =>
    opened?.ok === false
      ? opened.problem
      : (vaultProblemOf(vault.report, folder, wasUsed) ?? personal.problem());
  const found = vaultProblem();
  if (found) log('warning', `vault: ${found.code}`);
  const windowPlace = new WindowPlaceKeeper(personal.own);
  await windowPlace.read();
  const backupKeys = () => (opened?.ok ? opened.value.backupKeys() : undefined);
  return { vault, vaultProblem, backupKeys, personal, windowPlace };
}

/** The vault of a session that keeps anything. */
async function openKept(folder: DataFolder, files: PersonalFiles): Promise<Result<DiskVault> | undefined> {
  if (folder.keeps === 'nothing') return undefined;
  return await openVault(folder.vault, { files, copies: join(folder.personal, 'copies') });
}

/** The file picker over the main window. */
function pickerOver(
  ports: Pick<Ports, 'folder' | 'log' | 'vault' | 'window' | 'language'> & { quickExit(): void },
): ReturnType<typeof makePicker> {
  const { folder, log, vault } = ports;
  return makePicker({
    stick: folder.stick,
    drives: listDrives,
    look: () => ({ language: ports.language(), ...lookOf(vault) }),
    quickExit: ports.quickExit,
    openWindow: (onClosed) => {
      const parent = ports.window();
      return parent && openPickerWindow({ parent, language: ports.language(), log, onClosed });
    },
  });
}

/** How the person wants windows to look. */
function lookOf(vault: Vault): Pick<Settings, 'theme' | 'textSize' | 'contrast'> {
  const { theme, textSize, contrast } = vault.snapshot().settings;
  return {
    theme,
    ...(textSize === undefined ? {} : { textSize }),
    ...(contrast === undefined ? {} : { contrast }),
  };
}

/** Serves each contract to the pages that have it, and sends changes of user data to the window. */
function servePages(
  { window, vault, log }: Pick<Ports, 'window' | 'vault' | 'log'>,
  handlers: {
    readonly own: HostHandlers;
    ofPreview(page: WebContents): HostHandlers | undefined;
    ofPicker: ReturnType<typeof makePicker>['handlersOf'];
  },
): void {
  const locked = lockedHandlers(handlers.own);
  const handlersOf = (page: WebContents): HostHandlers | undefined => {
    if (window()?.webContents !== page) return handlers.ofPreview(page);
    return vault.access.protection() === 'locked' ? locked : handlers.own;
  };
  serveContract({ contract, isPage: isPageAddress, handlersOf }, log);
  vault.onChange((change) => void sendEvent(window(), 'vault', 'changed', change));
  const isPicker = (address: string): boolean => address === pickerAddress;
  serveContract({ contract: pickerContract, isPage: isPicker, handlersOf: handlers.ofPicker }, log);
}
