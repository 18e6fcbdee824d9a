// The process that the counted kills end. It changes the list of kits, and ends itself while a chosen call to the disk is under way.
import { writeSync } from 'node:fs';
import { openKitStore } from '../../../../../../main/disk/kits/store/kit-store.ts';
import { type DiskCall, watchedDisk } from '../../../../../support/watched-disk.ts';
import { type ListChange, makeChange } from './list-changes.ts';

/** What the process does, and in which call it ends. */
export type KillOrder = {
  readonly root: string;
  readonly change: ListChange;
  readonly call: DiskCall;
  readonly nth: number;
  readonly delayMs: number;
};

const { root, change, call, nth, delayMs } = JSON.parse(process.argv[2] ?? '') as KillOrder;
let count = 0;

/** The call is in the hands of the system when the process ends: nobody waits for it any more. */
function endAround<T>(name: DiskCall, work: () => Promise<T>): Promise<T> {
  if (name === call) count += 1;
  if (name !== call || count !== nth) return work();
  const under = work();
  writeSync(1, `killed in ${name}`);
  const end = (): void => void process.kill(process.pid, 'SIGKILL');
  if (delayMs === 0) end();
  else setTimeout(end, delayMs);
  return new Promise(() => void under.catch(() => undefined));
}

await makeChange(await openKitStore(root, { disk: watchedDisk(endAround) }), change);
