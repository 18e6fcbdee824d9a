// Decides nothing: loops over the contract and shows it to the page as frozen functions.
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { contract } from '../../core/ipc/contract.ts';
import { channelName, channelsOf } from '../../core/ipc/contract-kind.ts';

const bridge: Record<string, Record<string, unknown>> = {};
for (const { group, name, kind } of channelsOf(contract)) {
  const members = bridge[group] ?? {};
  bridge[group] = members;
  members[name] = memberOf(channelName(group, name), kind);
}
contextBridge.exposeInMainWorld('host', bridge);

function memberOf(channel: string, kind: 'call' | 'file-call' | 'event'): unknown {
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
