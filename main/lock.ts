// Locking user data by itself, and what a page may ask while it is locked.
import { powerMonitor } from 'electron';
import type { HostHandlers } from '../core/ipc/contract.ts';
import { isLockDue } from '../core/user-data/events/settings.ts';
import { refusedGroups } from './ipc/lazy-group.ts';
import { sendEvent } from './ipc/serve.ts';
import type { Ports } from './ports.ts';
import { openMainWindow, placeOf } from './window.ts';

/** How often the program looks whether anybody is there. */
const lookEveryMs = 10_000;
/** A page that has not locked by then loses what it did not store. */
const longestPageMs = 1500;

/**
 * Locks when the computer sleeps, when its screen is locked, and when nobody touched it for as long as the settings say. Nobody touches a
 * computer that writes sticks, so long work is waited for.
 */
export function lockByItself(ports: Pick<Ports, 'lock' | 'vault' | 'window' | 'isEnding' | 'work'>): void {
  const { access } = ports.vault;
  const lock = (): void => {
    if (access.protection() !== 'open' || ports.isEnding()) return;
    const window = ports.window();
    // Nothing is seen any more; a note that is being written is stored meanwhile.
    window?.hide();
    const isAsked = sendEvent(window, 'vault', 'lockAsked', undefined);
    const lockUnlessDone = (): void => {
      if (ports.window() === window) void ports.lock();
    };
    setTimeout(lockUnlessDone, isAsked ? longestPageMs : 0);
  };
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  setInterval(() => {
    if (access.protection() !== 'open' || ports.work.isRunning) return;
    if (isLockDue(ports.vault.snapshot().settings, powerMonitor.getSystemIdleTime())) lock();
  }, lookEveryMs).unref();
}

/** Locks user data that has a passphrase, and replaces the window, if there is one, by one that asks for it. */
export async function lockWindow(
  ports: Parameters<typeof openMainWindow>[0] & Pick<Ports, 'vault'>,
): Promise<void> {
  const { access } = ports.vault;
  if (access.protection() !== 'open') return;
  const window = ports.window();
  // Nothing is seen any more before anything is waited for; with the window its process goes, and all that it held.
  if (window) ports.windowPlace.note(placeOf(window));
  window?.hide();
  window?.destroy();
  await access.lock();
  if (window) openMainWindow(ports);
}

/** What a page may ask while user data is locked: how to open it, and what any window needs. All else is refused. */
export function lockedHandlers(own: HostHandlers): HostHandlers {
  const { about, log, setLanguage, setTheme, shown, stay, closeAnyway } = own.app;
  const { protection, unlock, changePassphrase, eraseEverything } = own.vault;
  const { quickExit } = own.session;
  const { facts, switch: switchPerson } = own.people;
  const refused = refusedGroups({ code: 'passphrase-needed' });
  return {
    ...refused,
    app: { ...refused.app, about, log, setLanguage, setTheme, shown, stay, closeAnyway },
    vault: { ...refused.vault, protection, unlock, changePassphrase, eraseEverything },
    session: { ...refused.session, quickExit },
    people: { ...refused.people, facts, switch: switchPerson },
  };
}
