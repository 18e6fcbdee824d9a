// Default app of the registry-shipped Electron: starts an app folder from the command line, as the official one does.
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const { target, preloads } = readArguments(process.argv.slice(1));
for (const preload of preloads) createRequire(import.meta.url)(resolve(preload));
if (target === undefined) {
  process.stderr.write('Give the folder of an app: electron <folder>\n');
  process.exit(1);
}
await startApp(resolve(target));

/** The first argument that is no switch is the app; `-r <file>` loads a file before it. */
function readArguments(given) {
  const preloads = [];
  for (let index = 0; index < given.length; index += 1) {
    const argument = given[index];
    if (argument === '-r' || argument === '--require') {
      index += 1;
      preloads.push(given[index]);
    } else if (!argument.startsWith('-')) {
      return { target: argument, preloads };
    }
  }
  return { target: undefined, preloads };
}

async function startApp(path) {
  const isFolder = statSync(path).isDirectory();
  const folder = isFolder ? path : dirname(path);
  const about = isFolder ? JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) : {};
  const name = about.productName ?? about.name ?? app.getName();
  app.setName(name);
  if (about.version) app.setVersion(about.version);
  if (about.desktopName) app.setDesktopName(about.desktopName);
  app.setAppPath(folder);
  app.setPath('userData', join(app.getPath('appData'), name));
  await import(pathToFileURL(isFolder ? join(folder, about.main ?? 'index.js') : path).href);
}
