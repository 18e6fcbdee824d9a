// Handlers for what the page requests of the operating system: copy, print, theme, menu language, facts about the program.
import { app, type BrowserWindow, clipboard, nativeTheme } from 'electron';
import { fail, ok, type Result } from '../../core/base/result.ts';
import type { HostHandlers } from '../../core/ipc/contract.ts';
import { takeFirstScreenPicture } from '../first-screen-picture.ts';
import { sendEvent } from '../ipc/serve.ts';
import { setMenu } from '../menu.ts';
import { readBuilt } from '../places.ts';
import { stayHere } from '../portable/wipe-at-end.ts';
import type { Ports } from '../ports.ts';
import { quickExit } from '../quick-exit.ts';
import { type SupportPorts, saveSupportReport } from '../save-support-report.ts';

/** What they work with. */
type AppPorts = MenuPorts & Pick<Ports, 'log' | 'setLanguage'>;
type MenuPorts = Pick<Ports, 'window' | 'folder' | 'language' | 'isShared' | 'setEnding' | 'closeAnyway'>;

/** Shows the menu in the language of the person, with what they can choose now. */
export function showMenu(ports: MenuPorts): void {
  setMenu(ports.language(), {
    choose: (command) => sendEvent(ports.window(), 'app', 'menuChosen', command),
    quickExit: () => quickExit(ports),
    canLeaveNoTrace: ports.folder.keeps !== 'nothing',
    canSwitchPerson: ports.isShared(),
  });
}

/** Handlers of the group `app`. Without `support` the report for support is refused: nobody's user data is open then. */
export function appHandlers(ports: AppPorts, support?: SupportPorts): HostHandlers['app'] {
  return {
    about: async () =>
      ok({
        version: app.getVersion(),
        electron: process.versions.electron ?? '',
        chrome: process.versions.chrome ?? '',
        node: process.versions.node,
        platform: `${process.platform} ${process.arch}`,
        runtime: runtimeOrigin(),
        isPackaged: app.isPackaged,
        licences: readBuilt('licences.md'),
      }),
    log: async ({ level, text }) => {
      ports.log(level, `page: ${text}`);
      return ok(undefined);
    },
    copyText: async (text) => {
      clipboard.writeText(text);
      return ok(undefined);
    },
    setTheme: async (theme) => {
      nativeTheme.themeSource = theme;
      return ok(undefined);
    },
    setLanguage: async (language) => {
      ports.setLanguage(language);
      showMenu(ports);
      return ok(undefined);
    },
    print: () => printWindow(ports.window()),
    stay: async () => {
      ports.setEnding(false);
      stayHere();
      return ok(undefined);
    },
    closeAnyway: async () => {
      ports.closeAnyway();
      return ok(undefined);
    },
    saveSupportReport: async () =>
      support
        ? await saveSupportReport(support, runtimeOrigin())
        : fail({ code: 'call-refused', reason: 'no user data' }),
    shown: async () => {
      takeFirstScreenPicture(ports.window());
      return ok(undefined);
    },
  };
}

/** Electron names what went wrong in words of its own; a person who changed their mind is no failure. */
function printWindow(window: BrowserWindow | undefined): Promise<Result<boolean>> {
  return new Promise((settle) => {
    if (!window) return settle(ok(false));
    window.webContents.print({ silent: false, printBackground: true }, (hasPrinted, reason) =>
      settle(
        hasPrinted || /cancel/i.test(reason)
          ? ok(hasPrinted)
          : fail({ code: 'print-failed', file: window.getTitle(), reason }),
      ),
    );
  });
}

function runtimeOrigin(): string {
  try {
    const facts = JSON.parse(readBuilt('build-info.json')) as { runtime?: unknown };
    return typeof facts.runtime === 'string' ? facts.runtime : 'official';
  } catch {
    return 'official';
  }
}
