// The process that the tests of the kit store kill. It goes from kit to kit, gives some up, and reports each step before and
// after.
import { writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { TrustedKey } from '../../../../../../core/base/ports.ts';
import { openBagFolder } from '../../../../../../main/disk/bags/bag-folder.ts';
import { openKitStore } from '../../../../../../main/disk/kits/store/kit-store.ts';
import { activeIn, isOnTrial, testKitId } from '../../../../../support/kit-in-use.ts';
import type { TestPublisher } from '../../../../../support/make-kit.ts';
import { verifying } from './verifying.ts';

/** The kits' folders, their trusted key, and where they are installed. */
export type ChildOrder = {
  readonly root: string;
  readonly folders: readonly string[];
  readonly trusted: TrustedKey;
};

const trialMs = 30;
const order = JSON.parse(process.argv[2] ?? '') as ChildOrder;
const publisher = { trusted: order.trusted } as TestPublisher;
const store = await openKitStore(order.root);
say(`has ${activeIn(store)?.version ?? 'none'}`);
for (let step = 0; ; step += 1) {
  const folder = order.folders[step % order.folders.length] ?? '';
  const goesBack = step % 5 === 4;
  say(goesBack ? `going ${activeIn(store)?.previousVersion}` : `going ${folder}`);
  const done = goesBack
    ? await store.rollBack(testKitId)
    : await store.install(openBagFolder(folder), verifying({ folder, publisher: publisher }));
  if (!done.ok) {
    writeSync(2, JSON.stringify(done.problem));
    process.exit(1);
  }
  say(`has ${done.value.version}`);
  if (step % 3 === 2 && isOnTrial(store)) {
    say(`going ${activeIn(store)?.previousVersion}`);
    const undone = await store.undo();
    say(`has ${undone.ok ? undone.value?.version : undone.problem.code}`);
  }
  // A kit is on trial until its library has been made; only so are there moments to kill it in.
  await wait(trialMs);
  store.confirm();
  await store.settle();
}

function say(line: string): void {
  writeSync(1, `${line}\n`);
}
