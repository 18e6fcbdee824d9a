// Decides that the libraries below the program write nothing outside of a session's own folder.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/** The address of a socket must not be longer than the kernel takes (108), and Chromium puts one into this folder. */
const longestTemporaryPath = 60;

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
  process.env['XDG_CACHE_HOME'] = folderFor('cache');
  process.env['XDG_CONFIG_HOME'] = folderFor('config');
  process.env['XDG_DATA_HOME'] = folderFor('data');
  process.env['XDG_STATE_HOME'] = folderFor('state');
  process.env['GSETTINGS_BACKEND'] = 'memory';
  process.env['MESA_SHADER_CACHE_DISABLE'] = 'true';
  const temporary = folderFor('t');
  if (temporary.length <= longestTemporaryPath) process.env['TMPDIR'] = temporary;
}
