// The application menu: the system's usual entries, in the person's language.
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Language } from '../core/base/language.ts';
import { type MenuCommand, menuKeys, type Press, pressOn } from '../core/ipc/menu-commands.ts';
import { type MenuLabels, menuLabels } from './menu-labels.ts';

/** What the entries of the menu do. */
type MenuActions = {
  /** Has the page run a command. */
  readonly choose: (command: MenuCommand) => void;
  readonly quickExit: () => void;
  /** False in a session that leaves no trace already. */
  readonly canLeaveNoTrace: boolean;
  /** Whether there is another person to switch to. */
  readonly canSwitchPerson: boolean;
};

/** Sets the menu. Shortcuts that the page handles itself are shown, not registered, so that they work in one place only. */
export function setMenu(language: Language, actions: MenuActions): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate(menuLabels[language], actions, process.platform === 'darwin')),
  );
}

/** The menu as a template; separate so that it can be tested for each platform and language. */
function menuTemplate(
  labels: MenuLabels,
  { choose, quickExit, canLeaveNoTrace, canSwitchPerson }: MenuActions,
  isMac: boolean,
): MenuItemConstructorOptions[] {
  const command = (label: string, name: keyof typeof menuKeys): MenuItemConstructorOptions => ({
    label,
    accelerator: acceleratorOf(pressOn(menuKeys[name], isMac)),
    registerAccelerator: false,
    click: () => choose(name),
  });
  const appMenu: MenuItemConstructorOptions = {
    label: 'IMPACT Kit',
    submenu: [
      { label: labels.about, click: () => choose('about') },
      { type: 'separator' },
      command(labels.settings, 'settings'),
      { type: 'separator' },
      ...(isMac
        ? ([
            { role: 'hide', label: labels.hide },
            { role: 'hideOthers', label: labels.hideOthers },
            { type: 'separator' },
          ] as const)
        : []),
      { label: labels.switchPerson, visible: canSwitchPerson, click: () => choose('switchPerson') },
      { label: labels.leaveNoTrace, enabled: canLeaveNoTrace, click: () => choose('leaveNoTrace') },
      { label: labels.quickExit, click: quickExit },
      { role: 'quit', label: labels.quit },
    ],
  };
  return [
    appMenu,
    {
      label: labels.edit,
      submenu: [
        { role: 'undo', label: labels.undo },
        { role: 'redo', label: labels.redo },
        { type: 'separator' },
        { role: 'cut', label: labels.cut },
        { role: 'copy', label: labels.copy },
        { role: 'paste', label: labels.paste },
        { role: 'selectAll', label: labels.selectAll },
        { type: 'separator' },
        command(labels.search, 'search'),
        command(labels.find, 'find'),
        command(labels.print, 'print'),
      ],
    },
    {
      label: labels.view,
      submenu: [
        command(labels.back, 'back'),
        command(labels.forward, 'forward'),
        { type: 'separator' },
        { role: 'zoomIn', label: labels.larger },
        { role: 'zoomOut', label: labels.smaller },
        { role: 'resetZoom', label: labels.normalSize },
        { type: 'separator' },
        { role: 'togglefullscreen', label: labels.fullScreen },
        ...(app.isPackaged ? [] : ([{ role: 'toggleDevTools' }] as const)),
      ],
    },
    {
      // On a Mac the system adds the open windows to the menu of this role.
      ...(isMac ? { role: 'windowMenu' as const } : {}),
      label: labels.window,
      submenu: [
        { role: 'minimize', label: labels.minimize },
        { role: 'zoom', label: labels.maximize, visible: isMac },
        { role: 'close', label: labels.close, accelerator: isMac ? 'Command+Shift+W' : 'Alt+F4' },
        ...(isMac ? ([{ type: 'separator' }, { role: 'front', label: labels.front }] as const) : []),
      ],
    },
    {
      ...(isMac ? { role: 'help' as const } : {}),
      label: labels.help,
      submenu: [
        command(labels.howDoI, 'help'),
        { label: labels.keys, click: () => choose('keys') },
        { label: labels.tour, click: () => choose('tour') },
        { type: 'separator' },
        { label: labels.about, click: () => choose('about') },
      ],
    },
  ];
}

/** A press in the notation of Electron. */
function acceleratorOf(press: Press): string {
  return press.replace('Mod', 'CommandOrControl').replace('Arrow', '').replaceAll(' ', '+');
}
