// Starts an uninstaller once for each way to answer its question, and prints whether the folder of user data is still there each time.
// Arguments: the uninstaller, and a program that presses the button with a number in the first question it finds.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [uninstaller, press] = process.argv.slice(2);
const folder = join(process.env.APPDATA, 'IMPACT Kit');
const buttons = { yes: '6', no: '7' };

async function isKept(args, button) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'a note'), 'mine');
  const running = spawn(uninstaller, args, { stdio: 'ignore' });
  const pressing = button === undefined ? undefined : spawn(press, [button], { stdio: 'ignore' });
  await new Promise((settle) => running.once('close', settle));
  pressing?.kill();
  return existsSync(join(folder, 'a note'));
}

const kept = {
  silently: await isKept(['/S']),
  afterAnUpdate: await isKept(['--updated']),
  no: await isKept([], buttons.no),
  yes: await isKept([], buttons.yes),
};
rmSync(folder, { recursive: true, force: true });
process.stdout.write(JSON.stringify(kept));
