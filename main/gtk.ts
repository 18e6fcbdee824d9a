// Settings for GTK, which draws dialogs on Linux.
import { app } from 'electron';

const variable = 'GDK_GL';

/**
 * GTK 3 looks for OpenGL as soon as it starts, which loads the graphics driver and its compiler into main. They take 19 MB, and
 * this program has no dialog that needs them (docs/performance.md). Chromium draws pages elsewhere and does not ask GTK. Must run
 * before the program is ready.
 */
export function keepGtkFromOpenGl(): void {
  if (process.platform !== 'linux' || process.env[variable] !== undefined) return;
  process.env[variable] = 'disable';
  // GTK has read it by then, and child processes must not inherit it.
  void app.whenReady().then(() => {
    delete process.env[variable];
  });
}
