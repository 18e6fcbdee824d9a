// Expose the channels of the contract to the page as frozen functions.
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { type Channel, channelName } from '../../core/ipc/contract-kind.ts';

/** Put in by the build (`vite.preload.config.ts`). */
declare const contractChannels: readonly Channel[];

const bridge: Record<string, Record<string, unknown>> = {};
for (const { group, name, kind } of contractChannels) {
  const members = bridge[group] ?? {};
  bridge[group] = members;
  members[name] = memberOf(channelName(group, name), kind);
}
contextBridge.exposeInMainWorld('host', bridge);

function memberOf(channel: string, kind: Channel['kind']): unknown {
  switch (kind) {
    case 'call':
      return (argument?: unknown) => ipcRenderer.invoke(channel, argument);
    case 'file-call':
      return (files: readonly unknown[], argument?: unknown) => {
        const paths = files.map((file) =>
          webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]),
        );
        return ipcRenderer.invoke(channel, { argument, paths });
      };
    case 'event':
      return (listener: (payload: unknown) => void) => {
        const heard = (_event: unknown, payload: unknown): void => listener(payload);
        ipcRenderer.on(channel, heard);
        return () => ipcRenderer.off(channel, heard);
      };
  }
}
