// Services that live as long as the program: log, vault, kit store, and the window they send events to.
import type { BrowserWindow } from 'electron';
import type { Language } from '../core/base/language.ts';
import { ok } from '../core/base/result.ts';
import { memoryVault } from '../core/user-data/memory-vault.ts';
import type { DataFolder } from './data-folder.ts';
import { removeTemporariesOf } from './disk/fs/atomic-file.ts';
import { openVault } from './disk/user-data/vault.ts';
import { listDrives } from './drives/list-drives.ts';
import { appHandlers } from './handlers/app-handlers.ts';
import { contactsHandlers } from './handlers/contacts-handlers.ts';
import { copiesHandlers } from './handlers/copies-handlers.ts';
import { documentsHandlers } from './handlers/documents-handlers.ts';
import { KitService } from './handlers/kit-service.ts';
import { pickerHandlers } from './handlers/picker-handlers.ts';
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
import { openLog } from './log-file.ts';
import { makePicker } from './portable/picker.ts';
import type { Ports } from './ports.ts';
import { RunningWork } from './running-work.ts';
import { vaultProblemOf, wasUsedBefore } from './vault-problem.ts';
import { windowPlaceFile } from './window-bounds.ts';

/** Opens everything and serves the contract. A vault that does not open is replaced by one that forgets, and the page is notified. */
export async function openServices(folder: DataFolder): Promise<Ports> {
  const log = openLog(folder.logs);
  await removeTemporariesOf([windowPlaceFile(folder), libraryFile(folder)]);
  const wasUsed = wasUsedBefore(folder);
  const opened = folder.keeps === 'nothing' ? ok(memoryVault()) : await openVault(folder.vault);
  const vault = opened.ok ? opened.value : memoryVault();
  const vaultProblem = opened.ok ? vaultProblemOf(vault.report, folder, wasUsed) : opened.problem;
  if (vaultProblem) log('warning', `vault: ${vaultProblem.code}`);
  let window: BrowserWindow | undefined;
  // One that is gone has not said so to everybody yet.
  const openWindow = (): BrowserWindow | undefined => (window?.isDestroyed() ? undefined : window);
  let isEnding = false;
  let isCloseAgreed = false;
  const work = new RunningWork({
    setAwake: keepAwake(),
    showProgress: (share) => openWindow()?.setProgressBar(share ?? -1),
  });
  let language: Language = 'en';
  const picker = makePicker({
    stick: folder.stick,
    drives: listDrives,
    show: (question) => sendEvent(openWindow(), 'picker', 'asked', question),
  });
  const services = {
    folder,
    log,
    vault,
    vaultProblem,
    window: openWindow,
    setWindow: (next: BrowserWindow | undefined) => {
      window = next;
      isCloseAgreed = false;
      if (next) return;
      picker.giveUp();
      kits.installation.windowClosed();
      // Hidden pages at work would keep a program alive that nobody sees.
      void workshop?.close();
      void sticks?.close();
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
    language: () => language,
    setLanguage: (next: Language) => {
      language = next;
    },
    giveKit: (path: string) => void kits.give(path),
    shelf: () => kits.shelf,
    close: async () => {
      await workshop?.close();
      await sticks?.close();
      await kits.close();
      await vault.close();
    },
  };
  const kits = await KitService.open(services);
  let workshop: ServedWorkshop | undefined;
  let sticks: ServedSticks | undefined;
  const own = {
    app: appHandlers(services),
    kits: kits.handlers(),
    library: libraryHandlers(kits.installation),
    vault: vaultHandlers(services),
    documents: documentsHandlers(services),
    contacts: contactsHandlers(services),
    notes: copiesHandlers(services, { title: 'saveNotes', name: 'impact-kit-notes' }),
    answerSheet: copiesHandlers(services, { title: 'saveAnswers', name: 'impact-kit-answer-sheet' }),
    sheets: sheetsHandlers(services),
    requests: requestsHandlers(services),
    corrections: lazyGroup('corrections', async () => {
      const { correctionsHandlers } = await import('./handlers/corrections-handlers.ts');
      return correctionsHandlers(services);
    }),
    workshop: lazyGroup('workshop', async () => {
      const { openWorkshop } = await import('./handlers/workshop-handlers.ts');
      workshop = openWorkshop(services);
      return workshop.handlers;
    }),
    sticks: lazyGroup('sticks', async () => {
      const { openSticks } = await import('./handlers/sticks-handlers.ts');
      sticks = openSticks(services);
      return sticks.handlers;
    }),
    publisherKeys: lazyGroup('publisherKeys', async () => {
      const { publisherKeysHandlers } = await import('./handlers/publisher-keys-handlers.ts');
      return publisherKeysHandlers(services);
    }),
    picker: pickerHandlers(services),
    session: sessionHandlers(services),
  };
  serveContract(
    (page) => (openWindow()?.webContents === page ? own : workshop?.preview.handlersOf(page)),
    log,
  );
  vault.onChange((change) => void sendEvent(openWindow(), 'vault', 'changed', change));
  return services;
}
