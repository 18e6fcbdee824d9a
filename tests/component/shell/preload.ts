// Puts a host in memory where the program's preload puts the bridge to main. Page and host share one world here, so tests reach both.
import { ipcRenderer } from 'electron';
import { memoryHost } from '../../support/memory-host/memory-host.ts';
import type { HostStart } from '../../support/memory-host/start.ts';

const start = ipcRenderer.sendSync('host-start') as HostStart;
const { bridge, record, tell } = memoryHost(start, {
  onLibraries: (libraries) => ipcRenderer.send('libraries-complete', libraries),
  onLanguage: (language) => ipcRenderer.send('language', language),
  onTheme: (theme) => ipcRenderer.send('theme', theme),
  onPaper: () => ipcRenderer.invoke('paper'),
});
ipcRenderer.on('menu-chosen', (_event, command) => tell('app', 'menuChosen', command));
Object.assign(globalThis, { host: bridge, hostRecord: record, hostTells: tell });
