// Starts a script as the Explorer of Windows does when it is double-clicked, and prints what the program it starts says of itself.
// Arguments: the folder of the script, its name, a file for what the program says.
const { spawnSync } = require('node:child_process');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const [folder, script, report] = process.argv.slice(2);
const patienceMs = 60_000;

if (folder === undefined) {
  // Node reads NODE_OPTIONS: here this file is loaded by the stand-in for the program.
  const { IMPACT_KIT_STAND_IN: told } = process.env;
  if (told !== undefined) {
    writeFileSync(told, JSON.stringify({ program: process.execPath, folder: process.cwd() }));
    process.exit();
  }
} else {
  const env = {
    ...process.env,
    NODE_OPTIONS: `--require=${JSON.stringify(__filename)}`,
    IMPACT_KIT_STAND_IN: report,
  };
  const options = { cwd: folder, env, stdio: 'ignore', windowsVerbatimArguments: true };
  const { status } = spawnSync('cmd.exe', ['/d', '/s', '/c', `""${join(folder, script)}""`], options);
  const pause = new Int32Array(new SharedArrayBuffer(4));
  const endsAt = Date.now() + patienceMs;
  let said = '';
  // The script does not wait for the program.
  while (said === '' && status === 0 && Date.now() < endsAt) {
    if (existsSync(report)) said = readFileSync(report, 'utf8');
    if (said === '') Atomics.wait(pause, 0, 0, 50);
  }
  console.log(said === '' ? JSON.stringify({ status }) : said);
}
