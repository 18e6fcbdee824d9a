// The process that the vault's tests kill: it appends events and writes the number of each saved one.
import { writeSync } from 'node:fs';
import { openVault } from '../../../../../main/disk/user-data/vault.ts';
import { eventAt } from './child-events.ts';

const [, , folder = '', burst = '1'] = process.argv;
const opening = await openVault(folder);
if (!opening.ok) {
  writeSync(2, JSON.stringify(opening.problem));
  process.exit(1);
}
const vault = opening.value;
for (;;) {
  const next = vault.snapshot().sequence + 1;
  const events = Array.from({ length: Number(burst) }, (_, index) => eventAt(next + index));
  await Promise.all(
    events.map(async (event) => {
      const saved = await vault.append(event);
      if (!saved.ok) process.exit(1);
      writeSync(1, `${saved.value.sequence}\n`);
    }),
  );
}
