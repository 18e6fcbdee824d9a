// Decides nothing: loops over the contract and shows it to the page as frozen functions.
import { contextBridge, ipcRenderer } from 'electron';
import { contract } from '../../core/ipc/contract.ts';
import { channelName, channelsOf } from '../../core/ipc/contract-kind.ts';

const bridge: Record<string, Record<string, unknown>> = {};
for (const { group, name, kind } of channelsOf(contract)) {
  const channel = channelName(group, name);
  const members = bridge[group] ?? {};
  bridge[group] = members;
  members[name] =
    kind === 'call'
      ? (argument?: unknown) => ipcRenderer.invoke(channel, argument)
      : (listener: (payload: unknown) => void) => {
          const heard = (_event: unknown, payload: unknown): void => listener(payload);
          ipcRenderer.on(channel, heard);
          return () => ipcRenderer.off(channel, heard);
        };
}
contextBridge.exposeInMainWorld('host', bridge);
