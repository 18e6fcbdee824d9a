// The process that the counted kills end: it appends events and ends itself while a chosen call to the disk is under way.
import { writeSync } from 'node:fs';
import { openVault } from '../../../../../main/disk/user-data/vault.ts';
import { type DiskCall, watchedDisk } from '../../../../support/watched-disk.ts';
import { eventAt } from './child-events.ts';

/** A call that never comes up ends the process by itself. */
const mostEvents = 60;

const [, , folder = '', target = '', nth = '1', delayMs = '0'] = process.argv;
let count = 0;

/** The call is in the hands of the system when the process ends: nobody waits for it any more. */
function endAround<T>(name: DiskCall, work: () => Promise<T>): Promise<T> {
  if (name === target) count += 1;
  if (name !== target || count !== Number(nth)) return work();
  const under = work();
  writeSync(1, `killed in ${name}\n`);
  const end = (): void => void process.kill(process.pid, 'SIGKILL');
  if (delayMs === '0') end();
  else setTimeout(end, Number(delayMs));
  return new Promise(() => void under.catch(() => undefined));
}

const opening = await openVault(folder, { disk: watchedDisk(endAround) });
if (!opening.ok) {
  writeSync(2, JSON.stringify(opening.problem));
  process.exit(1);
}
const vault = opening.value;
for (let left = mostEvents; left > 0; left -= 1) {
  const saved = await vault.append(eventAt(vault.snapshot().sequence + 1));
  if (!saved.ok) process.exit(1);
  writeSync(1, `${saved.value.sequence}\n`);
}
process.exit(3);
