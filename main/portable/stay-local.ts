// Keep the libraries below the program from writing outside of the session's own folder.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/** The address of a socket must not be longer than the kernel takes (108), and Chromium puts one into this folder. */
const longestTemporaryPath = 60;

/** What the variables were that the program changed for itself. */
const before = new Map<string, string | undefined>();

/**
 * Keeps graphics drivers, GTK and Chromium from leaving files in the person's folders; must run before the program is ready. Without
 * the graphics card pages are drawn by the processor: the driver would keep what it compiled.
 */
export function stayLocal(local: string): void {
  app.disableHardwareAcceleration();
  app.commandLine.appendSwitch('disable-gpu-shader-disk-cache');
  if (process.platform !== 'linux') return;
  const folderFor = (name: string): string => {
    const path = join(local, name);
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return path;
  };
  set('XDG_CACHE_HOME', folderFor('cache'));
  set('XDG_CONFIG_HOME', folderFor('config'));
  set('XDG_DATA_HOME', folderFor('data'));
  set('XDG_STATE_HOME', folderFor('state'));
  set('GSETTINGS_BACKEND', 'memory');
  set('MESA_SHADER_CACHE_DISABLE', 'true');
  const temporary = folderFor('t');
  if (temporary.length <= longestTemporaryPath) set('TMPDIR', temporary);
}

/** Gives the variables back as they were, for a program that this one starts: it must not work inside of this session's folder. */
export function leaveLocal(): void {
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

function set(name: string, value: string): void {
  if (!before.has(name)) before.set(name, process.env[name]);
  process.env[name] = value;
}
